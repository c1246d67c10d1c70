/** One query or change of the engine as React Query holds it. The first part of every key is the noun it is about. */
import {
  keepPreviousData,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import type { Events, Input, MethodName, Output } from '../../shared/api.ts'
import type { Connection } from '../../shared/connection.ts'
import type { AppError } from '../../shared/errors.ts'
import { useEngine } from '../engine/engine.tsx'

export type Noun = Events['changed']['nouns'][number] | 'app' | 'audit' | 'policy' | 'media' | 'archive'

export function engineQuery<M extends MethodName>(
  connection: Connection,
  noun: Noun,
  method: M,
  input: Input<M>,
): { queryKey: QueryKey; queryFn: () => Promise<Output<M>> } {
  return { queryKey: [noun, method, input], queryFn: () => connection.call(method, input) }
}

export interface QueryChoices {
  enabled?: boolean
  /** Shows the last answer while the next is on its way, so that lists do not blink. */
  keepLast?: boolean
}

export function useEngineQuery<M extends MethodName>(
  noun: Noun,
  method: M,
  input: Input<M>,
  { enabled = true, keepLast = false }: QueryChoices = {},
): UseQueryResult<Output<M>, AppError> {
  const { connection } = useEngine()
  const options = {
    ...engineQuery(connection, noun, method, input),
    enabled,
    placeholderData: keepLast ? keepPreviousData : undefined,
  } as UseQueryOptions<Output<M>, AppError>
  return useQuery(options)
}

/** The engine tells of changes itself, so nothing is invalidated here. */
export function useEngineChange<M extends MethodName>(method: M) {
  const { connection } = useEngine()
  return useMutation<Output<M>, AppError, Input<M>>({
    mutationFn: (input) => connection.call(method, input),
  })
}
