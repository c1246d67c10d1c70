/** Moments as text in a time zone. Takes milliseconds UTC and an IANA zone. */

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
    formats.set(key, found)
  }
  return found
}

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const minute: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
const second: Intl.DateTimeFormatOptions = { ...minute, second: '2-digit' }

/** "9 Mar 2024" */
export const formatDay = (at: number, zone: string) => format(zone, day).format(at)

/** "9 Mar 2024, 12:00" */
export const formatMinute = (at: number, zone: string) => format(zone, { ...day, ...minute }).format(at)

/** "9 Mar 2024, 12:00:05" */
export const formatSecond = (at: number, zone: string) => format(zone, { ...day, ...second }).format(at)

/** The zone's name at that moment: "GMT+1", "BST". */
export function zoneName(at: number, zone: string): string {
  const parts = format(zone, { timeZoneName: 'short' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** A day of the case's calendar, given as YYYY-MM-DD: "9 Mar 2024". */
export function formatCalendarDay(iso: string): string {
  return formatDay(Date.parse(`${iso}T12:00:00Z`), 'UTC')
}

/** A bucket of the timeline as its length wants it: "9 Mar 2024", "Mar 2024", "Q1 2024", "2024". */
export function formatBucket(start: string, bucket: 'day' | 'week' | 'month' | 'quarter' | 'year'): string {
  const at = Date.parse(`${start}T12:00:00Z`)
  const [year, month] = start.split('-')
  switch (bucket) {
    case 'day':
      return formatDay(at, 'UTC')
    case 'week':
      return `Week of ${formatDay(at, 'UTC')}`
    case 'month':
      return format('UTC', { month: 'short', year: 'numeric' }).format(at)
    case 'quarter':
      return `Q${Math.floor((Number(month) - 1) / 3) + 1} ${year}`
    case 'year':
      return String(year)
  }
}

/** The day of the zone's calendar as YYYY-MM-DD, as filters take it. */
export function calendarDay(at: number, zone: string): string {
  const parts = format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
