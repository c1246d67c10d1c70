import { inKind } from '../../src/core/checks/in-kind.ts'
import { testCheck } from './check-tester.ts'

testCheck(inKind, {
  flags: [
    {
      name: 'one back',
      text: "You called me scum, so here's one back: you're a fat ugly nobody.",
      message: 'answered',
    },
    { name: 'again', text: 'Call me that again, you shrivelled little prick, and see.' },
    { name: 'right back', text: 'Right back at you, slug, you are a disgrace.' },
    { name: 'an eye for an eye', text: 'They spit at our stall, we spit at theirs.' },
    { name: 'he started it', text: "He started it, so yes, he's a greasy little toad." },
    { name: 'thanks', text: 'Thanks for your message. You stink and you are a bigot.' },
  ],
  clear: [
    { name: 'calm', text: "You've called me three names now and not answered the question." },
    { name: 'not in kind', text: "I'm not going to call him names back." },
    { name: 'talked', text: 'He called me scum, so I asked his name and we talked about his hip.' },
    { name: 'solidarity', text: 'Solidarity with her tonight, what they called her was vile.' },
    { name: 'reported', text: 'Reported to the platform and blocked. Not engaging further.' },
    { name: 'fond', text: 'You call me a daft bat, I call you a silly old goat, forty years of marriage.' },
    { name: 'received', text: 'She was called an idiot by a man twice her size.' },
  ],
})
