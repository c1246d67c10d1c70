import { talkingDown } from '../../src/core/checks/talking-down.ts'
import { testCheck } from './check-tester.ts'

testCheck(talkingDown, {
  flags: [
    { name: 'theory', text: "If you haven't read the theory keep quiet and let the grown-ups talk." },
    { name: 'pay grade', text: 'That is above your pay grade, love.', message: 'down' },
    { name: 'five minutes', text: "You've been a member for five minutes." },
    { name: 'too complicated', text: 'Too complicated for you, pet.', message: 'down' },
    { name: 'a place', text: 'You should know your place, which is at the back.', message: 'down' },
    { name: 'the till', text: 'Do tell us more, with all your experience on the tills.' },
    { name: 'come back later', text: "Come back when you've read something." },
    { name: 'leave it to us', text: 'Leave it to those who actually understand economics.' },
    {
      name: 'lesser and hushed',
      text: 'Could the newbies stay quiet and listen.',
      message: 'hushed',
      spans: ['newbies', 'stay quiet'],
    },
    { name: 'English', text: "Her English isn't good enough, she should sit and listen.", message: 'down' },
  ],
  clear: [
    { name: 'welcome', text: 'New to this? Bring your questions, the dafter the better.' },
    { name: 'explaining', text: 'A composite is several motions on one subject. I had to ask too.' },
    { name: 'correcting', text: 'Small correction: the county does roads and the district does bins.' },
    { name: 'reported', text: 'I was told "stick to the tea urn" at my first meeting.', exempt: 'quoted' },
    { name: 'minutes', text: "If you haven't read the minutes yet they are on the website." },
    { name: 'the writer', text: "I'm too thick for this spreadsheet, can somebody ring me." },
    { name: 'not needed', text: "You don't need a degree to be a councillor." },
    { name: 'a minister', text: "The minister doesn't understand his own bill." },
    { name: 'a rule for all', text: 'You need two years of membership to go on the panel.' },
  ],
})
