/**
 * Finds phrase patterns in a post's words in one pass. A pattern is a row of elements:
 * `word`, `stem*`, `a|b`, `{class}`, `x?` (may be missing), `x+` (up to three, may be missing),
 * `..N` (up to N words, not past a sentence), `~N` (up to N describing words). Bounded, so it cannot hang.
 */
import { breaks, type Word } from './words.ts'

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

export interface PhraseOptions {
  /** Closed classes of words that `{name}` stands for. */
  classes: Readonly<Record<string, readonly string[]>>
  /** Classes decided by looking at the word itself and its neighbours, such as a handle or a name. Returns how many words it takes, 0 for none. */
  tests: Readonly<Record<string, (words: readonly Word[], at: number) => number>>
  /** Words that a run of describing words cannot hold. */
  notDescribing: ReadonlySet<string>
  /** Words that no gap may run over, so that a phrase never reaches across a "not". */
  barriers: ReadonlySet<string>
  /** Words too frequent to start a search from. */
  frequent: ReadonlySet<string>
}

interface Element {
  words: ReadonlySet<string>
  stems: readonly string[]
  units: readonly string[]
  tests: readonly ((words: readonly Word[], at: number) => number)[]
  optional: boolean
  /** In a gap, `words` are those it may not run over. */
  gap: '' | 'any' | 'describing'
  most: number
}

interface Compiled<T> {
  value: T
  units: readonly string[]
  elements: Element[]
  needsUnits: boolean
  /** How far before its anchor the pattern may begin. */
  reach: number
}

type UnitMap = Map<string, number[]>[]

const longestUnit = 4
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
        for (const hit of findAround(phrase, words, at, null)) {
          pushOnce(hits, hit)
          for (const unit of phrase.units) {
            units ??= []
            noteUnit(units, unit, hit)
          }
        }
      }
    }
    if (!units) return hits
    for (const [phrase, at] of frames)
      for (const hit of findAround(phrase, words, at, units)) pushOnce(hits, hit)
    units.forEach((here, at) => {
      for (const unit of here.keys())
        for (const phrase of byUnit.get(unit) ?? [])
          for (const hit of findAround(phrase, words, at, units)) pushOnce(hits, hit)
    })
    return hits
  }
}

/** Reads "f**k" as every word it could stand for; a mask needs its first letter and one more. */
function maskReader(known: readonly string[]): (word: Word) => Word {
  return (word) => {
    const mask = word.text
    if (!mask.includes('*') || mask[0] === '*' || mask.replaceAll('*', '').length < 2) return word
    const fits = (text: string) =>
      text.length === mask.length &&
      text.length > 3 &&
      [...mask].every((sign, i) => sign === '*' || sign === text[i])
    return { ...word, forms: [...word.forms, ...known.filter(fits)] }
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

function* findAround<T>(
  phrase: Compiled<T>,
  words: readonly Word[],
  anchor: number,
  units: UnitMap | null,
): Iterable<PhraseHit<T>> {
  for (let from = Math.max(0, anchor - phrase.reach); from <= anchor; from++) {
    const to = matchFrom(phrase.elements, 0, words, from, from, units)
    if (to > anchor) yield { value: phrase.value, from, to }
  }
}

/** The end of the match, or -1. `start` is where the pattern began: the first word may follow any break. */
function matchFrom(
  elements: readonly Element[],
  index: number,
  words: readonly Word[],
  at: number,
  start: number,
  units: UnitMap | null,
): number {
  const element = elements[index]
  if (!element) return at
  if (element.gap !== '') {
    for (let taken = 0; ; taken++) {
      const end = matchFrom(elements, index + 1, words, at + taken, start, units)
      if (end !== -1) return end
      if (taken === element.most || !gapMayTake(element, words, at + taken, start)) return -1
    }
  }
  const word = words[at]
  const previous = elements[index - 1]
  const crossesComma = previous?.gap === 'any'
  if (
    word &&
    (at === start || word.breakBefore === breaks.none || (crossesComma && word.breakBefore === breaks.comma))
  ) {
    if (reads(element, word.text) || word.forms.some((form) => reads(element, form))) {
      const end = matchFrom(elements, index + 1, words, at + 1, start, units)
      if (end !== -1) return end
    }
    for (const test of element.tests) {
      const taken = test(words, at)
      if (taken > 0) {
        const end = matchFrom(elements, index + 1, words, at + taken, start, units)
        if (end !== -1) return end
      }
    }
    for (const unit of element.units)
      for (const unitEnd of units?.[at]?.get(unit) ?? []) {
        const end = matchFrom(elements, index + 1, words, unitEnd, start, units)
        if (end !== -1) return end
      }
  }
  return element.optional ? matchFrom(elements, index + 1, words, at, start, units) : -1
}

function gapMayTake(element: Element, words: readonly Word[], at: number, start: number): boolean {
  const word = words[at]
  if (!word) return false
  if (at !== start && word.breakBefore === breaks.sentence) return false
  if (element.words.has(word.text)) return false
  if (element.gap === 'any') return true
  return word.kind === 'word' && (at === start || word.breakBefore === breaks.none)
}

function reads(element: Element, text: string): boolean {
  return element.words.has(text) || element.stems.some((stem) => text.startsWith(stem))
}

const none: readonly never[] = []

function parseElement(source: string, options: PhraseOptions, unitNames: ReadonlySet<string>): Element[] {
  const gap = /^(\.\.|~)(\d)?$/.exec(source)
  if (gap) {
    const describing = gap[1] === '~'
    return [
      {
        words: describing ? options.notDescribing : options.barriers,
        stems: none,
        units: none,
        tests: none,
        optional: true,
        gap: describing ? 'describing' : 'any',
        most: Number(gap[2] ?? 3),
      },
    ]
  }
  const repeat = source.endsWith('+')
  const optional = repeat || source.endsWith('?')
  const words = new Set<string>()
  const stems: string[] = []
  const units: string[] = []
  const tests: Element['tests'][number][] = []
  for (const part of (optional ? source.slice(0, -1) : source).split('|')) {
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    if (name === undefined) {
      if (part.endsWith('*')) stems.push(part.slice(0, -1))
      else words.add(part)
      continue
    }
    const known = options.classes[name]
    if (known) for (const word of known) words.add(word)
    if (options.tests[name]) tests.push(options.tests[name])
    if (unitNames.has(name)) units.push(name)
    if (!known && !options.tests[name] && !unitNames.has(name))
      throw new Error(`unknown class {${name}} in a phrase`)
  }
  const element: Element = { words, stems, units, tests, optional, gap: '', most: 1 }
  return repeat ? [element, element, element] : [element]
}

/** The element a search starts from: required, and as rare as can be had. */
function chooseAnchor(elements: readonly Element[], frequent: ReadonlySet<string>, pattern: string): number {
  let best = -1
  let bestCost = Number.POSITIVE_INFINITY
  elements.forEach((element, index) => {
    if (element.optional || element.gap !== '' || element.tests.length > 0) return
    let cost = element.units.length * 40 + element.stems.length * 3
    for (const word of element.words) cost += frequent.has(word) ? 1000 : 1
    if (cost < bestCost) {
      bestCost = cost
      best = index
    }
  })
  if (best === -1) throw new Error(`nothing to search for in the phrase "${pattern}"`)
  return best
}

function reachOf(elements: readonly Element[], anchor: number): number {
  let reach = 0
  for (const element of elements.slice(0, anchor))
    reach +=
      element.gap !== ''
        ? element.most
        : element.units.length > 0 || element.tests.length > 0
          ? longestUnit
          : 1
  return reach
}
