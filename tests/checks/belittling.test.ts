import { belittling } from '../../src/core/checks/belittling.ts'
import { testCheck } from './check-tester.ts'

testCheck(belittling, {
  flags: [
    {
      name: 'spoken to as to a child',
      text: 'Aww did the nasty man upset you? Have a lollipop.',
      message: 'childlike',
    },
    { name: 'run along', text: 'Run along now, love.', message: 'childlike' },
    {
      name: 'grown-ups',
      text: 'Quiet please, the grown-ups are talking.',
      span: 'the grown-ups are talking',
    },
    { name: 'tantrum', text: "Looks like somebody's having a tantrum.", message: 'childlike' },
    { name: 'toys', text: 'Cllr Marsh has thrown her toys out of the pram again.', message: 'childlike' },
    {
      name: 'imagine being so thick',
      text: 'Imagine being so thick that you need it twice.',
      message: 'slow',
    },
    { name: 'a picture', text: 'Do I need to draw you a picture?', message: 'slow' },
    { name: 'keep up', text: 'Do try to keep up, sweetheart.', message: 'slow' },
    { name: 'cannot spell', text: "You can't even spell the name of your own ward.", message: 'slow' },
    { name: 'who let him', text: 'Who let him near a microphone?', message: 'slow' },
    { name: 'laugh together', text: "Let's all laugh at this man's haircut." },
    { name: 'boiled egg', text: 'He looks like a boiled egg in that suit.', message: 'mocked' },
    { name: 'laughing stock', text: "You're the laughing stock of the branch.", message: 'mocked' },
    { name: 'some councillor', text: 'Some councillor you are.', span: 'Some councillor you are' },
    { name: 'back to the knitting', text: 'Go back to your knitting, Jean.', message: 'mocked' },
    { name: 'pile on', text: 'Right lads, pile on him, he deserves it.', message: 'pile-on' },
    { name: 'do your thing', text: 'Twitter, do your thing.', span: 'Twitter, do your thing' },
    { name: 'nobody cares', text: 'Nobody cares what you think, Dave.', message: 'worthless' },
    { name: 'the state of you', text: 'The state of you, honestly.', span: 'The state of you' },
  ],
  clear: [
    { name: 'laughing at oneself', text: 'I laughed at my own typo for ten minutes.' },
    { name: 'a child', text: 'My niece had a tantrum over her crayons.' },
    { name: 'a thing', text: 'The new bus shelter looks like a boiled egg.' },
    { name: 'the state of the roads', text: 'The state of the roads round here is a disgrace.' },
    { name: 'negated', text: "Please don't pile on her, she has said sorry.", exempt: 'negated' },
    {
      name: 'reported',
      text: 'He told her that nobody cares what you think, love.',
      exempt: 'reported',
    },
    { name: 'quoted', text: '"Run along, love" is what a councillor wrote to our new member.' },
    { name: 'cheering', text: "Let's give the new players a big cheer." },
    { name: 'canvass', text: 'Everyone pile in the van at nine for the canvass.' },
    { name: 'nobody cares about a plan', text: 'Nobody in the ward cares about the fountain.' },
    { name: 'read a book', text: 'I read a book about the General Strike at the weekend.' },
    { name: 'a policy mocked', text: 'This budget is a joke and the sums do not add up.' },
  ],
})
