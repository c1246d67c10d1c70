import { repeatedAbuse } from '../../../src/core/checks/account/repeated-abuse.ts'
import { testAccountCheck } from './account-tester.ts'

const to = ['councillor']
const abusive = { to, text: 'You are pathetic.', abuse: ['personal-attack'] }

testAccountCheck(repeatedAbuse, {
  flags: [
    {
      name: 'three abusive posts to one person',
      lines: [
        { ...abusive, day: 0 },
        { to, text: 'The budget is wrong.', day: 1 },
        { ...abusive, day: 2 },
        { ...abusive, day: 30 },
      ],
      message: 'sustained',
      anchor: 0,
      posts: [0, 2, 3],
      strength: [0.6, 0.6],
    },
    {
      name: 'abuse on both sides, said and weighed less',
      lines: [
        { ...abusive, day: 0 },
        { ...abusive, by: 'councillor', to: ['member'], day: 1 },
        { ...abusive, day: 2 },
        { ...abusive, day: 3 },
      ],
      message: 'mutual',
      anchor: 0,
      posts: [0, 2, 3],
      strength: [0.5, 0.5],
    },
  ],
  clear: [
    { name: 'two abusive posts', lines: [abusive, abusive] },
    { name: 'three in a year', lines: [0, 150, 300].map((day) => ({ ...abusive, day })) },
    {
      name: 'three people, one each',
      lines: ['a', 'b', 'c'].map((handle) => ({ ...abusive, to: [handle] })),
    },
    {
      name: 'hard criticism that no check flagged',
      lines: [0, 1, 2, 3].map((day) => ({ ...abusive, abuse: [], day })),
    },
    {
      name: 'flags of checks that speak of no abuse',
      lines: [0, 1, 2, 3].map((day) => ({ ...abusive, abuse: ['giving-voice'], day })),
    },
  ],
})
