/** Joins the lexicons and frames of the conduct checks into one search, run once per post however many checks ask. */

import { compilePhrases, type Phrase, type PhraseHit } from '../../text/phrases.ts'
import type { PreparedText } from '../../text/prepared.ts'
import { type Word, wordsOf } from '../../text/words.ts'
import type { CheckResources, Lexicon, LexiconEntry } from '../check.ts'
import { attackFrames } from './attack-frames.ts'
import { classes, frequent, negators, notDescribing } from './classes.ts'
import { exclusionFrames } from './exclusion-frames.ts'
import type { Frame } from './frames.ts'
import { hateFrames } from './hate-frames.ts'
import { allOfThem, nameAt, personAt } from './people.ts'
import { sexualFrames } from './sexual-frames.ts'
import { threatFrames } from './threat-frames.ts'

export interface Entry {
  kind: 'entry'
  lexicon: string
  entry: LexiconEntry
}

export type ConductHit = PhraseHit<Entry | Frame>

export interface Reading {
  words: readonly Word[]
  hits: readonly ConductHit[]
}

const lexicons = [
  'insults',
  'attack-phrases',
  'groups',
  'slurs',
  'hostile',
  'tropes',
  'threats',
  'sexual',
  'idioms',
  'belittling',
  'shaming',
  'labels',
  'venom',
  'leering',
  'barring',
  'disclosures',
  'exclusion',
  'retaliation',
  'shutting-out',
  'advances',
  'hounding',
  'talking-down',
  'trolling',
] as const
const frames: readonly Frame[] = [
  ...attackFrames,
  ...hateFrames,
  ...threatFrames,
  ...sexualFrames,
  ...exclusionFrames,
]

const tests = {
  person: personAt,
  name: nameAt,
  handle: (words: readonly Word[], at: number) => (words[at]!.kind === 'handle' ? 1 : 0),
  /** An age as people write it: 60, 65s, sixties; not one of a minor, for whom the law sets limits. */
  years: (words: readonly Word[], at: number) => (isAge(words[at]!.text, words[at - 1]?.text) ? 1 : 0),
  /** Any noun that is not praise: "you absolute ..." makes an insult of it. */
  thing: (words: readonly Word[], at: number) =>
    words[at]!.kind === 'word' && !notDescribing.has(words[at]!.text) && !praise.has(words[at]!.text) ? 1 : 0,
  whom: (words: readonly Word[], at: number) =>
    whom.has(words[at]!.text) ? 1 : personAt(words, at) || allOfThem(words, at),
}
function isAge(text: string, before = ''): boolean {
  const years = /^(\d\d)s?$/.exec(text)?.[1]
  if (years === undefined) return decades.has(text)
  return !(before === 'under' && Number(years) <= 18)
}
const decades = new Set(
  'twenties thirties forties fifties sixties seventies eighties thirty forty fifty sixty seventy eighty'.split(
    ' ',
  ),
)
const praise = new Set(
  'legend legends star stars hero heroes gem angel angels beauty babe queen queens king kings diamond treasure joy delight icon icons genius champion champ rock lifesaver saint darling dream sweetheart superstar darlings babes love goddess god unit belter class quality trooper gent gentleman lady machine inspiration wonder magic gold'.split(
    ' ',
  ),
)
const whom = new Set('you u ya him her them yourself yourselves'.split(' '))

type Reader = (prepared: PreparedText) => Reading
const readers = new WeakMap<Lexicon, Reader>()

/** Compiled once for a set of lexicons, however many checks and clauses use it; the last post read is remembered for the next check. */
export function phraseBook(resources: CheckResources): Reader {
  const set = resources.lexicon(lexicons[0])
  const known = readers.get(set)
  if (known) return known
  const phrases: Phrase<Entry | Frame>[] = []
  for (const name of lexicons)
    for (const entry of resources.lexicon(name).entries) {
      const value: Entry = { kind: 'entry', lexicon: name, entry }
      for (const pattern of entry.terms) phrases.push({ pattern, value, units: [entry.sense] })
    }
  for (const frame of frames) for (const pattern of frame.patterns) phrases.push({ pattern, value: frame })
  const find = compilePhrases(phrases, { classes, tests, notDescribing, barriers: negators, frequent })
  let last: PreparedText | null = null
  let reading: Reading = { words: [], hits: [] }
  const reader: Reader = (prepared) => {
    if (prepared !== last) {
      const words = wordsOf(prepared)
      reading = { words, hits: find(words) }
      last = prepared
    }
    return reading
  }
  readers.set(set, reader)
  return reader
}
