/** Flags the shaming of a person: told to be ashamed, or paraded before others. Holding office-holders to account is clear. */
import { z } from 'zod'
import { defineCheck } from './check.ts'
import { isAboutConduct } from './conduct/about-conduct.ts'
import { holdsToAccount, isAboutBodies } from './conduct/accountability.ts'
import type { Combination } from './conduct/combinations.ts'
import { judgePhrases } from './conduct/judge-phrases.ts'
import { exemptions } from './conduct/stance.ts'

const combinations: Combination[] = [
  {
    form: 'exposed',
    cues: ['medium', 'spread', 'failing'],
    target: 'person',
    strength: 0.55,
    within: 26,
    reason: 'Something that shows a person, the call to share it and a failing stand together.',
  },
  {
    form: 'exposed',
    cues: ['medium', 'punish', 'spread'],
    target: 'person',
    strength: 0.5,
    within: 22,
    reason: 'Something that shows a person is to be shared so that they are laughed at or ruined.',
  },
  {
    form: 'exposed',
    cues: ['failing', 'spread'],
    target: 'individual',
    strength: 0.5,
    within: 18,
    reason: 'A private failing of a person is put before others.',
  },
]

export const shaming = defineCheck({
  id: 'shaming',
  version: 1,
  scope: 'post',
  title: 'Shaming a person',
  description:
    'Telling a person to be ashamed of themselves, and showing a person, or their private failings, to others so that they are shamed.',
  messages: {
    ashamed: {
      why: 'The post tells a person to be ashamed. {reason}',
      unless:
        'it was about what an office-holder did in office, about a government, a party or a body, or about the writer',
    },
    exposed: {
      why: 'The post holds a person up to be shamed by others. {reason}',
      unless: 'it was about a company, a public body or a public record, or warned against such shaming',
    },
  },
  exemptions: {
    ...exemptions,
    accountable: 'It holds somebody to account for what they did in public office',
    conduct: 'The post speaks about such conduct, or against it, and does not engage in it',
    body: 'It is about a company, a government or another body, not about a person',
  },
  options: z.object({}).strict(),
  create(_, resources) {
    return judgePhrases(resources, {
      phrases: [{ lexicon: 'shaming', senses: ['ashamed', 'exposed'] }],
      combinations: { lexicon: 'shaming', list: combinations },
      messageOf: ({ form }) => (form === 'exposed' ? 'exposed' : 'ashamed'),
      excuseOf({ from, to, carried }, { words }) {
        if (isAboutConduct(words)) return 'conduct'
        const excusedBy = carried?.entry.excusedBy ?? []
        if (excusedBy.includes('accountable') && holdsToAccount(words, from, to)) return 'accountable'
        return excusedBy.includes('body') && isAboutBodies(words, from, to) ? 'body' : null
      },
    })
  },
})
