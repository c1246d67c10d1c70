/** Holds checks to their word: every span they report lies inside the post's text. */
import type { Span } from '../../shared/model.ts'

/** The spans sorted; throws when one is outside the text, which is a bug of the check. */
export function spansInside(spans: readonly Span[], text: string, check: string): Span[] {
  for (const [start, end] of spans)
    if (
      !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)
    )
      throw new Error(`the check ${check} reported the span ${start}-${end} in a text of ${text.length}`)
  return spans.length < 2 ? [...spans] : [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
