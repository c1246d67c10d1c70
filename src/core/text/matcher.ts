/** Finds all terms of a lexicon in one pass over the tokens. It says where terms stand, never what they mean there. */
import type { Span } from '../../shared/model.ts'
import type { PreparedText, Token } from './prepared.ts'
import { addTerm, completions, emptyNode, type TermNode } from './term-trie.ts'

export interface TermMatch<E> {
  entry: E
  /** The term as the lexicon writes it. */
  term: string
  /** Token range [from, to) in `prepared.tokens`. */
  from: number
  to: number
  /** In the original text. */
  span: Span
}

export interface TermMatcher<E> {
  /** All matches by start, then longest first. Linear in the number of tokens. */
  find(prepared: PreparedText): TermMatch<E>[]
}

/**
 * Terms are folded words or phrases; a last `*` after a letter ends a stem ("idiot*"). Phrases match across hyphens
 * ("half wit" finds "half-wit"), in hashtags ("#ToryScum", "#toryscum"), and through masks ("f*ck").
 */
export function compileTerms<E extends { terms: readonly string[] }>(entries: readonly E[]): TermMatcher<E> {
  const root = emptyNode<E>()
  const joined = emptyNode<E>()
  for (const entry of entries)
    for (const term of entry.terms) {
      const words = term.split(/[\s-]+/).filter((word) => word !== '')
      addTerm(root, words, entry, term)
      if (words.length > 1) addTerm(joined, [words.join('')], entry, term)
      else addTerm(joined, words, entry, term)
    }
  return { find: (prepared) => findAll(root, joined, prepared) }
}

const compiled = new WeakMap<object, TermMatcher<never>>()

/** The matcher of a lexicon, compiled once however many checks ask for it. */
export function matcherOf<E extends { terms: readonly string[] }>(lexicon: {
  entries: readonly E[]
}): TermMatcher<E> {
  const known = compiled.get(lexicon)
  if (known) return known as TermMatcher<E>
  const matcher = compileTerms(lexicon.entries)
  compiled.set(lexicon, matcher as TermMatcher<never>)
  return matcher
}

/**
 * Without the matches that lie inside a longer one, whatever its entry ("scum" inside "scum of the earth").
 * Expects the order in which `find` gives them.
 */
export function outermost<E>(matches: readonly TermMatch<E>[]): TermMatch<E>[] {
  let start = -1
  let end = -1
  return matches.filter(({ span }) => {
    if (span[1] <= end && !(span[0] === start && span[1] === end)) return false
    if (span[1] > end) {
      start = span[0]
      end = span[1]
    }
    return true
  })
}

/** Tokens as matchers walk them: hashtags opened into their words, hyphens inside words left out. */
interface Stream {
  tokens: readonly Token[]
  /** Index of each in `prepared.tokens`; null where they are the same. */
  origin: readonly number[] | null
}

function findAll<E>(root: TermNode<E>, joined: TermNode<E>, prepared: PreparedText): TermMatch<E>[] {
  const stream = openTokens(prepared.tokens)
  const matches: TermMatch<E>[] = []
  const { tokens, origin } = stream
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!
    if (first.kind === 'punctuation' || first.kind === 'handle' || first.kind === 'link') continue
    walk(root, tokens, i, (to, end) => {
      const last = tokens[to - 1]!
      matches.push({
        entry: end.entry,
        term: end.term,
        from: origin ? origin[i]! : i,
        to: (origin ? origin[to - 1]! : to - 1) + 1,
        span: [first.start, last.end],
      })
    })
  }
  if (origin)
    for (const [i, token] of prepared.tokens.entries()) {
      if (token.kind !== 'hashtag') continue
      const whole = { ...token, text: token.text.slice(1), kind: 'word' as const }
      walk(joined, [whole], 0, (_, end) =>
        matches.push({ ...end, from: i, to: i + 1, span: [token.start, token.end] }),
      )
    }
  if (matches.length < 2) return matches
  matches.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const ends = new Map<E, number>()
  return matches.filter(({ entry, span }) => {
    if (span[1] <= (ends.get(entry) ?? -1)) return false
    ends.set(entry, span[1])
    return true
  })
}

function walk<E>(
  node: TermNode<E>,
  tokens: readonly Token[],
  at: number,
  found: (to: number, end: { entry: E; term: string }) => void,
): void {
  const token = tokens[at]
  if (!token) return
  for (const next of completions(node, token)) {
    for (const end of next.ends) found(at + 1, end)
    if (next.exact.size > 0 || next.stems.size > 0) walk(next, tokens, at + 1, found)
  }
}

function openTokens(tokens: readonly Token[]): Stream {
  if (!tokens.some((token, i) => token.parts !== undefined || isInnerHyphen(tokens, i)))
    return { tokens, origin: null }
  const opened: Token[] = []
  const origin: number[] = []
  for (const [i, token] of tokens.entries()) {
    if (isInnerHyphen(tokens, i)) continue
    for (const part of token.parts ?? [token]) {
      opened.push(part)
      origin.push(i)
    }
  }
  return { tokens: opened, origin }
}

function isInnerHyphen(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  return token.text === '-' && tokens[i - 1]?.end === token.start && tokens[i + 1]?.start === token.end
}
