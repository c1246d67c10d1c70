import { shuttingOut } from '../../src/core/checks/shutting-out.ts'
import { testCheck } from './check-tester.ts'

testCheck(shuttingOut, {
  flags: [
    { name: 'no right', text: 'You have no right to be in this discussion.', message: 'out' },
    { name: 'the door', text: "If you don't like it, the door is over there." },
    { name: 'not for you', text: "This group isn't for the likes of you." },
    { name: 'the floor', text: 'Nobody give Ann the floor again.' },
    { name: 'freeze out', text: 'Just ignore him, freeze him out.' },
    { name: 'talk over', text: 'We all start talking over her till she sits down.' },
    { name: 'opinion', text: "Your opinion isn't wanted on this page." },
    {
      name: 'cues together',
      text: 'Block everyone in the group who voted for the merger.',
      message: 'out',
      spans: ['Block', 'group', 'voted for'],
    },
  ],
  clear: [
    { name: 'every right', text: 'She has as much right to be in this group as you do.' },
    {
      name: 'rules',
      text: 'One member was removed from the group for threats. Different views are welcome.',
    },
    { name: 'keeping to the subject', text: "Let's stick to item 4 please, everyone gets two minutes." },
    { name: 'leaving', text: 'I am leaving the group for a bit, my phone is melting.' },
    {
      name: 'reported',
      text: 'I was told that you have no right to be here unless you were born here.',
      exempt: 'reported',
    },
    { name: 'against it', text: "If you shout him down again I'll adjourn the meeting." },
    { name: 'a party', text: 'Get the Tories out of county hall in May.' },
    { name: 'surprise', text: 'Get out of here! Four up at half time?' },
  ],
})
