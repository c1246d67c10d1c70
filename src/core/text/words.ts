/** The words of a post as rules read them: contractions opened, punctuation turned into breaks. Judges nothing. */
import type { Span } from '../../shared/model.ts'
import type { PreparedText, Token } from './prepared.ts'

/** What stands between a word and the one before it. */
export const breaks = { none: 0, comma: 1, sentence: 2 } as const

export interface Word {
  /** Folded; a handle keeps its `@`, a hashtag that could not be split its `#`. */
  text: string
  /** UTF-16 offsets into the stored text. Two words of one contraction share them. */
  start: number
  end: number
  kind: Token['kind']
  breakBefore: 0 | 1 | 2
  /** Written with a capital first letter, as names are. */
  capital: boolean
}

const contractions: Record<string, string[]> = {
  im: ['i', 'am'],
  youre: ['you', 'are'],
  theyre: ['they', 'are'],
  ur: ['your'],
  cannot: ['can', 'not'],
  cant: ['can', 'not'],
  wont: ['will', 'not'],
  shant: ['shall', 'not'],
  aint: ['is', 'not'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['got', 'to'],
  lemme: ['let', 'me'],
  whats: ['what', 'is'],
  thats: ['that', 'is'],
  shes: ['she', 'is'],
  hes: ['he', 'is'],
  theres: ['there', 'is'],
}
for (const verb of [
  'is',
  'are',
  'was',
  'were',
  'do',
  'does',
  'did',
  'have',
  'has',
  'had',
  'would',
  'could',
  'should',
])
  contractions[`${verb}nt`] = [verb, 'not']

const endings: [string, string][] = [
  ["'re", 'are'],
  ["'m", 'am'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'d", 'would'],
  ["'s", "'s"],
]
const softPunctuation = /^["'“”‘’«»()[\]*_~`]+$/
const cache = new WeakMap<PreparedText, readonly Word[]>()

/** Read once per post and kept for the next check that asks. */
export function wordsOf(prepared: PreparedText): readonly Word[] {
  const known = cache.get(prepared)
  if (known) return known
  const words: Word[] = []
  let pending: 0 | 1 | 2 = breaks.none
  let nextSentence = 1
  prepared.tokens.forEach((token, index) => {
    if (prepared.sentences[nextSentence]?.from === index) {
      nextSentence++
      pending = breaks.sentence
    }
    if (token.kind === 'punctuation') {
      if (!softPunctuation.test(token.text) && pending < breaks.comma) pending = breaks.comma
      return
    }
    const capital = isCapital(prepared.original, token.start)
    for (const text of openContraction(token)) {
      words.push({
        text,
        start: token.start,
        end: token.end,
        kind: token.kind,
        breakBefore: pending,
        capital,
      })
      pending = breaks.none
    }
  })
  cache.set(prepared, words)
  return words
}

function openContraction(token: Token): readonly string[] {
  if (token.kind !== 'word') return [token.text]
  const text = token.text.includes('’') ? token.text.replaceAll('’', "'") : token.text
  const known = contractions[text]
  if (known && Object.hasOwn(contractions, text)) return known
  if (!text.includes("'")) return [text]
  const joined = contractions[text.replaceAll("'", '')]
  if (joined && joined[1] === 'not') return joined
  for (const [ending, word] of endings)
    if (text.length > ending.length && text.endsWith(ending)) return [text.slice(0, -ending.length), word]
  return [text]
}

function isCapital(original: string, at: number): boolean {
  const first = original[at === undefined ? 0 : at]
  return first !== undefined && first !== first.toLowerCase()
}

/** From the first character of word `from` to the last of the word before `to`. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  return [words[from]!.start, words[to - 1]!.end]
}
