/** Times of acts: the densest stretch of days, and days in words. Pure. */
import type { Act } from './conduct.ts'

const dayLength = 86_400_000

/** The most acts inside any stretch of `days`; acts by time, undated ones left out. The first such stretch counts. */
export function densest(acts: readonly Act[], days: number): Act[] {
  const dated = acts.filter((act) => act.at !== null)
  let best: [from: number, to: number] = [0, 0]
  for (let from = 0, to = 0; to < dated.length; to++) {
    while (dated[to]!.at! - dated[from]!.at! > days * dayLength) from++
    if (to + 1 - from > best[1] - best[0]) best = [from, to + 1]
  }
  return dated.slice(...best)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** YYYY-MM-DD in the zone. */
export function dayIn(zone: string, at: number | null): string {
  if (at === null) return 'a day that the archive does not give'
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, format)
  return format.format(at)
}

/** "from 2019-05-01 to 2019-05-09", or one day. */
export function stretchIn(zone: string, acts: readonly Act[]): string {
  const first = dayIn(zone, acts[0]!.at)
  const last = dayIn(zone, acts.at(-1)!.at)
  return first === last ? `on ${first}` : `from ${first} to ${last}`
}

/** Each once, by time. */
export const keysOf = (acts: readonly Act[]): number[] =>
  [...new Set(acts.map((act) => act.key))].sort((a, b) => a - b)
