/** Flags, the counts over them, and decisions on them. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Filter } from '../../shared/api.ts'
import { useEngine } from '../engine/engine.tsx'
import { engineQuery, type QueryChoices, useEngineChange, useEngineQuery } from './engine-query.ts'
import { useRowWindow } from './row-window.ts'

export const useFlagIds = (filter: Filter) =>
  useEngineQuery('flags', 'flags.ids', { filter }, { keepLast: true })

export const useFlagSummary = (filter: Filter, choices: QueryChoices = { keepLast: true }) =>
  useEngineQuery('flags', 'flags.summary', { filter }, choices)

/** Never the flag before it while this one is on its way: a key pressed then would decide on the wrong one. */
export const useFlag = (id: number) => useEngineQuery('flags', 'flags.get', { id })

/** Has a flag at hand before it is chosen, so that moving through the list shows each at once. */
export function usePrefetchedFlag(id: number | undefined): void {
  const { connection } = useEngine()
  const client = useQueryClient()
  useEffect(() => {
    if (id !== undefined) void client.prefetchQuery(engineQuery(connection, 'flags', 'flags.get', { id }))
  }, [client, connection, id])
}

export function useFlagRows(ids: readonly number[], first: number, last: number) {
  const { connection } = useEngine()
  return useRowWindow(
    ids,
    first,
    last,
    (page) => engineQuery(connection, 'flags', 'flags.rows', { ids: page }),
    (row) => row.id,
  )
}

export const useDecide = () => useEngineChange('flags.decide')
export const useUndoDecision = () => useEngineChange('flags.undo')
