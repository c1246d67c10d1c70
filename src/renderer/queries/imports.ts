/** What archives are, and what imports of them brought. */
import { useEngine } from '../engine/engine.tsx'
import { useEngineChange, useEngineQuery } from './engine-query.ts'

export const useDetection = (paths: readonly string[]) =>
  useEngineQuery('archive', 'archive.detect', { path: [...paths] })
export const useImports = () => useEngineQuery('imports', 'import.list', {})
export const useStartImport = () => useEngineChange('import.start')

/** Asked for when somebody wants them, as there can be many. */
export function useIssueReader() {
  const { connection } = useEngine()
  return (importId: number) => connection.call('import.issues', { import: importId })
}
