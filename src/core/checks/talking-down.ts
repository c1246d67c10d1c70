/** Flags talking down to people who know less or are seldom heard, so that they stay out. Explaining and correcting are clear. */
import { z } from 'zod'
import { defineCheck } from './check.ts'
import { isAboutConduct } from './conduct/about-conduct.ts'
import { judgePhrases } from './conduct/judge-phrases.ts'
import { exemptions } from './conduct/stance.ts'

export const talkingDown = defineCheck({
  id: 'talking-down',
  version: 1,
  scope: 'post',
  title: 'Talking down to people',
  description:
    'Telling newcomers, the less knowledgeable or people seldom heard in politics that they do not count, or should be quiet.',
  messages: {
    down: {
      why: 'The post talks down to somebody for what they know, do or are. {reason}',
      unless:
        'it explained, corrected or recommended without telling anybody to stay out, or reported being talked down to',
    },
    hushed: {
      why: 'The post tells people to be quiet or stay away because they know less or count for less. {reason}',
      unless: 'the rule applied to everybody, or the post spoke against such treatment',
    },
  },
  exemptions: {
    ...exemptions,
    conduct: 'The post speaks about such conduct, or against it, and does not engage in it',
  },
  options: z.object({}).strict(),
  create(_, resources) {
    return judgePhrases(resources, {
      phrases: [{ lexicon: 'talking-down', senses: ['down'] }],
      combinations: {
        lexicon: 'talking-down',
        list: [
          {
            form: 'hushed',
            cues: ['lesser', 'hush'],
            target: 'none',
            strength: 0.5,
            within: 24,
            reason: 'Somebody is marked as lesser and told to stay out.',
          },
        ],
      },
      messageOf: ({ form }) => (form === 'hushed' ? 'hushed' : 'down'),
      excuseOf: (_candidate, { words }) => (isAboutConduct(words) ? 'conduct' : null),
    })
  },
})
