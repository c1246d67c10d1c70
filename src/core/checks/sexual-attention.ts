/** Flags sexual advances on somebody. Kind words, invitations to all and one's own partner are clear. */
import { z } from 'zod'
import { defineCheck } from './check.ts'
import { isAboutConduct } from './conduct/about-conduct.ts'
import { judgePhrases } from './conduct/judge-phrases.ts'
import type { Reading } from './conduct/phrase-book.ts'
import { exemptions } from './conduct/stance.ts'

export const sexualAttention = defineCheck({
  id: 'sexual-attention',
  version: 1,
  scope: 'post',
  title: 'Sexual attention and advances',
  description:
    'Advances, requests for pictures, numbers or a visit put together with looks or desire, remarks on touching, and pressure after a no.',
  messages: {
    advance: {
      why: 'The post makes an advance on somebody. {reason}',
      unless:
        'it was to or about the writer’s own partner, an invitation to everybody, a joke about a thing, or a report',
    },
  },
  exemptions: {
    ...exemptions,
    own: 'It is to or about the writer’s own partner or family',
    conduct: 'The post speaks about such conduct, or against it, and does not engage in it',
  },
  options: z.object({}).strict(),
  create(_, resources) {
    return judgePhrases(resources, {
      phrases: [{ lexicon: 'advances', senses: ['advance'] }],
      combinations: {
        lexicon: 'advances',
        list: [
          {
            form: 'advance',
            cues: ['attraction', 'ask'],
            target: 'none',
            strength: 0.5,
            within: 20,
            reason: 'A remark on looks or desire and a request stand together.',
          },
        ],
      },
      messageOf: () => 'advance',
      excuseOf: (_candidate, reading) =>
        isOfOwn(reading) ? 'own' : isAboutConduct(reading.words) ? 'conduct' : null,
    })
  },
})

const isOfOwn = ({ hits }: Reading) =>
  hits.some(
    ({ value }) => value.kind === 'entry' && value.lexicon === 'advances' && value.entry.sense === 'own',
  )
