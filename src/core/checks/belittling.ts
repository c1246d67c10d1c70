/** Flags belittling, mockery and calls to set upon a person together. Laughing with somebody, or at an idea, is no bullying. */
import { z } from 'zod'
import { defineCheck } from './check.ts'
import { isAboutConduct } from './conduct/about-conduct.ts'
import { judgePhrases } from './conduct/judge-phrases.ts'
import { exemptions } from './conduct/stance.ts'

export const belittling = defineCheck({
  id: 'belittling',
  version: 1,
  scope: 'post',
  title: 'Belittling, mockery and pile-ons',
  description:
    'Talking to a grown person as to a child, making out that they are slow, holding them up to ridicule, and calling on others to turn on them together.',
  messages: {
    childlike: {
      why: 'The post speaks to a person as one speaks to a child. {reason}',
      unless: 'it was said to a child or a friend in fun, or quoted or reported somebody else',
    },
    slow: {
      why: 'The post makes out that a person is slow or dim. {reason}',
      unless: 'it was about an argument, a plan or a body, or about the writer',
    },
    mocked: {
      why: 'The post mocks a person. {reason}',
      unless: 'the laugh was on the writer, on an idea or a thing, or was shared between friends',
    },
    'pile-on': {
      why: 'The post calls on others to turn on a person. {reason}',
      unless: 'it asked people to write to an office about a matter, or asked them to stop',
    },
    worthless: {
      why: 'The post treats a person as worth nobody’s time. {reason}',
      unless: 'it spoke about a thing or a view, or reported what somebody else had said',
    },
  },
  exemptions: {
    ...exemptions,
    conduct: 'The post speaks about such conduct, or against it, and does not engage in it',
  },
  options: z.object({}).strict(),
  create(_, resources) {
    return judgePhrases(resources, {
      phrases: [
        { lexicon: 'belittling', senses: ['childlike', 'slow', 'mocked', 'pile-on'] },
        { lexicon: 'attack-phrases', senses: ['worthless', 'unfit', 'dismissal'] },
      ],
      combinations: {
        lexicon: 'belittling',
        list: [
          {
            form: 'mocked',
            cues: ['jeer', 'soft-spot'],
            target: 'person',
            strength: 0.45,
            within: 16,
            reason: 'Jeering, and a weakness, a look or a blunder of a person, stand together.',
          },
        ],
      },
      excuseOf: (_candidate, { words }) => (isAboutConduct(words) ? 'conduct' : null),
      messageOf: ({ form }) =>
        form === 'childlike' || form === 'mocked' || form === 'pile-on'
          ? form
          : form === 'slow' || form === 'unfit'
            ? 'slow'
            : 'worthless',
    })
  },
})
