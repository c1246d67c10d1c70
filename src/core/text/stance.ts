/** Cues that a post reports someone else's words, or speaks against what it shows. Cues only: checks decide. */
import { isQuoted } from './context.ts'
import { compileTerms, type TermMatch } from './matcher.ts'
import type { PreparedText } from './prepared.ts'

interface Cue {
  kind: 'reporting' | 'disapproval'
  terms: string[]
}

const cues = compileTerms<Cue>([
  {
    kind: 'reporting',
    terms: [
      'called me',
      'called her',
      'called him',
      'called them',
      'called us',
      'calling me',
      'calling her',
      'calling him',
      'calling people',
      'calls me',
      'being called',
      'been called',
      'was called',
      'told me',
      'telling me',
      'said to me',
      'said that',
      'saying that',
      'he said',
      'she said',
      'they said',
      'he wrote',
      'she wrote',
      'they wrote',
      'he tweeted',
      'she tweeted',
      'tweeted that',
      'sent me',
      'messages like',
      'comments like',
      'tweets like',
      'words like',
      'accused of',
      'quote from',
    ],
  },
  {
    kind: 'disapproval',
    terms: [
      'disgusting',
      'disgraceful',
      'a disgrace',
      'appalling',
      'unacceptable',
      'shameful',
      'vile',
      'abhorrent',
      'outrageous',
      'horrific',
      'despicable',
      'inexcusable',
      'sickening',
      'no place for',
      'no place in',
      'not acceptable',
      'not ok',
      'not okay',
      'never acceptable',
      'never ok',
      'call it out',
      'calling out',
      'call out',
      'called out',
      'condemn*',
      'please report',
      'reported this',
      'reported it',
      'have reported',
      'i reported',
      'should be ashamed',
      'ashamed of yourself',
      'shame on',
      'stop this',
      'this is wrong',
      'this is abuse',
      'this is racist',
      'this is sexist',
      'is racist',
      'is sexist',
      'is antisemitic',
      'is misogyny',
      'is hate speech',
      'stand with',
      'solidarity with',
      'delete this',
      'take this down',
      'apologise',
      'apologize',
      'do not share',
      "don't share",
      'zero tolerance',
      'must be challenged',
    ],
  },
])

const cache = new WeakMap<PreparedText, TermMatch<Cue>[]>()

function cuesIn(prepared: PreparedText): TermMatch<Cue>[] {
  const known = cache.get(prepared)
  if (known) return known
  const found = cues.find(prepared).filter((match) => !isQuoted(prepared, match.span))
  cache.set(prepared, found)
  return found
}

/** "she called me ...", "comments like ...", outside of quotations. */
export function reportingCues(prepared: PreparedText): TermMatch<unknown>[] {
  return cuesIn(prepared).filter((match) => match.entry.kind === 'reporting')
}

/** "... is disgusting", "no place for ...", outside of quotations. */
export function disapprovalCues(prepared: PreparedText): TermMatch<unknown>[] {
  return cuesIn(prepared).filter((match) => match.entry.kind === 'disapproval')
}
