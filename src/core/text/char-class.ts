/** What a UTF-16 unit of folded text is to the tokeniser. One table lookup for ASCII, remembered beyond it. */

export const other = 1
export const letter = 2
export const digit = 3
export const space = 4
export const newline = 5
export const emoji = 6

const table = new Uint8Array(0x10000)
for (let unit = 0; unit < 0x80; unit++) {
  const sign = String.fromCharCode(unit)
  if (/[a-zA-Z]/.test(sign)) table[unit] = letter
  else if (/[0-9]/.test(sign)) table[unit] = digit
  else if (unit === 10 || unit === 13) table[unit] = newline
  else if (/\s/.test(sign)) table[unit] = space
  else table[unit] = other
}
const astral = new Map<number, number>()

/** The class of the sign at an offset; a surrogate pair is read whole. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = table[unit]!
  if (known !== 0) return known
  if (unit < 0xd800 || unit > 0xdfff) {
    table[unit] = classify(String.fromCharCode(unit))
    return table[unit]!
  }
  const codePoint = text.codePointAt(at)!
  let found = astral.get(codePoint)
  if (found === undefined) {
    found = classify(String.fromCodePoint(codePoint))
    astral.set(codePoint, found)
  }
  return found
}

function classify(sign: string): number {
  if (/^\p{L}/u.test(sign)) return letter
  if (/^\p{Nd}/u.test(sign)) return digit
  if (/^\s/.test(sign)) return space
  if (/^[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u.test(sign)) return emoji
  return other
}
