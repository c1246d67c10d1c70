/** Flags hounding and degrading a person, as one post shows it. Persistence with offices and companies is clear. */
import { z } from 'zod'
import { defineCheck } from './check.ts'
import { isAboutConduct } from './conduct/about-conduct.ts'
import { judgePhrases } from './conduct/judge-phrases.ts'
import { exemptions } from './conduct/stance.ts'

export const hounding = defineCheck({
  id: 'hounding',
  version: 1,
  scope: 'post',
  title: 'Hounding or degrading a person',
  description:
    'Announcing, urging or boasting of giving a person no peace, online or at their door, and words that degrade a person.',
  messages: {
    hounded: {
      why: 'The post is about giving a person no peace. {reason}',
      unless:
        'it was about asking an office or a company again, reported or condemned such conduct, or apologised for it',
    },
    degraded: {
      why: 'The post degrades a person. {reason}',
      unless: 'it was said of the writer or of a thing, or was quoted to reject it',
    },
  },
  exemptions: {
    ...exemptions,
    conduct: 'The post speaks about such conduct, or against it, and does not engage in it',
  },
  options: z.object({}).strict(),
  create(_, resources) {
    return judgePhrases(resources, {
      phrases: [{ lexicon: 'hounding', senses: ['hound', 'degrade'] }],
      combinations: {
        lexicon: 'hounding',
        list: [
          {
            form: 'hound',
            cues: ['contact', 'persist', 'breaks'],
            target: 'person',
            strength: 0.6,
            within: 32,
            reason: 'Contact again and again, and the wish to see a person break, stand together.',
          },
          {
            form: 'hound',
            cues: ['contact', 'private', 'persist'],
            target: 'person',
            strength: 0.55,
            within: 24,
            reason: 'A person is sought out again and again where they live, work or have family.',
          },
        ],
      },
      messageOf: ({ form }) => (form === 'degrade' ? 'degraded' : 'hounded'),
      excuseOf: (_candidate, { words }) => (isAboutConduct(words) ? 'conduct' : null),
    })
  },
})
