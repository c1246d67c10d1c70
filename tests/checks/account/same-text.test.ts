import { sameText } from '../../../src/core/checks/account/same-text.ts'
import { testAccountCheck, upTo } from './account-tester.ts'

const people = ['ann', 'ben', 'cat', 'dan', 'eve', 'fay']
const toAll = (text: string, change = {}) => people.map((handle) => ({ to: [handle], text, ...change }))

testAccountCheck(sameText, {
  flags: [
    {
      name: 'the same words under six people’s posts',
      lines: toAll('You lot never had a single idea of your own.'),
      message: 'spread',
      anchor: 0,
      posts: upTo(6),
      strength: [0.4, 0.5],
    },
    {
      name: 'only handles and links differ',
      lines: people.map((handle, index) => ({
        to: [handle],
        text: `@${handle} nobody voted for this, and you know it https://example.org/${index}`,
      })),
      message: 'spread',
      anchor: 0,
      posts: upTo(6),
    },
    {
      name: 'words that were flagged, appeal or not',
      lines: toAll('Sign the petition or stay the idiot you are.', { abuse: ['personal-attack'] }),
      message: 'spread',
      anchor: 0,
      posts: upTo(6),
      strength: [0.7, 0.7],
    },
  ],
  clear: [
    {
      name: 'an appeal for a cause',
      lines: toAll('Will you sign the petition to keep our library open?'),
      exempt: 'campaign',
    },
    { name: 'thanks', lines: toAll('Thank you so much for coming out in the rain.'), exempt: 'thanks' },
    { name: 'a greeting of two words', lines: toAll('Morning all.') },
    { name: 'four people', lines: toAll('You lot never had a single idea of your own.').slice(0, 4) },
    {
      name: 'six posts to one person',
      lines: people.map(() => ({ to: ['ann'], text: 'You lot never had a single idea of your own.' })),
    },
    {
      name: 'over many months',
      lines: people.map((handle, index) => ({
        to: [handle],
        text: 'You lot never had a single idea of your own.',
        day: index * 30,
      })),
    },
    {
      name: 'one post that names six people',
      lines: [{ to: people, text: 'You lot never had a single idea of your own.' }],
    },
  ],
})
