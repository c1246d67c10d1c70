/** The beginning of a message in a chat from WhatsApp: date, time and who, in the forms of many languages. Pure. */

export interface Head {
  /** The three numbers of the date, in the order in which they stand. */
  date: [number, number, number]
  /** How many digits each has. */
  digits: [number, number, number]
  hour: number
  minute: number
  second: number | null
  /** Date and time as they stand. */
  raw: string
  /** Heads of one form belong together: a chat has one, pasted text can have another. */
  form: string
  /** Behind the time: a name and text, or WhatsApp's own words. */
  rest: string
}

/** Marks of direction, which WhatsApp puts in front of lines and names. */
const direction = '\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff'
const space = '[ \\u00a0\\u202f\\u2009]'
const before = 'a\\.?m\\.?|a\\. ?m\\.|上午|午前|오전|π\\.?μ\\.?|SA|ص'
const after = 'p\\.?m\\.?|p\\. ?m\\.|下午|午後|오후|μ\\.?μ\\.?|CH|م'
const halfOfDay = `(?:${before}|${after})`.replaceAll(' ', space)

const pattern = new RegExp(
  `^[${direction}]*(\\[?)(` +
    `(\\d{1,4})([./-])${space}?(\\d{1,2})\\4${space}?(\\d{1,4})\\.?,?${space}+` +
    `(?:klo${space}+)?(${halfOfDay})?${space}*` +
    `(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?${space}*(${halfOfDay})?` +
    `)(?:${space}ч\\.)?(\\]?)(${space}[-–]${space}|,${space}|:${space}|${space})(.*)$`,
  'is',
)
const isAfternoon = new RegExp(`^(?:${after.replaceAll(' ', space)})$`, 'i')

/** Null for a line that begins no message. */
export function readHead(line: string): Head | null {
  const found = pattern.exec(line.replace(/\r$/, ''))
  if (!found) return null
  const [, open, raw, a, separator, b, c, early, hours, minutes, seconds, late, close, dash, rest] = found
  if ((open === '[') !== (close === ']')) return null
  // Without brackets, something has to part the time from the name.
  if (open === '' && !/[-–,:]/.test(dash!)) return null
  const half = early ?? late
  const hour = Number(hours)
  return {
    date: [Number(a), Number(b), Number(c)],
    digits: [a!.length, b!.length, c!.length],
    hour: half === undefined ? hour : (hour % 12) + (isAfternoon.test(half) ? 12 : 0),
    minute: Number(minutes),
    second: seconds === undefined ? null : Number(seconds),
    raw: raw!,
    form: [
      open,
      separator,
      a!.length > 2,
      c!.length > 2,
      seconds !== undefined,
      half !== undefined,
      dash,
    ].join(' '),
    rest: rest!,
  }
}

const marks = new RegExp(`[${direction}]`, 'g')

/** A name as shown; `~` stands before the names of people who are not in the member's contacts. */
export const cleanName = (name: string): string =>
  name
    .replace(marks, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/^\s*~\s*/, '')
    .trim()
