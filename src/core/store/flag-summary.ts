/** Counts of flags for the dashboard, aggregated in SQL so that the window never holds more than a few hundred points. */
import type { Filter, FlagSummary } from '../../shared/api.ts'
import { dayOf, nextDay, startOfDay } from './days.ts'
import { flagTables, flagWhere } from './flags.ts'
import type { ReadDb } from './open.ts'
import { readableQuery } from './posts.ts'
import { latestRunId } from './runs.ts'

type Bucket = FlagSummary['bucket']
const widest = 120

export function summariseFlags(db: ReadDb, filter: Filter, zone: string): FlagSummary {
  const { where, params } = flagWhere(db, filter, zone)
  const all = <T>(select: string, group = '') =>
    readableQuery(
      () => db.prepare(`SELECT ${select} FROM ${flagTables} WHERE ${where} ${group}`).all(params) as T[],
    )
  const [totals] = all<{ flags: number; posts: number; first: number | null; last: number | null }>(
    'count(*) AS flags, count(DISTINCT flag.post_key) AS posts, min(post.created_at) AS first, max(post.created_at) AS last',
  )
  const times = all<{ at: number; post: number }>(
    'post.created_at AS at, flag.post_key AS post',
    'AND post.created_at IS NOT NULL',
  )
  const checked = db.prepare('SELECT posts FROM run WHERE id = ?').pluck().get(latestRunId(db))
  return {
    flags: totals!.flags,
    posts: totals!.posts,
    postsChecked: (checked as number | undefined) ?? 0,
    byClause: all(
      'flag.clause AS clause, count(*) AS flags, count(DISTINCT flag.post_key) AS posts',
      'GROUP BY flag.clause ORDER BY flags DESC, clause',
    ),
    byDecision: all(
      `coalesce(decision.verdict, 'open') AS decision, count(*) AS flags`,
      'GROUP BY 1 ORDER BY 1',
    ),
    ...timeline(times, totals!.first, totals!.last, zone),
  }
}

function timeline(
  times: readonly { at: number; post: number }[],
  first: number | null,
  last: number | null,
  zone: string,
): Pick<FlagSummary, 'timeline' | 'bucket'> {
  if (first === null || last === null) return { timeline: [], bucket: 'day' }
  const from = dayOf(first, zone)
  const to = dayOf(last, zone)
  const bucket = chooseBucket(from, to)
  const starts = bucketStarts(from, to, bucket)
  const counts = starts.map((start) => ({ start, flags: 0, posts: new Set<number>() }))
  const moments = starts.map((start) => startOfDay(start, zone))
  for (const { at, post } of times) {
    const count = counts[lastAtOrBefore(moments, at)]!
    count.flags++
    count.posts.add(post)
  }
  return {
    bucket,
    timeline: counts.map(({ start, flags, posts }, index) => ({
      start,
      end: index + 1 < starts.length ? previousDay(starts[index + 1]!) : to,
      flags,
      posts: posts.size,
    })),
  }
}

function chooseBucket(from: string, to: string): Bucket {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  const lengths: [Bucket, number][] = [
    ['day', 1],
    ['week', 7],
    ['month', 30],
    ['quarter', 91],
  ]
  return lengths.find(([, length]) => days / length <= widest)?.[0] ?? 'year'
}

function bucketStarts(from: string, to: string, bucket: Bucket): string[] {
  const starts: string[] = []
  for (let start = firstStart(from, bucket); start <= to; start = nextStart(start, bucket)) starts.push(start)
  return starts
}

function firstStart(day: string, bucket: Bucket): string {
  const [year, month] = day.split('-') as [string, string]
  switch (bucket) {
    case 'day':
      return day
    case 'week': {
      const date = new Date(`${day}T00:00:00Z`)
      date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
      return date.toISOString().slice(0, 10)
    }
    case 'month':
      return `${year}-${month}-01`
    case 'quarter':
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
    case 'year':
      return `${year}-01-01`
  }
}

function nextStart(start: string, bucket: Bucket): string {
  if (bucket === 'day') return nextDay(start)
  const date = new Date(`${start}T00:00:00Z`)
  if (bucket === 'week') date.setUTCDate(date.getUTCDate() + 7)
  else date.setUTCMonth(date.getUTCMonth() + { month: 1, quarter: 3, year: 12 }[bucket])
  return date.toISOString().slice(0, 10)
}

function previousDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Index of the last entry of the sorted list that is not after `at`; 0 when all are. */
function lastAtOrBefore(sorted: readonly number[], at: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
