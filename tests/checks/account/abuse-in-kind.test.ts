import { abuseInKind } from '../../../src/core/checks/account/abuse-in-kind.ts'
import { testAccountCheck } from './account-tester.ts'

const provocation = { by: 'troll', to: ['member'], text: 'You are scum.', abuse: ['personal-attack'] }

testAccountCheck(abuseInKind, {
  flags: [
    {
      name: 'an insult for an insult',
      lines: [
        provocation,
        { to: ['troll'], parent: 100, text: 'No, you are scum.', abuse: ['personal-attack'] },
      ],
      message: 'in-kind',
      anchor: 1,
      posts: [0, 1],
    },
    {
      name: 'where the case does not know whom it went to',
      lines: [provocation, { parent: 100, text: 'No, you are scum.', abuse: ['personal-attack'] }],
      message: 'in-kind',
      anchor: 1,
      posts: [0, 1],
    },
  ],
  clear: [
    {
      name: 'a calm answer',
      lines: [
        provocation,
        { to: ['troll'], parent: 100, text: 'I will not answer that. What is your point?' },
      ],
      exempt: 'calm',
    },
    {
      name: 'abuse that answers a harmless post',
      lines: [
        { ...provocation, abuse: [] },
        { to: ['troll'], parent: 100, text: 'You are scum.', abuse: ['personal-attack'] },
      ],
    },
    {
      name: 'the post that it answers is not in the case',
      lines: [{ to: ['troll'], parent: null, text: 'No, you are scum.', abuse: ['personal-attack'] }],
    },
  ],
})
