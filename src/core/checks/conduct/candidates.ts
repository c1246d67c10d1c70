/** From what was found to what is reported: the strongest reading of each place, excused or flagged. */
import type { Ground, Span } from '../../../shared/model.ts'
import { breaks, spanOf, type Word } from '../../text/words.ts'
import type { LexiconEntry } from '../check.ts'
import { notDescribing } from './classes.ts'
import type { Frame } from './frames.ts'
import type { ConductHit, Entry, Reading } from './phrase-book.ts'

export interface Candidate {
  from: number
  to: number
  strength: number
  /** The lexicon's reason, for the message. */
  reason: string
  /** Frame id or the entry's sense. */
  form: string
  /** The lexicon entry that carries the judgement, where there is one. */
  carried: Entry | null
  ground?: Ground
  /** The cues of a combination, by word; what lies between them is not what fired. */
  parts?: (readonly [number, number])[]
}

/** Entries inside [from, to) of one of the senses, strongest first. */
export function carriedIn(reading: Reading, from: number, to: number, senses: readonly string[]): Entry[] {
  const found: Entry[] = []
  for (const hit of reading.hits)
    if (
      hit.value.kind === 'entry' &&
      hit.from >= from &&
      hit.to <= to &&
      senses.includes(hit.value.entry.sense)
    )
      found.push(hit.value)
  return found.sort((a, b) => b.entry.strength - a.entry.strength)
}

/** What a frame's hit amounts to, or null where its conditions do not hold. */
export function fromFrame(reading: Reading, hit: ConductHit, frame: Frame): Candidate | null {
  const carried = frame.carries ? (carriedIn(reading, hit.from, hit.to, frame.carries)[0] ?? null) : null
  if (frame.closes && needsClose(carried?.entry) && !closesAt(reading.words, hit.to)) return null
  if (frame.listed && !isList(reading.words, hit.from, hit.to)) return null
  if (frame.whole && !isWholeSentence(reading.words, hit.from, hit.to)) return null
  if (frame.urged && !isUrged(reading.words, hit.from)) return null
  const strength = carried ? carried.entry.strength : (frame.strength ?? 0.5)
  return {
    from: hit.from,
    to: hit.to,
    strength: clamp(Math.max(strength, carried ? 0 : (frame.strength ?? 0)) + frame.lift),
    reason: carried?.entry.reason ?? frame.reason ?? '',
    ...(frame.ground && { ground: frame.ground }),
    form: frame.id,
    carried,
  }
}

export function fromEntry(hit: ConductHit, { entry, lexicon }: Entry): Candidate {
  const { from, to } = hit
  const carried: Entry = { kind: 'entry', lexicon, entry }
  return {
    from,
    to,
    strength: entry.strength,
    reason: entry.reason,
    form: entry.sense,
    carried,
    ground: entry.ground,
  }
}

export const clamp = (strength: number) => Math.round(Math.min(1, Math.max(0.05, strength)) * 100) / 100

const needsClose = (entry: LexiconEntry | undefined) => entry?.sense !== 'insult'

/** After its article, or its verb, words that describe, parted by commas at most. */
function isList(words: readonly Word[], from: number, to: number): boolean {
  let at = to - 2
  while (at > from && (words[at]!.text === 'and' || !notDescribing.has(words[at]!.text))) {
    if (words[at]!.kind !== 'word') return false
    at--
  }
  return articles.has(words[at]!.text) || words[at]!.text === "'s"
}
const articles = new Set('a an the such just this that nothing is are was were be'.split(' '))

/** Nothing else in the sentence but handles and emoji; a lone noun needs somebody it is said to. */
function isWholeSentence(words: readonly Word[], from: number, to: number): boolean {
  let start = from
  while (start > 0 && words[start]!.breakBefore !== breaks.sentence && words[start - 1]!.kind !== 'word')
    start--
  if (start > 0 && words[start]!.breakBefore !== breaks.sentence) return false
  let end = to
  while (end < words.length && words[end]!.breakBefore !== breaks.sentence && words[end]!.kind !== 'word')
    end++
  if (end < words.length && words[end]!.breakBefore !== breaks.sentence) return false
  return to - from > 1 || words.some((word) => word.kind === 'handle')
}

const closers = new Set(
  'and but or nor because cos so in on at for with from to of when if as then than lol mate x xx now today tonight again tbh imo fr honestly really though too either is are was were has have had do does did will would can could should like who i he she we they you it the this that these those there just even all about after by since until while'.split(
    ' ',
  ),
)
const opensRelative = new Set(['who', 'that', 'being', 'whose', 'which'])

/** True when the clause may end here: nothing follows that the last word could be describing. */
export function closesAt(words: readonly Word[], to: number): boolean {
  const next = words[to]
  return !next || next.breakBefore !== breaks.none || next.kind !== 'word' || closers.has(next.text)
}

/** "I hate men who hit women" speaks of those men, not of men. */
export function isRestricted(words: readonly Word[], to: number): boolean {
  const next = words[to]
  return next !== undefined && next.breakBefore === breaks.none && opensRelative.has(next.text)
}

/** "Men who hit women should be ...": the women are not who is meant. */
export function isInRelative(words: readonly Word[], from: number): boolean {
  for (let i = from; i > Math.max(0, from - 4); i--) {
    if (words[i]!.breakBefore !== breaks.none) return false
    if (words[i - 1]!.text === 'who' || words[i - 1]!.text === 'whose') return true
  }
  return false
}

const urging = new Set("should must lets just need please now gonna wanna shall let's".split(' '))

/** At the start of its sentence, or after a word that urges. */
function isUrged(words: readonly Word[], from: number): boolean {
  if (from === 0 || words[from]!.breakBefore !== breaks.none) return true
  const before = words[from - 1]!
  const further = words[from - 2]?.text ?? ''
  if (urging.has(before.text) || before.kind !== 'word') return true
  if (before.text === 'to') return wanting.has(further) && !others.has(words[from - 3]?.text ?? '')
  return (before.text === 'will' || before.text === 'would') && (further === 'i' || further === 'we')
}
const others = new Set(['they', 'he', 'she', 'who', 'you', 'people', 'that', 'government', 'tories'])
const wanting = new Set(['want', 'need', 'have', 'ought', 'going', 'time', 'love', 'like'])

/** Keeps the strongest of those that overlap; the longer where they are equal. In the order of the text. */
export function strongest(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  candidates.sort((a, b) => b.strength - a.strength || b.to - b.from - (a.to - a.from) || a.from - b.from)
  for (const candidate of candidates)
    if (!kept.some((other) => candidate.from < other.to && other.from < candidate.to)) kept.push(candidate)
  return kept.sort((a, b) => a.from - b.from)
}

export function spanOfCandidate(words: readonly Word[], candidate: Candidate): Span {
  return spanOf(words, candidate.from, candidate.to)
}
