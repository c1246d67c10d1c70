/** Keeps right-to-left text readable beside English, and English safe from it. Pure. */

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** By its first letter, as browsers do it. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)
  return first !== null && rightToLeft.test(first[0])
}

/** For a text inside a sentence: its direction may not spread, nor may its direction marks turn the report's own words. */
export function inline(text: string): string {
  const bare = text.replace(directionMarks, '')
  return rightToLeft.test(bare) ? `\u2068${bare}\u2069` : bare
}
