/** Reads a protected group and what is said of it in one sentence, wherever each stands. Judges nothing by itself. */
import { breaks, type Word } from '../../text/words.ts'
import { type Candidate, fromEntry } from './candidates.ts'
import { negators } from './classes.ts'
import type { ConductHit, Entry, Reading } from './phrase-book.ts'
import { isOfWriter } from './stance.ts'

type EntryHit = ConductHit & { value: Entry }

/** The furthest apart they may stand: the group named first, or after. */
const reach = { before: 8, after: 4 }

/** The nearest group of each sentence beside a phrase of this lexicon, as one candidate with two parts. */
export function groupBeside(reading: Reading, lexicon: 'venom' | 'barring'): Candidate[] {
  const said = entriesOf(reading, (entry) => entry.lexicon === lexicon)
  if (said.length === 0) return []
  const groups = entriesOf(reading, isGroup)
  const found: Candidate[] = []
  for (const hit of said) {
    const group = nearest(reading.words, groups, hit)
    if (!group) continue
    const parts = [
      [group.from, group.to],
      [hit.from, hit.to],
    ] as [number, number][]
    found.push({
      ...fromEntry(hit, hit.value),
      from: Math.min(group.from, hit.from),
      to: Math.max(group.to, hit.to),
      ground: group.value.entry.ground,
      parts: parts.sort((a, b) => a[0] - b[0]),
    })
  }
  return found
}

/** Groups, and members of them; a man or a woman alone is anybody. */
function isGroup({ lexicon, entry }: Entry): boolean {
  if (lexicon === 'slurs') return entry.ground !== undefined
  return (
    lexicon === 'groups' &&
    entry.ground !== undefined &&
    (entry.sense === 'group' ||
      ((entry.sense === 'member' || entry.sense === 'identity') && entry.ground !== 'gender'))
  )
}

function entriesOf({ hits }: Reading, wanted: (entry: Entry) => boolean): EntryHit[] {
  return hits.filter((hit): hit is EntryHit => hit.value.kind === 'entry' && wanted(hit.value))
}

function nearest(words: readonly Word[], groups: readonly EntryHit[], hit: EntryHit): EntryHit | null {
  let best: EntryHit | null = null
  let distance = reach.before + 1
  for (const group of groups) {
    if (group.from < hit.to && hit.from < group.to) continue
    const [from, to] = group.from < hit.from ? [group.to, hit.from] : [hit.to, group.from]
    if (to - from >= distance || (group.from > hit.from && to - from > reach.after)) continue
    if (isParted(words, from, to) || isOfWriter(words, group.from)) continue
    best = group
    distance = to - from
  }
  return best
}

/** By the end of a sentence, or by a "not". */
function isParted(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at <= to && at < words.length; at++) {
    if (words[at]!.breakBefore === breaks.sentence) return true
    if (at < to && negators.has(words[at]!.text)) return true
  }
  return false
}
