/** Flags calls to treat people worse, or to shut them out, on one of the seven grounds. Hostility alone is another check's. */
import { z } from 'zod'
import { grounds } from '../../shared/model.ts'
import { defineCheck } from './check.ts'
import { type Candidate, isInRelative, isRestricted } from './conduct/candidates.ts'
import { groundIn, groundWords, startOfGroup } from './conduct/grounds.ts'
import { groupBeside } from './conduct/group-beside.ts'
import { judgePhrases } from './conduct/judge-phrases.ts'
import type { Reading } from './conduct/phrase-book.ts'
import { exemptions } from './conduct/stance.ts'
import { meetsHarm } from './conduct/welfare.ts'

export const discrimination = defineCheck({
  id: 'discrimination',
  version: 2,
  scope: 'post',
  title: 'Call to shut people out on a protected ground',
  description:
    'Calls to bar, refuse or pass over people because of gender, race, religion, age, sexual orientation, gender identity or disability: in elections, work, housing, services and meetings.',
  messages: {
    exclusion: {
      why: 'The post calls for unequal treatment on the ground of {ground}. {reason}',
      unless:
        'it reported or rejected the call, was about lawful positive action or a legal age, or shut out people for what they did and not for who they are',
    },
  },
  exemptions: {
    ...exemptions,
    some: 'It speaks of some people by what they did, not of the whole group',
    'positive-action': 'It is about positive action or a service for one group, which the law allows',
    law: 'It is about a legal age, or about rules that the law leaves open to argument',
    welfare: 'It asks that people be spared something bad, not denied something good',
  },
  options: z
    .object({
      /** The grounds that count. */
      grounds: z.array(z.enum(grounds)).default([...grounds]),
    })
    .strict(),
  create(options, resources) {
    const wanted = new Set(options.grounds)
    return judgePhrases(resources, {
      further: (reading) => groupBeside(reading, 'barring'),
      check: 'discrimination',
      phrases: [{ lexicon: 'exclusion' }],
      groundWords,
      messageOf: () => 'exclusion' as const,
      refine(candidate, reading) {
        const ground = candidate.ground ?? groundIn(reading, candidate.from, candidate.to)
        return ground && wanted.has(ground) ? { ...candidate, ground } : null
      },
      excuseOf,
    })
  },
})

const list = (words: string) => new Set(words.split(' '))
const positiveAction = list(
  'shortlist shortlists aws quota quotas refuge refuges scholarship scholarships mentoring',
)
const openToArgument = list(
  'sport sports athletics rugby cycling boxing olympics olympic championships changing toilets prison prisons single-sex buy drink smoke vape gamble alcohol cigarettes vapes tobacco knives fireworks tattoo tattoos',
)
const some = list('some few certain several not')

function excuseOf(
  { from, to }: Candidate,
  reading: Reading,
): 'some' | 'positive-action' | 'law' | 'welfare' | null {
  const { words } = reading
  if (isRestricted(words, to) || some.has(words[from - 1]?.text ?? '')) return 'some'
  if (isInRelative(words, from)) return 'some'
  if (isRestricted(words, startOfGroup(reading, from, to).to)) return 'some'
  if (words.some(({ text }) => positiveAction.has(text))) return 'positive-action'
  if (words.some(({ text }) => openToArgument.has(text))) return 'law'
  return meetsHarm(reading, from, to) ? 'welfare' : null
}
