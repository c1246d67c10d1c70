/** Ids are text. Old records give some as numbers, which JavaScript would round: their digits are taken from the record. Pure. */

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown
const parse = JSON.parse as (text: string, reviver: Reviver) => unknown

/** Parses with every integer that a number cannot hold as text. */
export function parseKeepingDigits(raw: string): unknown {
  return parse(raw, (_key, value, { source }) =>
    typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) && source
      ? source
      : value,
  )
}

/** The id of a field and its `_str` twin. */
export function idOf(twin: unknown, value: unknown): string | null {
  if (typeof twin === 'string' && twin !== '') return twin
  if (typeof value === 'string' && value !== '') return value
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null
}
