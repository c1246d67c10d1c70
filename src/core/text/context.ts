/** Where in its post a word stands: in which sentence, inside quoted speech, under a negation. Judges nothing. */
import type { Span } from '../../shared/model.ts'
import type { PreparedText } from './prepared.ts'

const negators = new Set([
  'not',
  'no',
  'never',
  'nobody',
  'none',
  'neither',
  'nor',
  'without',
  'hardly',
  'cannot',
  'cant',
  'dont',
  'doesnt',
  'didnt',
  'isnt',
  'arent',
  'wasnt',
  'werent',
  'wont',
  'wouldnt',
  'shouldnt',
  'aint',
])
/** After these a "not" denies nothing ("not only", "no doubt"). */
const undone = new Set(['only', 'just', 'merely', 'doubt', 'wonder'])
/** A clause that begins here is out of the negation's reach. */
const clauseStarts = new Set(['but', 'because', 'although', 'though', 'yet', 'so', 'and'])
const reach = 5

/** The range [from, to) of the sentence that holds a token. */
export function sentenceOf(prepared: PreparedText, token: number): { from: number; to: number } {
  let low = 0
  let high = prepared.sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = prepared.sentences[middle]!
    if (token < sentence.from) high = middle - 1
    else if (token >= sentence.to) low = middle + 1
    else return sentence
  }
  return { from: 0, to: prepared.tokens.length }
}

/** True when the whole span lies inside one quotation. */
export function isQuoted(prepared: PreparedText, [start, end]: Span): boolean {
  return prepared.quotations.some(([from, to]) => from <= start && end <= to)
}

/** True when a negation shortly before the token, in the same clause, reaches it. */
export function isNegated(prepared: PreparedText, token: number): boolean {
  const { tokens } = prepared
  const first = Math.max(sentenceOf(prepared, token).from, token - reach)
  for (let i = token - 1; i >= first; i--) {
    const { text, kind } = tokens[i]!
    if (kind === 'punctuation' && (text === ',' || text === ';' || text === ':')) return false
    if (clauseStarts.has(text)) return false
    if (negators.has(text) || text.endsWith("n't")) return !undone.has(tokens[i + 1]?.text ?? '')
  }
  return false
}
