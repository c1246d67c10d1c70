/** Archives that were dropped or chosen and wait to be imported; they outlive a change of screen. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

export interface PendingArchives {
  paths: readonly string[]
  add(paths: readonly string[]): void
  remove(path: string): void
  clear(): void
}

const PendingContext = createContext<PendingArchives | null>(null)

export function PendingArchivesProvider({ children }: { children: ReactNode }) {
  const [paths, setPaths] = useState<readonly string[]>([])
  const pending = useMemo<PendingArchives>(
    () => ({
      paths,
      add: (more) => setPaths((before) => [...new Set([...before, ...more])]),
      remove: (path) => setPaths((before) => before.filter((other) => other !== path)),
      clear: () => setPaths([]),
    }),
    [paths],
  )
  return <PendingContext value={pending}>{children}</PendingContext>
}

export function usePendingArchives(): PendingArchives {
  const pending = useContext(PendingContext)
  if (!pending) throw new Error('usePendingArchives outside PendingArchivesProvider')
  return pending
}
