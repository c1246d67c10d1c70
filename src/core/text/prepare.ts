/** Prepares a post's text once for all checks. Knows no check, no lexicon and no policy. */
import { fold, spanInOriginal } from './fold.ts'
import type { PreparedText } from './prepared.ts'
import { findQuotations } from './quotations.ts'
import { findSentences } from './sentences.ts'
import { joinSpacedLetters } from './spaced-letters.ts'
import { tokenise } from './tokens.ts'

/** Never throws; linear in the length of the text. */
export function prepare(original: string): PreparedText {
  const folded = fold(original)
  const tokens = joinSpacedLetters(tokenise(original, folded), original)
  return {
    original,
    folded: folded.text,
    toOriginal: (start, end) => spanInOriginal(folded, start, end),
    tokens,
    sentences: findSentences(tokens, original),
    quotations: findQuotations(original),
  }
}
