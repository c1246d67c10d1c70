/** X's times: `Sat Aug 12 16:10:37 +0000 2023`, Grailbird's `2013-05-14 12:34:56 +0000`, and ISO. Parsed by hand. Pure. */

const months = new Map(
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, index) => [
    name,
    index,
  ]),
)

/** ms UTC, or null when the text is no time. */
export function parseXTime(text: unknown): number | null {
  if (typeof text !== 'string') return null
  if (text.length === 30 && text[3] === ' ') return parseClassic(text)
  const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d*)?(?:Z| ?\+0000)?$/.exec(
    text,
  )
  if (!iso) return null
  const [year, month, day, hour, minute, second] = iso.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return checked(
    Date.UTC(year, month - 1, day, hour, minute, second, Number((iso[7] ?? '0').padEnd(3, '0'))),
    day,
    minute,
  )
}

function parseClassic(text: string): number | null {
  const month = months.get(text.slice(4, 7))
  if (month === undefined || text.slice(20, 25) !== '+0000') return null
  const day = Number(text.slice(8, 10))
  const minute = Number(text.slice(14, 16))
  const time = Date.UTC(
    Number(text.slice(26, 30)),
    month,
    day,
    Number(text.slice(11, 13)),
    minute,
    Number(text.slice(17, 19)),
  )
  return checked(time, day, minute)
}

/** 31 February is no day and 12:75 no time: `Date.UTC` would roll them over. */
function checked(time: number, day: number, minute: number): number | null {
  if (Number.isNaN(time)) return null
  const date = new Date(time)
  return date.getUTCDate() === day && date.getUTCMinutes() === minute ? time : null
}

/** The day of the first post on X. */
const opened = Date.UTC(2006, 2, 21)
/** Ids above this one hold their own time; those before were counted up. */
const firstSnowflake = 29_700_859_247n
const snowflakeEpoch = 1_288_834_974_657n
const dayMs = 86_400_000

/** ms UTC inside the id, or null for ids from before November 2010. */
export function snowflakeTime(id: string): number | null {
  if (!/^\d{11,19}$/.test(id)) return null
  const number = BigInt(id)
  return number <= firstSnowflake ? null : Number((number >> 22n) + snowflakeEpoch)
}

/** Why a post's time cannot be right, as a sentence; null when nothing speaks against it. */
export function timeDoubt(id: string, time: number | null): string | null {
  if (time === null) return 'The archive gives no date that can be read.'
  if (time < opened) return 'The archive dates this post before X existed. The date is shown as received.'
  const inside = snowflakeTime(id)
  if (inside === null || Math.abs(inside - time) <= dayMs) return null
  return `The post’s id says it was made on ${new Date(inside).toISOString().slice(0, 10)} (UTC), the archive gives another date. The date is shown as received.`
}
