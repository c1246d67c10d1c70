/**
 * Finds phrase patterns in a post's words in one pass. A pattern is a row of elements:
 * `word`, `stem*`, `a|b`, `{class}`, `x?` (may be missing), `x+` (up to three, may be missing),
 * `..N` (up to N words, not past a sentence), `~N` (up to N describing words). Bounded, so it cannot hang.
 */
import { chooseAnchor, type Element, type PhraseOptions, parseElement, reachOf } from './phrase-patterns.ts'
import { maskReader, matchFrom, type UnitMap } from './phrase-walk.ts'
import type { Word } from './words.ts'

export interface Phrase<T> {
  pattern: string
  value: T
  /** Other patterns refer to its matches as `{unit}`. */
  units?: readonly string[]
}

export interface PhraseHit<T> {
  value: T
  /** Word indexes, half-open. */
  from: number
  to: number
}

interface Compiled<T> {
  value: T
  units: readonly string[]
  elements: Element[]
  needsUnits: boolean
  /** How far before its anchor the pattern may begin. */
  reach: number
}

const cacheLimit = 50_000

/** Phrases that others refer to by `{unit}` must themselves hold no `{unit}`. */
export function compilePhrases<T>(
  phrases: readonly Phrase<T>[],
  options: PhraseOptions,
): (words: readonly Word[]) => PhraseHit<T>[] {
  const unitNames = new Set(phrases.flatMap((phrase) => phrase.units ?? []))
  const byWord = new Map<string, Compiled<T>[]>()
  const byStem = new Map<string, Compiled<T>[]>()
  const byUnit = new Map<string, Compiled<T>[]>()
  for (const phrase of phrases) {
    const elements = phrase.pattern.split(' ').flatMap((source) => parseElement(source, options, unitNames))
    const at = chooseAnchor(elements, options.frequent, phrase.pattern)
    const compiled = {
      value: phrase.value,
      units: phrase.units ?? [],
      elements,
      needsUnits: elements.some((element) => element.units.length > 0),
      reach: reachOf(elements, at),
    }
    const anchor = elements[at]!
    for (const word of anchor.words) add(byWord, word, compiled)
    for (const stem of anchor.stems) add(byStem, stem, compiled)
    for (const unit of anchor.units) add(byUnit, unit, compiled)
  }
  const longestStem = Math.max(0, ...[...byStem.keys()].map((stem) => stem.length))
  let cache = new Map<string, Compiled<T>[] | null>()

  function lookUp(word: string): Compiled<T>[] | null {
    const known = cache.get(word)
    if (known !== undefined) return known
    if (cache.size > cacheLimit) cache = new Map()
    const found = [...(byWord.get(word) ?? [])]
    for (let length = Math.min(longestStem, word.length); length > 1; length--)
      found.push(...(byStem.get(word.slice(0, length)) ?? []))
    const entry = found.length > 0 ? found : null
    cache.set(word, entry)
    return entry
  }

  function phrasesAt(word: Word): readonly Compiled<T>[] | null {
    const first = lookUp(word.text)
    if (word.forms.length === 0) return first
    const all = [...(first ?? []), ...word.forms.flatMap((form) => lookUp(form) ?? [])]
    return all.length > 0 ? all : null
  }

  const masks = maskReader([...byWord.keys()])

  return (stored) => {
    const words = stored.some((word) => word.text.includes('*')) ? stored.map(masks) : stored
    const hits: PhraseHit<T>[] = []
    const frames: [Compiled<T>, number][] = []
    let units: UnitMap | null = null
    for (let at = 0; at < words.length; at++) {
      const found = phrasesAt(words[at]!)
      if (!found) continue
      for (const phrase of found) {
        if (phrase.needsUnits) {
          frames.push([phrase, at])
          continue
        }
        const before = hits.length
        findAround(phrase, words, at, null, hits)
        for (let n = before; n < hits.length; n++)
          for (const unit of phrase.units) {
            units ??= []
            noteUnit(units, unit, hits[n]!)
          }
      }
    }
    if (!units) return hits
    for (const [phrase, at] of frames) findAround(phrase, words, at, units, hits)
    units.forEach((here, at) => {
      for (const unit of here.keys())
        for (const phrase of byUnit.get(unit) ?? []) findAround(phrase, words, at, units, hits)
    })
    return hits
  }
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function noteUnit(units: UnitMap, unit: string, { from, to }: { from: number; to: number }): void {
  const here = units[from] ?? new Map<string, number[]>()
  units[from] = here
  const ends = here.get(unit)
  if (!ends) here.set(unit, [to])
  else if (!ends.includes(to)) {
    ends.push(to)
    ends.sort((a, b) => b - a)
  }
}

function pushOnce<T>(hits: PhraseHit<T>[], hit: PhraseHit<T>): void {
  if (!hits.some((other) => other.value === hit.value && other.from === hit.from && other.to === hit.to))
    hits.push(hit)
}

/** Adds the hits of a phrase whose anchor may stand at a word. */
function findAround<T>(
  phrase: Compiled<T>,
  words: readonly Word[],
  anchor: number,
  units: UnitMap | null,
  hits: PhraseHit<T>[],
): void {
  for (let from = Math.max(0, anchor - phrase.reach); from <= anchor; from++) {
    const to = matchFrom(phrase.elements, 0, words, from, from, units)
    if (to > anchor) pushOnce(hits, { value: phrase.value, from, to })
  }
}
