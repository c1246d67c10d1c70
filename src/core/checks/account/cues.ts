/** What a post does to the person it goes to: objects, thanks, asks, invites, apologises, challenges. Cues only. */
import { isNegated, isQuoted } from '../../text/context.ts'
import { matcherOf } from '../../text/matcher.ts'
import type { PreparedText } from '../../text/prepared.ts'
import { disapprovalCues } from '../../text/stance.ts'
import type { Lexicon } from '../check.ts'
import { type CueSense, cueSenses } from './conduct.ts'

const none: ReadonlySet<CueSense> = new Set()

/** `lexicon` is `resources/lexicons/contact.yaml`: its senses are the names of the cues. */
export function cueReader(lexicon: Lexicon): (prepared: PreparedText) => ReadonlySet<CueSense> {
  const matcher = matcherOf(lexicon)
  return (prepared) => {
    const found = new Set<CueSense>()
    for (const { entry, from, span } of matcher.find(prepared)) {
      const sense = cueSenses.find((one) => one === entry.sense)
      if (sense && !isQuoted(prepared, span) && !isNegated(prepared, from)) found.add(sense)
    }
    if (disapprovalCues(prepared).length > 0) found.add('challenge')
    return found.size === 0 ? none : found
  }
}
