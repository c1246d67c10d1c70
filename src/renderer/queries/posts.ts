/** Posts and the media attached to them. */
import type { Filter } from '../../shared/api.ts'
import { useEngine } from '../engine/engine.tsx'
import { engineQuery, type QueryChoices, useEngineQuery } from './engine-query.ts'
import { useRowWindow } from './row-window.ts'

export const usePostKeys = (filter: Filter, choices: QueryChoices = { keepLast: true }) =>
  useEngineQuery('posts', 'posts.keys', { filter }, choices)

export const usePost = (key: number) => useEngineQuery('posts', 'posts.get', { key })

/** A few posts at once, in the order of their keys; for long lists there is `usePostRows`. */
export const usePosts = (keys: readonly number[]) =>
  useEngineQuery('posts', 'posts.rows', { keys: [...keys] }, { enabled: keys.length > 0 })

export function usePostRows(keys: readonly number[], first: number, last: number) {
  const { connection } = useEngine()
  return useRowWindow(
    keys,
    first,
    last,
    (page) => engineQuery(connection, 'posts', 'posts.rows', { keys: page }),
    (row) => row.key,
  )
}

export const useMedia = (sha256: string | null) =>
  useEngineQuery('media', 'media.get', { sha256: sha256 ?? '' }, { enabled: sha256 !== null })
