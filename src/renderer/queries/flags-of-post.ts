/** The flags on one post, found through the day it was posted, as the contract filters flags by days. */
import { useQuery } from '@tanstack/react-query'
import type { FlagRow, PostRow } from '../../shared/model.ts'
import { useZone } from '../components/time-text.tsx'
import { useEngine } from '../engine/engine.tsx'
import { calendarDay } from '../format/times.ts'

/** As many rows as one call may ask for. */
const most = 1000

export function useFlagsOfPost(post: PostRow) {
  const { connection } = useEngine()
  const zone = useZone()
  return useQuery<FlagRow[]>({
    queryKey: ['flags', 'of-post', post.key, zone],
    enabled: post.flags > 0,
    queryFn: async () => {
      const day = post.createdAt === null ? undefined : calendarDay(post.createdAt, zone)
      const { ids } = await connection.call('flags.ids', { filter: { from: day, to: day } })
      // Undated posts sort last.
      const rows = await connection.call('flags.rows', { ids: ids.slice(-most) })
      return rows.filter((flag) => flag.post.key === post.key)
    },
  })
}
