import { friendlyWithAbusers } from '../../../src/core/checks/account/friendly-with-abusers.ts'
import { testAccountCheck } from './account-tester.ts'

const listed = [{ platform: 'x', handle: '@Listed', reason: 'months of abuse', since: '2019-05-02' }]
const to = ['listed']
const praise = { to, text: 'Well said mate, love this 😂' }

testAccountCheck(friendlyWithAbusers, {
  flags: [
    {
      name: 'praise for a listed account',
      listed,
      lines: [
        { ...praise, day: 2 },
        { to, text: 'What time is kick-off?', day: 3 },
        { ...praise, day: 4 },
      ],
      message: 'friendly',
      anchor: 0,
      posts: [0, 2],
    },
    {
      name: 'also in quotes',
      listed,
      lines: [
        { ...praise, kind: 'quote', authorship: 'quote', day: 2 },
        { ...praise, day: 4 },
      ],
      message: 'friendly',
      anchor: 0,
      posts: [0, 1],
    },
  ],
  clear: [
    { name: 'no list', lines: [praise, praise] },
    {
      name: 'an account that is not listed',
      listed,
      lines: [praise, praise].map((line) => ({ ...line, to: ['ann'] })),
    },
    { name: 'before the entry holds', listed, lines: [0, 0.1].map((day) => ({ ...praise, day })) },
    {
      name: 'challenge among it',
      listed,
      lines: [
        { ...praise, day: 2 },
        { to, text: 'That is racist. Take it down.', day: 3 },
        { ...praise, day: 4 },
      ],
      exempt: 'challenge',
    },
    {
      name: 'plain talk',
      listed,
      lines: [{ to, text: 'The vote is on Tuesday.', day: 3 }],
      exempt: 'plain',
    },
  ],
})
