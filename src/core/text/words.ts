/** The words of a post as rules read them: contractions opened, punctuation turned into breaks. Judges nothing. */
import type { Span } from '../../shared/model.ts'
import type { PreparedText, Token } from './prepared.ts'

/** What stands between a word and the one before it. */
export const breaks = { none: 0, comma: 1, sentence: 2 } as const

export interface Word {
  /** Folded; a handle keeps its `@`. A hashtag stands as the words it is made of. */
  text: string
  /** Other readings of the same word. */
  forms: readonly string[]
  /** UTF-16 offsets into the stored text. Two words of one contraction share them. */
  start: number
  end: number
  kind: Token['kind']
  breakBefore: 0 | 1 | 2
  /** Written with a capital first letter, as names are. */
  capital: boolean
}

const written: Record<string, string[]> = {
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
  written[`${verb}nt`] = [verb, 'not']
/** A map, because looking a word up in an object first makes a name of it. */
const contractions = new Map(Object.entries(written))

const endings: [string, string][] = [
  ["'re", 'are'],
  ["'m", 'am'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'d", 'would'],
  ["'s", "'s"],
]
const softPunctuation = /^["'“”‘’«»()[\]*_~`]+$/
const none: readonly string[] = []
const cache = new WeakMap<PreparedText, readonly Word[]>()

/** Read once per post and kept for the next check that asks. */
export function wordsOf(prepared: PreparedText): readonly Word[] {
  const known = cache.get(prepared)
  if (known) return known
  const words: Word[] = []
  let pending: 0 | 1 | 2 = breaks.none
  let nextSentence = 1
  const push = (token: Token, text: string, forms: readonly string[]) => {
    const capital = isTitleCase(prepared.original, token)
    words.push({
      text,
      forms,
      start: token.start,
      end: token.end,
      kind: token.kind,
      breakBefore: pending,
      capital,
    })
    pending = breaks.none
  }
  const read = (token: Token) => {
    const opened = token.kind === 'word' ? openContraction(token.text) : null
    if (opened) for (const text of opened) push(token, text, none)
    else push(token, token.text, token.forms ?? none)
  }
  prepared.tokens.forEach((token, index) => {
    if (prepared.sentences[nextSentence]?.from === index) {
      nextSentence++
      pending = breaks.sentence
    }
    if (token.kind === 'punctuation') {
      if (
        !softPunctuation.test(token.text) &&
        !isInnerHyphen(prepared.tokens, index) &&
        pending < breaks.comma
      )
        pending = breaks.comma
    } else if (token.parts && token.parts.length > 0) {
      if (pending < breaks.comma) pending = breaks.comma
      for (const part of token.parts) read(part)
      pending = breaks.comma
    } else read(token)
  })
  if (isTitle(words)) for (const word of words) word.capital = false
  cache.set(prepared, words)
  return words
}

/** In A Headline Written Like This a capital says nothing about names. */
function isTitle(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.kind === 'word' && word.text.length > 3)
  return long.length > 4 && long.filter((word) => word.capital).length > long.length * 0.7
}

/** "half-wit" is read as two words that belong together. */
function isInnerHyphen(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!
  return (
    token.text === '-' && tokens[index - 1]?.end === token.start && tokens[index + 1]?.start === token.end
  )
}

function openContraction(text: string): readonly string[] | null {
  const known = contractions.get(text)
  if (known) return known
  if (!text.includes("'")) return null
  const joined = text.replaceAll("'", '')
  const negated = joined.endsWith('nt') ? contractions.get(joined) : undefined
  if (negated) return negated
  for (const [ending, word] of endings)
    if (text.length > ending.length && text.endsWith(ending)) return [text.slice(0, -ending.length), word]
  return null
}

/** A capital followed by a small letter: names look like this, shouting does not. */
function isTitleCase(original: string, token: Token): boolean {
  if (token.kind !== 'word' || token.end - token.start < 2) return false
  const first = original[token.start]!
  const second = original[token.start + 1]!
  return first !== first.toLowerCase() && second === second.toLowerCase()
}

/** From the first character of word `from` to the last of the word before `to`. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  return [words[from]!.start, words[to - 1]!.end]
}
