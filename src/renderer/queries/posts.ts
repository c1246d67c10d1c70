/** Posts and the media attached to them. */
import type { Filter } from '../../shared/api.ts'
import { useEngine } from '../engine/engine.tsx'
import { engineQuery, useEngineQuery } from './engine-query.ts'
import { useRowWindow } from './row-window.ts'

export const usePostKeys = (filter: Filter) =>
  useEngineQuery('posts', 'posts.keys', { filter }, { keepLast: true })

export const usePost = (key: number) => useEngineQuery('posts', 'posts.get', { key }, { keepLast: true })

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
