/** The shape in which checks see text: prepared once per post, every offset pointing back into the stored text. */
import type { Span } from '../../shared/model.ts'

export interface Token {
  /** Folded form: lower case, confusables and leet undone. */
  text: string
  /** UTF-16 offsets into the original text. */
  start: number
  end: number
  kind: 'word' | 'handle' | 'hashtag' | 'link' | 'number' | 'emoji' | 'punctuation'
  /** Other readings of a word (letters unstretched, possessive off); matchers try them too. */
  forms?: readonly string[]
  /** The words of a hashtag, split at capitals, digits and underscores, with their own offsets. */
  parts?: readonly Token[]
}

export interface PreparedText {
  original: string
  /** Folded text that patterns are matched against: digits and signs are still themselves here. */
  folded: string
  /** Maps a half-open range of `folded` to a span of `original`. */
  toOriginal(start: number, end: number): Span
  tokens: readonly Token[]
  /** Token index ranges [from, to) of sentences. */
  sentences: readonly { from: number; to: number }[]
  /** Spans of quoted speech in the original. */
  quotations: readonly Span[]
}
