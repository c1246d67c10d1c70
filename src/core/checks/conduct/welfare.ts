/** Tells a call to spare people something bad from a call to deny them something good. */
import type { Reading } from './phrase-book.ts'

const harms = new Set(
  'fall suffer suffering die dying starve freeze beg struggle slip hide lose fear rely poverty cold hospital danger debt apologise harm dark harassed exploited abused'.split(
    ' ',
  ),
)

/** "... should not be allowed to fall through the cracks", "keep pensioners out of poverty". */
export function meetsHarm({ words }: Reading, from: number, to: number): boolean {
  for (let i = Math.max(from, to - 2); i < Math.min(words.length, to + 3); i++)
    if (harms.has(words[i]!.text)) return true
  return false
}
