/** Flags attacks on a person. Forceful criticism of views, policies, records and parties is no attack, however hard. */
import { z } from 'zod'
import type { PreparedText } from '../text/prepared.ts'
import { breaks } from '../text/words.ts'
import { defineCheck } from './check.ts'
import {
  type Candidate,
  clamp,
  fromEntry,
  fromFrame,
  spanOfCandidate,
  strongest,
} from './conduct/candidates.ts'
import { isOffice, nameAt } from './conduct/people.ts'
import { phraseBook, type Reading } from './conduct/phrase-book.ts'
import { type Excuse, excuseFor, exemptions, isFond, isMentioned, isOfSelf } from './conduct/stance.ts'

export const personalAttack = defineCheck({
  id: 'personal-attack',
  version: 3,
  scope: 'post',
  title: 'Attack on a person',
  description:
    'Insults, contempt and dehumanising comparisons aimed at a person: someone addressed, a handle, a name, "he" or "she". Views, policies, records and parties may be criticised as hard as one likes.',
  messages: {
    insult: {
      why: 'The post aims an insult at a person. {reason}',
      unless:
        'the words were about a view, a policy, a record or a party, were quoted to reject them, or were plainly fond or said of oneself',
    },
    contempt: {
      why: 'The post says of a person, not of what they said or did, that they are contemptible. {reason}',
      unless: 'the same words described an idea, a decision or a record, or were denied or quoted',
    },
    worthless: {
      why: 'The post attacks a person without a swear word. {reason}',
      unless: 'it spoke about a thing or a view, or reported what somebody else had said',
    },
    abuse: {
      why: 'The post abuses a person outright. {reason}',
      unless: 'it was not aimed at anybody, or was quoted or reported to reject it',
    },
  },
  exemptions: {
    ...exemptions,
    office: 'It is hard criticism of how a public office is held, which the rules allow',
  },
  options: z.object({}).strict(),
  create(_, resources) {
    const read = phraseBook(resources)
    return (post, report) => {
      const reading = read(post.prepared)
      if (reading.hits.length === 0) return
      for (const candidate of strongest(candidatesIn(reading))) {
        const span = spanOfCandidate(reading.words, candidate)
        const excuse = excuseOf(post.prepared, reading, candidate)
        if (excuse) {
          report.exempt({ message: excuse, spans: [span] })
          continue
        }
        report.flag({
          message: messageOf(candidate),
          span,
          strength: candidate.strength,
          data: { reason: candidate.reason || 'It makes a name for the person out of what follows.' },
        })
      }
    }
  },
})

function candidatesIn(reading: Reading): Candidate[] {
  const found: Candidate[] = []
  for (const hit of reading.hits) {
    if (hit.value.kind === 'frame') {
      if (hit.value.check !== 'personal-attack') continue
      const candidate = fromFrame(reading, hit, hit.value)
      if (candidate && !isThingNamed(reading, candidate)) found.push(candidate)
    } else if (hit.value.lexicon === 'attack-phrases' && !isAtThing(reading, hit.to))
      found.push(fromEntry(hit, hit.value))
  }
  for (const candidate of found)
    if (reading.words.some(({ text }) => text === '😂' || text === '🤣'))
      candidate.strength = clamp(candidate.strength - 0.1)
  return found
}

/** "Brexit is a joke" and "Jane is a joke" differ only by who Jane is: one bare name is not enough for mere contempt. */
function isThingNamed({ words }: Reading, { form, from, carried }: Candidate): boolean {
  if (form !== 'person-is-noun' && form !== 'person-is-quality') return false
  const sense = carried?.entry.sense
  if (sense === 'insult') return false
  return nameAt(words, from) === 1 && words[from]!.kind === 'word' && from > 0 && words[from - 1]!.capital
}

/** "Fuck you Virgin Media" is not said to a person. */
function isAtThing({ words }: Reading, to: number): boolean {
  const next = words[to]
  return next?.capital === true && next.breakBefore === breaks.none && nameAt(words, to) === 0
}

const ofSelfForms = new Set(['what-a-noun', 'that-noun', 'name-beside-noun', 'noun-like-you', 'your-quality'])

function excuseOf(prepared: PreparedText, reading: Reading, candidate: Candidate): Excuse | 'office' | null {
  const { from, to, form, carried } = candidate
  const { words } = reading
  const shared = excuseFor(prepared, reading, from, to)
  if (shared) return shared
  if (ofSelfForms.has(form)) {
    if (isOfSelf(words, from, to)) return 'self'
    if (isMentioned(words, from, to)) return 'word'
  }
  if (carried?.entry.excusedBy.includes('self') && isOfSelf(words, from, to)) return 'self'
  const excusable = carried?.entry.excusedBy.includes('affection') ?? false
  if (excusable && candidate.strength < 0.9 && isFond(words, from, to)) return 'affection'
  if (
    (form === 'person-is-noun' || form === 'person-is-quality') &&
    carried?.entry.sense.startsWith('contempt') &&
    isOffice(words, from, to)
  )
    return 'office'
  return null
}

function messageOf({ form, carried }: Candidate): 'insult' | 'contempt' | 'worthless' | 'abuse' {
  if (carried?.lexicon === 'attack-phrases') return form === 'abuse' ? 'abuse' : 'worthless'
  return carried?.entry.sense.startsWith('contempt') ? 'contempt' : 'insult'
}
