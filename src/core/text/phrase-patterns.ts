/** The phrase language: parses a pattern into elements and picks the one a search starts from. Matches nothing itself. */
import type { Word } from './words.ts'

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

export interface Element {
  words: ReadonlySet<string>
  stems: readonly string[]
  units: readonly string[]
  tests: readonly ((words: readonly Word[], at: number) => number)[]
  optional: boolean
  /** In a gap, `words` are those it may not run over. */
  gap: '' | 'any' | 'describing'
  most: number
}

/** No unit is longer than this many words. */
const longestUnit = 4
const none: readonly never[] = []

/** One element, or three for `x+`. Throws on an unknown class: patterns are shipped, so that is a bug. */
export function parseElement(
  source: string,
  options: PhraseOptions,
  unitNames: ReadonlySet<string>,
): Element[] {
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
export function chooseAnchor(
  elements: readonly Element[],
  frequent: ReadonlySet<string>,
  pattern: string,
): number {
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

/** How many words before its anchor a pattern may begin. */
export function reachOf(elements: readonly Element[], anchor: number): number {
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
