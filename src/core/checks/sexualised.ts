/** Flags sexual remarks about a person and sexual acts or names thrown at one. Talk about sex as a subject is clear. */
import { z } from 'zod'
import type { PreparedText } from '../text/prepared.ts'
import { defineCheck } from './check.ts'
import { type Candidate, fromEntry, fromFrame, spanOfCandidate, strongest } from './conduct/candidates.ts'
import { type Combination, combined } from './conduct/combinations.ts'
import { phraseBook, type Reading } from './conduct/phrase-book.ts'
import {
  type Excuse,
  excuseFor,
  exemptions,
  isFond,
  isMentioned,
  isOfSelf,
  isReclaimed,
} from './conduct/stance.ts'

export const sexualised = defineCheck({
  id: 'sexualised',
  version: 3,
  scope: 'post',
  title: 'Sexualised language about a person',
  description:
    'Remarks on a person’s body or how they would be in bed, demands, crude sexual acts as an insult, and sexual name-calling.',
  messages: {
    body: {
      why: 'The post speaks of a person’s body or person in a sexual way. {reason}',
      unless: 'it was about a thing, about health, education, news or policy, or about the writer',
    },
    act: {
      why: 'The post puts a person and a sexual act together. {reason}',
      unless: 'it reported harassment or abuse, or discussed sex as a subject without aiming it at anybody',
    },
    name: {
      why: 'The post calls a person something sexual. {reason}',
      unless: 'the word was quoted or reported to reject it, or was not aimed at anybody',
    },
  },
  exemptions: {
    ...exemptions,
    subject: 'The post is about health, education, the law or harassment, not about anybody’s body',
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
        if (excuse) report.exempt({ message: excuse, spans: [span] })
        else
          report.flag({
            message: messageOf(candidate),
            span,
            strength: candidate.strength,
            data: { reason: candidate.reason || 'A body part is remarked on.' },
          })
      }
    }
  },
})

const leering: Combination[] = [
  {
    form: 'body-of',
    cues: ['body-part', 'leer'],
    target: 'none',
    strength: 0.5,
    within: 12,
    reason: 'A person’s body, or what covers it, and a leer stand together.',
  },
]

function candidatesIn(reading: Reading): Candidate[] {
  const found = combined(reading, 'leering', leering)
  for (const hit of reading.hits) {
    if (hit.value.kind === 'frame') {
      const candidate = hit.value.check === 'sexualised' ? fromFrame(reading, hit, hit.value) : null
      if (candidate) found.push(candidate)
    } else if (hit.value.entry.sense === 'demand') found.push(fromEntry(hit, hit.value))
  }
  return found
}

const subjects = new Set(
  'health education screening cancer nhs consent contraception clinic harassment assault survivor survivors victim victims police court charity research study doctor nurse breastfeeding midwife midwives workshop metoo misconduct trafficking legislation'.split(
    ' ',
  ),
)

function excuseOf(prepared: PreparedText, reading: Reading, candidate: Candidate): Excuse | 'subject' | null {
  const { from, to, carried } = candidate
  const { words } = reading
  const shared = excuseFor(prepared, reading, from, to)
  if (shared) return shared
  if (isOfSelf(words, from, to)) return 'self'
  if (carried?.entry.sense === 'sexual-slur') {
    if (isReclaimed(words, from)) return 'reclaimed'
    if (isMentioned(words, from, to)) return 'word'
    if (isFond(words, from, to)) return 'affection'
  }
  return words.some((word) => subjects.has(word.text)) ? 'subject' : null
}

function messageOf({ form, carried }: Candidate): 'body' | 'act' | 'name' {
  if (form === 'sexual-name') return 'name'
  return form === 'body-of' || carried?.entry.sense === 'lust' ? 'body' : 'act'
}
