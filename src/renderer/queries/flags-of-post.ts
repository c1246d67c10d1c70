/** The flags on one post. */
import { useQuery } from '@tanstack/react-query'
import type { FlagRow, PostRow } from '../../shared/model.ts'
import { useEngine } from '../engine/engine.tsx'

export function useFlagsOfPost(post: PostRow) {
  const { connection } = useEngine()
  return useQuery<FlagRow[]>({
    queryKey: ['flags', 'of-post', post.key],
    enabled: post.flags > 0,
    queryFn: async () => {
      const { ids } = await connection.call('flags.ids', { filter: { posts: [post.key] } })
      return connection.call('flags.rows', { ids })
    },
  })
}
