/** Flags, the counts over them, and decisions on them. */
import type { Filter } from '../../shared/api.ts'
import { useEngine } from '../engine/engine.tsx'
import { engineQuery, type QueryChoices, useEngineChange, useEngineQuery } from './engine-query.ts'
import { useRowWindow } from './row-window.ts'

export const useFlagIds = (filter: Filter) =>
  useEngineQuery('flags', 'flags.ids', { filter }, { keepLast: true })

export const useFlagSummary = (filter: Filter, choices: QueryChoices = { keepLast: true }) =>
  useEngineQuery('flags', 'flags.summary', { filter }, choices)

export const useFlag = (id: number) => useEngineQuery('flags', 'flags.get', { id }, { keepLast: true })

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
