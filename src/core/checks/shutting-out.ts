/** Flags driving people out of a discussion. Moderation by the rules, keeping to the subject and hard argument are clear. */
import { z } from 'zod'
import { defineCheck } from './check.ts'
import { isAboutConduct } from './conduct/about-conduct.ts'
import { judgePhrases } from './conduct/judge-phrases.ts'
import type { Reading } from './conduct/phrase-book.ts'
import { exemptions } from './conduct/stance.ts'

export const shuttingOut = defineCheck({
  id: 'shutting-out',
  version: 1,
  scope: 'post',
  title: 'Driving people out of a discussion',
  description:
    'Telling people that they have no place, no voice or no right in a discussion, and calling on others to freeze, mute or shout them out.',
  messages: {
    out: {
      why: 'The post drives somebody out of the discussion. {reason}',
      unless:
        'it removed threats or spam under the rules, kept a meeting to its subject, or argued for hearing the other side',
    },
  },
  exemptions: {
    ...exemptions,
    rules: 'It applies rules to what somebody did, such as threats, and not to what they think',
    conduct: 'The post speaks about such conduct, or against it, and does not engage in it',
  },
  options: z.object({}).strict(),
  create(_, resources) {
    return judgePhrases(resources, {
      phrases: [{ lexicon: 'shutting-out', senses: ['out'] }],
      combinations: {
        lexicon: 'shutting-out',
        list: [
          {
            form: 'out',
            cues: ['exclude', 'venue', 'belief'],
            target: 'none',
            strength: 0.5,
            within: 14,
            reason: 'Putting people out, the place where others talk, and what they think stand together.',
          },
        ],
      },
      messageOf: () => 'out',
      excuseOf: (_candidate, reading) =>
        appliesRules(reading) ? 'rules' : isAboutConduct(reading.words) ? 'conduct' : null,
    })
  },
})

const ruled = new Set(
  'threats threat spam rules rule rulebook quorate agenda closed disciplinary moderation racism antisemitism abuse convicted'.split(
    ' ',
  ),
)
const appliesRules = ({ words }: Reading) => words.some(({ text }) => ruled.has(text))
