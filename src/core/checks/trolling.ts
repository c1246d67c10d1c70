/** Flags trolling that a post itself shows: disrupting others for sport, and saying so. Most trolling shows only over time. */
import { z } from 'zod'
import { defineCheck } from './check.ts'
import { isAboutConduct } from './conduct/about-conduct.ts'
import { judgePhrases } from './conduct/judge-phrases.ts'
import { exemptions } from './conduct/stance.ts'

export const trolling = defineCheck({
  id: 'trolling',
  version: 1,
  scope: 'post',
  title: 'Trolling and disruption',
  description:
    'Posts that show themselves to be trolling: baiting for a reaction, wrecking a meeting, a page or a hashtag, posing as somebody to stir.',
  messages: {
    trolling: {
      why: 'The post shows that upsetting or disrupting others is its aim. {reason}',
      unless:
        'it was satire of the powerful, an awkward question, a game among friends, or a report of trolling',
    },
  },
  exemptions: {
    ...exemptions,
    conduct: 'The post speaks about such conduct, or against it, and does not engage in it',
  },
  options: z.object({}).strict(),
  create(_, resources) {
    return judgePhrases(resources, {
      phrases: [{ lexicon: 'trolling', senses: ['troll'] }],
      combinations: {
        lexicon: 'trolling',
        list: [
          {
            form: 'trolling',
            cues: ['disrupt', 'venue', 'glee'],
            target: 'none',
            strength: 0.5,
            reason: 'A means of disruption, the place where others talk, and delight in it stand together.',
          },
        ],
      },
      messageOf: () => 'trolling',
      excuseOf: (_candidate, { words }) => (isAboutConduct(words) ? 'conduct' : null),
    })
  },
})
