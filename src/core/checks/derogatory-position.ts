/** Flags sneering at those who hold a view: labels for them, and what they must be to hold it. Arguing against the view is clear. */
import { z } from 'zod'
import { defineCheck } from './check.ts'
import { judgePhrases } from './conduct/judge-phrases.ts'
import { exemptions, isMentioned, isReclaimed } from './conduct/stance.ts'

export const derogatoryPosition = defineCheck({
  id: 'derogatory-position',
  version: 1,
  scope: 'post',
  title: 'Sneering at others’ positions',
  description:
    'Sneering labels for people because of the view they hold, whatever side they are on, and sneers at what they must be to hold it.',
  messages: {
    label: {
      why: 'The post uses a sneering label for people who hold a view. {reason}',
      unless:
        'the label was used by people of themselves, was quoted or discussed as a word, or named no people',
    },
    sneer: {
      why: 'The post sneers at those who hold a view. {reason}',
      unless: 'it argued against the view, the policy or the record, with or without heat',
    },
  },
  exemptions,
  options: z.object({}).strict(),
  create(_, resources) {
    return judgePhrases(resources, {
      phrases: [{ lexicon: 'labels', senses: ['label-left', 'label-right', 'label-any', 'sneer'] }],
      messageOf: ({ form }) => (form === 'sneer' ? 'sneer' : 'label'),
      excuseOf({ from, to }, { words }) {
        if (isReclaimed(words, from)) return 'reclaimed'
        return isMentioned(words, from, to) ? 'word' : null
      },
    })
  },
})
