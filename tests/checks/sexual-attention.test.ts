import { sexualAttention } from '../../src/core/checks/sexual-attention.ts'
import { testCheck } from './check-tester.ts'

testCheck(sexualAttention, {
  flags: [
    {
      name: 'back to mine',
      text: 'Fancy coming back to mine after phone bank, gorgeous?',
      message: 'advance',
    },
    { name: 'a room', text: 'My room is two doors down tonight, come knock.' },
    { name: 'a favour', text: 'I could put in a good word for you, depends how friendly you are.' },
    { name: 'touch', text: 'You liked it when I put my hand on your knee.' },
    { name: 'clothes', text: 'What colour are your knickers?' },
    { name: 'secret', text: "Just one kiss, come on, I won't tell." },
    { name: 'after a no', text: 'You said no but you gave me that smile.' },
    { name: 'looks and a request', text: 'Hey sexy, meet me in the bar later.', message: 'advance' },
  ],
  clear: [
    { name: 'goodbye', text: 'Lovely to see you at conference, safe journey home.' },
    { name: 'compliment', text: 'You look great in that photo, the new glasses suit you!' },
    {
      name: 'own partner',
      text: 'Happy anniversary to my gorgeous husband, still fancy you rotten.',
      exempt: 'own',
    },
    { name: 'invitation to all', text: 'Anyone fancy a pint after phone bank? All welcome.' },
    { name: 'a room number', text: 'Room 412 is the quiet room at conference.' },
    { name: 'reported', text: 'A regional officer put his hand on my knee and I froze.' },
    { name: 'workshop', text: 'Consent workshop for young members, doughnuts provided.' },
    { name: 'a bus lane', text: 'I am in love with this new bus lane.' },
  ],
})
