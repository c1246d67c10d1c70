/** Days in a time zone as milliseconds UTC; knows daylight saving through the platform's own tables. */

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone)
  if (!found) {
    found = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(zone, found)
  }
  return found
}

/** Wall-clock time in the zone, read as if it were UTC. */
function wallClock(ms: number, zone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of format(zone).formatToParts(ms)) parts[type] = Number(value)
  return Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!)
}

/** The day (YYYY-MM-DD) on which a moment falls in the zone. */
export function dayOf(ms: number, zone: string): string {
  return new Date(wallClock(ms, zone)).toISOString().slice(0, 10)
}

/** The moment at which a day begins in the zone. */
export function startOfDay(day: string, zone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const guess = utc - (wallClock(utc, zone) - utc)
  // The offset may differ between the guess and midnight on a day when clocks change.
  return utc - (wallClock(guess, zone) - guess)
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
