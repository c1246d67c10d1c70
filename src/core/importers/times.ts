/** Times as exports write them: epochs, ISO and its relatives, and wall clocks of a zone. Parsed by hand. Pure. */
import type { ImportRecord, PostRecord } from './importer.ts'

export type Created = Pick<PostRecord, 'createdAt' | 'createdRaw' | 'precision' | 'zoneKnown'>

/** Before the platforms and after us: such a number is no date. */
const [earliest, latest] = [Date.UTC(2000, 0, 1), Date.UTC(2100, 0, 1)]
const possible = (time: number): number | null => (time >= earliest && time < latest ? time : null)

/** Seconds since 1970, or ms or µs: told apart by their size. A number or its text. */
export function epochTime(value: unknown): Created {
  const createdRaw = typeof value === 'number' || typeof value === 'string' ? String(value) : null
  const number = createdRaw === null || createdRaw.trim() === '' ? Number.NaN : Number(createdRaw)
  const isSeconds = number < 1e11
  const createdAt = possible(isSeconds ? number * 1000 : number < 1e14 ? number : Math.floor(number / 1000))
  return {
    createdAt,
    createdRaw,
    precision: createdAt === null ? null : isSeconds ? 's' : 'ms',
    zoneKnown: true,
  }
}

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?$/

/** `2024-03-09T12:00:00.123Z`, `2023-01-15 12:34:56 UTC`, `2021-01-02 03:04`; without a zone it is one of `zone`. */
export function textTime(value: unknown, zone = 'UTC'): Created {
  const createdRaw = typeof value === 'string' && value.trim() !== '' ? value : null
  const found = createdRaw === null ? null : pattern.exec(createdRaw.trim())
  if (!found) return { createdAt: null, createdRaw, precision: null, zoneKnown: false }
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as Clock
  const given = found[8]
  const wall = wallTime([year, month, day, hour, minute, second], given === undefined ? zone : 'UTC')
  const ms = Number((found[7] ?? '').slice(0, 3).padEnd(3, '0'))
  const createdAt = wall === null ? null : possible(wall + ms - offsetOf(given))
  const precision = found[7] !== undefined ? 'ms' : found[6] !== undefined ? 's' : 'minute'
  return {
    createdAt,
    createdRaw,
    precision: createdAt === null ? null : precision,
    zoneKnown: given !== undefined,
  }
}

function offsetOf(given: string | undefined): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(given ?? '')
  if (!found) return 0
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000
}

/** Year, month from 1, day, hour, minute, second. */
export type Clock = [number, number, number, number, number, number]

/** ms UTC of what a clock in the zone shows; null for a day or hour that no clock shows. */
export function wallTime([year, month, day, hour, minute, second]: Clock, zone: string): number | null {
  if (hour > 23 || minute > 59 || second > 59) return null
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second)
  const date = new Date(asUtc)
  if (Number.isNaN(asUtc) || date.getUTCDate() !== day || date.getUTCMonth() !== month - 1) return null
  if (zone === 'UTC') return asUtc
  const guess = asUtc - zoneOffset(zone, asUtc)
  return asUtc - zoneOffset(zone, guess)
}

const quarter = 900_000
const day = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()
/** By zone and day; null on a day on which the clocks change. */
const wholeDays = new Map<string, number | null>()

function zoneOffset(zone: string, time: number): number {
  const from = Math.floor(time / day) * day
  const key = `${zone} ${from}`
  let offset = wholeDays.get(key)
  if (offset === undefined) {
    const start = askOffset(zone, from)
    // No zone changes there and back within a day.
    offset = start === askOffset(zone, from + day) ? start : null
    wholeDays.set(key, offset)
  }
  // Zones change at quarter hours.
  return offset ?? askOffset(zone, Math.floor(time / quarter) * quarter)
}

/** Slow: asks the system's tables. */
function askOffset(zone: string, time: number): number {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return offsetOf(name.replace('GMT', '') || '+00:00')
}

const noDate = 'The archive gives no date that can be read.'

/** A post without a date is kept, and said twice: on the post and among the issues. */
export function withDateDoubt(post: PostRecord): ImportRecord[] {
  if (post.createdAt !== null) return [post]
  const { path, offset: position } = post.source
  const message = `${post.nativeId === null ? 'A post' : `Post ${post.nativeId}`}: ${noDate}`
  return [
    { ...post, notes: [...post.notes, noDate] },
    { type: 'issue', path, position, code: 'unreadable', message },
  ]
}
