/** The tree of words behind the matcher: one step a token, with stems and masked letters. */
import type { Token } from './prepared.ts'

export interface TermNode<E> {
  exact: Map<string, TermNode<E>>
  /** By the first two letters, so that a token meets few stems. */
  stems: Map<string, { stem: string; node: TermNode<E> }[]>
  ends: { entry: E; term: string }[]
}

export function emptyNode<E>(): TermNode<E> {
  return { exact: new Map(), stems: new Map(), ends: [] }
}

/** A word that ends in one `*` after at least two letters or digits is a stem; every other star stands for itself. */
export function addTerm<E>(root: TermNode<E>, words: readonly string[], entry: E, term: string): void {
  let node = root
  for (const word of words)
    node = /^[^*]{2,}\*$/u.test(word) ? stemNode(node, word.slice(0, -1)) : exactNode(node, word)
  if (node !== root) node.ends.push({ entry, term })
}

function exactNode<E>(node: TermNode<E>, word: string): TermNode<E> {
  let next = node.exact.get(word)
  if (!next) {
    next = emptyNode()
    node.exact.set(word, next)
  }
  return next
}

function stemNode<E>(node: TermNode<E>, stem: string): TermNode<E> {
  const key = stem.slice(0, 2)
  const bucket = node.stems.get(key) ?? []
  node.stems.set(key, bucket)
  const known = bucket.find((item) => item.stem === stem)
  if (known) return known.node
  const next = emptyNode<E>()
  bucket.push({ stem, node: next })
  return next
}

/** The nodes one token further, by any of the token's readings. */
export function completions<E>(node: TermNode<E>, token: Token): readonly TermNode<E>[] {
  let found: TermNode<E>[] | null = null
  const take = (next: TermNode<E>) => {
    if (found === null) found = [next]
    else if (!found.includes(next)) found.push(next)
  }
  read(node, token.text, take)
  if (token.forms) for (const form of token.forms) read(node, form, take)
  return found ?? nothing
}

const nothing: readonly never[] = []

function read<E>(node: TermNode<E>, text: string, take: (next: TermNode<E>) => void): void {
  const exact = node.exact.get(text)
  if (exact) take(exact)
  if (node.stems.size > 0) {
    const bucket = node.stems.get(text.slice(0, 2))
    if (bucket) for (const { stem, node: next } of bucket) if (text.startsWith(stem)) take(next)
  }
  if (text.length > 2 && text.includes('*')) readMasked(node, text, take)
}

/** A mask needs its first letter and one more; "f***" alone could be anything. */
function readMasked<E>(node: TermNode<E>, mask: string, take: (next: TermNode<E>) => void): void {
  if (mask[0] === '*' || mask.replaceAll('*', '').length < 2) return
  for (const [word, next] of node.exact) if (word.length === mask.length && fits(mask, word)) take(next)
  for (const bucket of node.stems.values())
    for (const { stem, node: next } of bucket) if (mask.length >= stem.length && fits(mask, stem)) take(next)
}

function fits(mask: string, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (mask[i] !== '*' && mask[i] !== word[i]) return false
  return true
}
