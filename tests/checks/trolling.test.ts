import { trolling } from '../../src/core/checks/trolling.ts'
import { testCheck } from './check-tester.ts'

testCheck(trolling, {
  flags: [
    {
      name: 'says so',
      text: "I'm only here to wind you lot up lol.",
      message: 'trolling',
      spans: ['only here to wind you'],
    },
    { name: 'hashtag flooded', text: 'Flood their hashtag with frog pictures till they give up.' },
    { name: 'the bait', text: 'Hook line and sinker, they bite every time.' },
    { name: 'triggered', text: 'Triggered much?' },
    { name: 'watch it burn', text: 'Posting this and going for a brew, watch the thread burn.' },
    { name: 'fake accounts', text: 'Set up three fake accounts and had them arguing with each other.' },
    { name: 'false reports', text: 'Everyone report all her posts as spam, get her banned.' },
    { name: 'a bore on purpose', text: "I don't even believe what I post, I just like the noise." },
    { name: 'cues together', text: 'Heckle every speaker at the meeting, it will be hilarious.' },
  ],
  clear: [
    { name: 'against trolls', text: "Don't feed the trolls please, just report and scroll." },
    {
      name: 'awkward question',
      text: 'I asked in March and in May: is the branch account in credit or not?',
    },
    { name: 'satire', text: 'BREAKING: bus arrives. Residents baffled.' },
    {
      name: 'report of it',
      text: 'Our memorial meeting was flooded with noise. Police are looking into the abusive accounts.',
    },
    { name: 'fishing', text: 'Trolling for mackerel off Whitby with the grandkids.' },
    { name: 'teasing', text: 'My brother is so easy to wind up about football.' },
    { name: 'denied', text: "I'm not here to wind you up, I want to know.", exempt: 'negated' },
    { name: 'cricket', text: 'Keep asking the bowler for a bouncer.' },
  ],
})
