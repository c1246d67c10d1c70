import { shaming } from '../../src/core/checks/shaming.ts'
import { testCheck } from './check-tester.ts'

testCheck(shaming, {
  flags: [
    {
      name: 'ashamed of yourself',
      text: 'You should be ashamed of yourself, turning up drunk at a funeral.',
      message: 'ashamed',
    },
    { name: 'head in shame', text: 'Hang your head in shame, Karen.', span: 'Hang your head in shame' },
    { name: 'your mother', text: 'Your mother must be so ashamed of you.', message: 'ashamed' },
    { name: 'sleep at night', text: 'How do you sleep at night?', message: 'ashamed' },
    { name: 'no shame', text: 'You have no shame, do you.', span: 'You have no shame' },
    {
      name: 'shared so that all know',
      text: 'Share this picture of her so that everybody knows what a slob she is.',
      message: 'exposed',
    },
    { name: 'wall of shame', text: "She's going on the wall of shame.", span: 'wall of shame' },
    { name: 'an affair', text: 'Ask him about his affair, go on.', message: 'exposed' },
    { name: 'a photo', text: "Here's a photo of Dean drunk at the Christmas do.", message: 'exposed' },
    { name: 'cheated', text: 'This is the man who cheated on his wife.', message: 'exposed' },
    { name: 'his house', text: 'His house is a pigsty, everyone on the street says so.', message: 'exposed' },
  ],
  clear: [
    { name: 'a government', text: 'Shame on this government for the state of our hospitals.' },
    {
      name: 'a vote in office',
      text: 'Shame on you for voting to cut the winter fuel payment.',
      exempt: 'accountable',
    },
    {
      name: 'companies',
      text: 'We should name and shame the companies that poison rivers.',
      exempt: 'body',
    },
    { name: 'a pity', text: "What a shame you couldn't make it." },
    { name: 'the writer', text: "I'm ashamed of how I behaved last night." },
    { name: 'no shame in need', text: 'There is no shame in using a food bank.' },
    {
      name: 'counter-speech',
      text: 'Stop naming and shaming volunteers who miss a session.',
      exempt: 'negated',
    },
    { name: 'a bench', text: 'Here is a photo of our new bench by the river.' },
    { name: 'a country', text: 'We should be ashamed as a country that children go hungry.' },
  ],
})
