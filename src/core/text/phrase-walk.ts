/** Walks one pattern over the words of a post, and reads masked words. Bounded by the pattern, so it cannot hang. */
import type { Element } from './phrase-patterns.ts'
import { breaks, type Word } from './words.ts'

/** By word: where units begin there, and where they end. */
export type UnitMap = Map<string, number[]>[]

/** The end of the match, or -1. `start` is where the pattern began: the first word may follow any break. */
export function matchFrom(
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

/** Reads "f**k" as every word it could stand for; a mask needs its first letter and one more. */
export function maskReader(known: readonly string[]): (word: Word) => Word {
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
