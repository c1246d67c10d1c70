/** Exhibits, and the evidence pack made of them. */
import { useEngineChange, useEngineQuery } from './engine-query.ts'

export const useExhibits = () => useEngineQuery('exhibits', 'exhibits.list', {})
export const useAddExhibits = () => useEngineChange('exhibits.add')
export const useRemoveExhibit = () => useEngineChange('exhibits.remove')
export const useStartExport = () => useEngineChange('export.start')
export const useVerifyPack = () => useEngineChange('pack.verify')
