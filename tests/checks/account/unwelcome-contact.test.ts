import { unwelcomeContact } from '../../../src/core/checks/account/unwelcome-contact.ts'
import { many, testAccountCheck, upTo } from './account-tester.ts'

const to = ['neighbour']
const objection = {
  by: 'neighbour',
  to: ['member'],
  text: 'Please leave me alone, stop messaging me.',
  day: 1,
}

testAccountCheck(unwelcomeContact, {
  flags: [
    {
      name: 'posts that go on after an objection',
      lines: [
        { to, text: 'You never answered my question about the hedge.', day: 0 },
        objection,
        { to, text: 'I will ask as often as I like.', day: 2 },
        { to, text: 'And here I am again.', day: 3 },
      ],
      message: 'after-objection',
      anchor: 2,
      posts: [1, 2, 3],
      strength: [0.7, 0.8],
    },
    {
      name: 'one post after an objection, weighed less',
      lines: [objection, { to, text: 'You will hear more of this.', day: 2 }],
      message: 'once-after-objection',
      anchor: 1,
      posts: [0, 1],
      strength: [0.5, 0.5],
    },
    {
      name: 'private messages after an objection in the same conversation',
      lines: [
        { kind: 'message', threadId: 't1', text: 'Why so quiet?', day: 0 },
        { kind: 'message', threadId: 't1', by: 'neighbour', text: 'do not contact me again', day: 1 },
        { kind: 'message', threadId: 't1', text: 'Charming.', day: 2 },
        { kind: 'message', threadId: 't1', text: 'Still there?', day: 3 },
      ],
      message: 'after-objection',
      anchor: 2,
      posts: [1, 2, 3],
    },
    {
      name: 'handles written in another case',
      lines: [
        { ...objection, by: 'Neighbour' },
        { to: ['@NEIGHBOUR'], text: 'No.', day: 2 },
        { to, text: 'Never.', day: 3 },
      ],
      message: 'after-objection',
      anchor: 1,
      posts: [0, 1, 2],
    },
    {
      name: 'a burst without any answer, in an archive that holds none',
      lines: many(12, { to, text: 'Look at me when I talk to you.' }),
      message: 'one-sided',
      anchor: 0,
      posts: upTo(12),
      strength: [0.1, 0.4],
    },
    {
      name: 'a burst without any answer where others did post',
      lines: [
        { by: 'somebody', to: [], text: 'Nice weather.', day: 0 },
        ...many(12, { to, text: 'Look at me when I talk to you.', day: 1 }),
      ],
      message: 'one-sided',
      anchor: 1,
      posts: upTo(12, 1),
      strength: [0.41, 0.5],
    },
    {
      name: 'a burst with abuse in it, questions or not',
      lines: many(12, { to, text: 'Are you thick?', abuse: ['personal-attack'] }),
      message: 'one-sided',
      anchor: 0,
      posts: upTo(12),
      strength: [0.7, 0.8],
    },
    {
      name: 'one answer among forty posts makes no conversation',
      lines: [
        { by: 'neighbour', to: ['member'], text: 'Thanks.', day: 0 },
        ...many(40, { to, text: 'Look at me when I talk to you.', day: 1 }),
      ],
      message: 'one-sided',
      anchor: 1,
      posts: upTo(40, 1),
    },
  ],
  clear: [
    { name: 'a few posts without an answer', lines: many(9, { to, text: 'Look at me when I talk to you.' }) },
    { name: 'many posts over a long time', lines: many(30, { to, text: 'I read your column.' }, 5) },
    {
      name: 'a conversation of both',
      lines: Array.from({ length: 15 }, (_, index) => [
        { to, text: 'I still think you are wrong.', day: index / 10 },
        { by: 'neighbour', to: ['member'], text: 'And I think you are.', day: index / 10 + 0.05 },
      ]).flat(),
      exempt: 'conversation',
    },
    {
      name: 'asking a landlord again and again',
      lines: many(14, { to: ['housingco'], text: 'When will you mend the boiler? Any update, please?' }),
      exempt: 'asking',
    },
    {
      name: 'an apology after the objection',
      lines: [objection, { to, text: 'I am sorry, I will not contact you again.', day: 2 }],
    },
    {
      name: 'they took the conversation up again',
      lines: [
        objection,
        { by: 'neighbour', to: ['member'], text: 'About Saturday: are you coming?', day: 2 },
        { to, text: 'Yes, at ten.', day: 3 },
        { to, text: 'I bring the ladder.', day: 3.1 },
      ],
      exempt: 'resumed',
    },
    {
      name: 'an objection to somebody else',
      lines: [
        { ...objection, to: ['stranger'] },
        { to, text: 'Good for you.', day: 2 },
        { to, text: 'Some people never learn.', day: 3 },
      ],
    },
    {
      name: 'an objection that is quoted',
      lines: [
        { ...objection, text: 'She wrote “leave me alone” on her door, in paint.' },
        { to, text: 'I saw that.', day: 2 },
        { to, text: 'Poor woman.', day: 3 },
      ],
    },
    {
      name: 'a room of several people',
      lines: [
        { kind: 'message', threadId: 'room', by: 'ann', text: 'leave me alone', day: 0 },
        { kind: 'message', threadId: 'room', by: 'ben', text: 'Who is bringing cake?', day: 1 },
        ...many(20, { kind: 'message', threadId: 'room', text: 'I am.', day: 2 }),
      ],
    },
    {
      name: 'reposts and likes go to nobody',
      lines: many(20, { kind: 'like', authorship: 'like', to, text: 'A fine day.' }),
    },
  ],
})
