/** Whom "they" speaks of: the protected group named just before, where nobody else could be meant. Judges nothing. */
import { breaks } from '../../text/words.ts'
import type { Entry, Reading } from './phrase-book.ts'

const list = (words: string) => new Set(words.split(' '))

/** Anybody that "they" could be instead; with one of them in sight no group is taken to be meant. */
const others = list(
  'tories tory conservatives labour lib libdems ukip reform snp greens party parties government ministers mps councillors politicians landlords bosses employers bankers banks police racists fascists nazis bigots homophobes traffickers smugglers media papers press tabloids companies developers lawyers judges terrorists hamas isis taliban council board committee',
)
/** Whoever speaks up for a group does not turn on it in the next breath. */
const support = list(
  'support supporting solidarity stand standing welcome welcoming defend defending protect protecting help helping proud thank thanks friends rights',
)

/** Where "they" opens a clause of the writer's own: not "people who say that they ...". */
const joins = list('and so because cos coz since')

/** The plural group named in this sentence or the one before the word, or null. */
export function groupBefore({ words, hits }: Reading, at: number): Entry | null {
  if (at > 0 && words[at]!.breakBefore === breaks.none && !joins.has(words[at - 1]!.text)) return null
  let from = at
  for (let sentences = 0; from > 0; from--) {
    if (words[from]!.breakBefore === breaks.sentence && ++sentences === 2) break
  }
  for (let i = from; i < at; i++) if (others.has(words[i]!.text) || support.has(words[i]!.text)) return null
  let nearest: Entry | null = null
  let end = -1
  for (const hit of hits)
    if (
      hit.value.kind === 'entry' &&
      hit.value.entry.sense === 'group' &&
      hit.from >= from &&
      hit.to <= at &&
      hit.to > end
    ) {
      nearest = hit.value
      end = hit.to
    }
  return nearest
}
