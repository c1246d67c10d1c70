/** Meta writes each byte of UTF-8 as a character of its own; this puts them together again where that is certain. Pure. */

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Whole strings only: one that holds a character beyond a byte, or is no UTF-8, is right already. */
export function repairText(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text
  try {
    return decoder.decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

/** A record with every string in it repaired, keys too. */
export function repairRecord(value: unknown): unknown {
  if (typeof value === 'string') return repairText(value)
  if (Array.isArray(value)) return value.map(repairRecord)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [repairText(key), repairRecord(inner)]),
  )
}
