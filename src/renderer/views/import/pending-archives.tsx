/** Archives that were dropped or chosen and wait to be imported; they outlive a change of screen. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

export interface PendingArchives {
  paths: readonly string[]
  /** They are parts of one export, to be read as one archive. */
  areParts: boolean
  setParts(areParts: boolean): void
  add(paths: readonly string[]): void
  remove(paths: readonly string[]): void
  clear(): void
}

const PendingContext = createContext<PendingArchives | null>(null)

export function PendingArchivesProvider({ children }: { children: ReactNode }) {
  const [paths, setPaths] = useState<readonly string[]>([])
  const [areParts, setParts] = useState(false)
  const pending = useMemo<PendingArchives>(
    () => ({
      paths,
      areParts: areParts && paths.length > 1,
      setParts,
      add: (more) => setPaths((before) => [...new Set([...before, ...more])]),
      remove: (gone) => setPaths((before) => before.filter((path) => !gone.includes(path))),
      clear: () => setPaths([]),
    }),
    [paths, areParts],
  )
  return <PendingContext value={pending}>{children}</PendingContext>
}

export function usePendingArchives(): PendingArchives {
  const pending = useContext(PendingContext)
  if (!pending) throw new Error('usePendingArchives outside PendingArchivesProvider')
  return pending
}
