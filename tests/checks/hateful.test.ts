import { describe, expect, test } from 'vitest'
import { hateful } from '../../src/core/checks/hateful.ts'
import { runCheck, testCheck } from './check-tester.ts'

testCheck(hateful, {
  flags: [
    {
      name: 'vermin',
      text: 'Muslims are vermin.',
      span: 'Muslims are vermin',
      ground: 'religion',
      minStrength: 0.8,
    },
    {
      name: 'disease',
      text: 'Honestly, immigrants are a disease.',
      span: 'immigrants are a disease',
      ground: 'race',
    },
    { name: 'inferior', text: 'Women are inferior.', span: 'Women are inferior', ground: 'gender' },
    { name: 'men too', text: 'All men are scum.', span: 'All men are scum', ground: 'gender' },
    { name: 'quality', text: 'Gay people are disgusting.', ground: 'sexual-orientation' },
    { name: 'mentally ill', text: 'Trans people are mentally ill.', ground: 'gender-identity' },
    { name: 'burden', text: 'Disabled people are a burden.', ground: 'disability' },
    { name: 'drain', text: 'Pensioners are a drain on the rest of us.', ground: 'age' },
    { name: 'too emotional', text: 'Women are too emotional to lead.', span: 'Women are too emotional' },
    { name: 'deported', text: 'Muslims should be deported.', span: 'Muslims should be deported' },
    { name: 'locked up', text: 'The mentally ill need to be locked up.', ground: 'disability' },
    { name: 'go back', text: 'Immigrants should go home.', span: 'Immigrants should go home' },
    { name: 'not allowed', text: 'Women should not vote.', ground: 'gender' },
    {
      name: 'no group should',
      text: 'No gay man should be allowed near a school.',
      ground: 'sexual-orientation',
    },
    { name: 'not belong', text: "Muslims don't belong here.", span: "Muslims don't belong" },
    { name: 'trust', text: "Gypsies can't be trusted.", ground: 'race' },
    { name: 'hate', text: 'I hate Jews.', span: 'I hate Jews', ground: 'religion' },
    { name: 'hate with an intensifier', text: 'I fucking hate lesbians', ground: 'sexual-orientation' },
    { name: 'disgust', text: 'Trans people disgust me.', ground: 'gender-identity' },
    { name: 'steal', text: 'Foreigners steal our jobs.', span: 'Foreigners steal our jobs', ground: 'race' },
    { name: 'control', text: 'Jews control the media.', ground: 'religion' },
    { name: 'lobby', text: 'Follow the money to the Jewish lobby.', span: 'Jewish lobby', message: 'trope' },
    { name: 'rothschild', text: 'Rothschild money runs this party.', span: 'Rothschild money' },
    { name: 'takeover', text: 'This is the Muslim takeover.', span: 'Muslim takeover', ground: 'religion' },
    { name: 'letterbox', text: 'They look like letterboxes in that.', span: 'look like letterboxes' },
    { name: 'deport imperative', text: 'Deport all Muslims now', span: 'Deport all Muslims' },
    { name: 'death to', text: 'Death to the Jews', minStrength: 0.8 },
    { name: 'too many', text: 'There are too many immigrants.', span: 'too many immigrants' },
    { name: 'overrun', text: 'We are being overrun by migrants.', ground: 'race' },
    { name: 'go back to', text: 'Go back to where you came from.', ground: 'race' },
    { name: 'kitchen', text: 'Get back in the kitchen, love.', ground: 'gender' },
    {
      name: 'member insulted',
      text: 'Shut up you filthy Muslim.',
      span: 'filthy Muslim',
      ground: 'religion',
    },
    { name: 'quality and insult', text: 'Muslim scum, all of them.', span: 'Muslim scum' },
    { name: 'just a woman', text: "You're just a woman, what would you know.", ground: 'gender' },
    { name: 'slur', text: 'Nobody wants that faggot as chair.', span: 'faggot', message: 'slur' },
    { name: 'slur plural', text: 'Send the pakis home', ground: 'race' },
    { name: 'slur disability', text: 'You absolute retard.', ground: 'disability' },
    { name: 'slur age', text: 'Nobody asked you, you coffin dodger.', ground: 'age' },
    { name: 'slur starred', text: 'You f*ggot', ground: 'sexual-orientation' },
    { name: 'slur leet', text: 'stupid n1gger', ground: 'race' },
    { name: 'slur spaced', text: 'a bunch of s p a s t i c s', ground: 'disability' },
    { name: 'hashtag', text: 'Enough #DeportAllMuslims', ground: 'religion' },
    { name: 'meds', text: 'Take your meds and pipe down.', ground: 'disability' },
    { name: 'care home', text: 'Go back to your care home.', ground: 'age' },
    { name: 'gender denied', text: 'Trans women are not women.', ground: 'gender-identity' },
    { name: 'question', text: 'Why are women so stupid?', ground: 'gender' },
    { name: 'excuse before but', text: "I'm not racist but immigrants are scum.", ground: 'race' },
    { name: 'cannot drive', text: 'Women cannot drive.', span: 'Women cannot drive' },
  ],
  clear: [
    { name: 'denied', text: 'Muslims are not terrorists.' },
    { name: 'not all', text: 'Not all Muslims are terrorists.' },
    {
      name: 'quoted and rejected',
      text: 'Posting "Muslims are vermin" is disgusting and racist.',
      exempt: 'quoted',
    },
    {
      name: 'reported',
      text: 'He said that women are too stupid to vote. He is a minister.',
      exempt: 'reported',
    },
    {
      name: 'counter-speech',
      text: 'Anyone who thinks gay people are disgusting is no friend of mine.',
      exempt: 'reported',
    },
    { name: 'stop saying', text: 'Stop saying immigrants steal our jobs.' },
    { name: 'reclaimed slur', text: 'As a dyke of sixty I have seen it all.', exempt: 'reclaimed' },
    { name: 'reclaimed we', text: 'We queers built this movement.' },
    { name: 'self', text: 'As a gay man I am proud of our party.' },
    { name: 'slur as word', text: 'The word faggot still hurts.', exempt: 'word' },
    { name: 'was called', text: 'At school I was called a paki every day.', exempt: 'reported' },
    { name: 'neutral', text: 'Muslims across the ward broke their fast tonight.' },
    { name: 'positive', text: 'Immigrants are the backbone of our NHS.' },
    { name: 'rights', text: 'Trans women are women.' },
    { name: 'rights should', text: 'Women should be paid the same as men.' },
    { name: 'disabled people should', text: 'Disabled people should be able to get on every bus.' },
    { name: 'gay people should', text: 'Gay people should be free to marry.' },
    { name: 'state', text: "The Israeli government's policy is wrong." },
    { name: 'state strongly', text: 'The Saudi government is evil.' },
    { name: 'organisation', text: 'Hamas are terrorists.' },
    { name: 'church', text: "The church's stance is outdated and wrong." },
    { name: 'doctrine', text: 'I think Christian doctrine on divorce is wrong.' },
    { name: 'party members', text: 'I hate Tories.' },
    { name: 'politicians', text: 'All politicians are scum.' },
    { name: 'landlords', text: 'Landlords are parasites.' },
    { name: 'mondays', text: 'I hate Mondays.' },
    { name: 'restricted', text: 'I hate men who hit women.' },
    { name: 'some', text: 'Some men are violent.', exempt: 'some' },
    { name: 'victims', text: 'Women are raped every day in this war.' },
    { name: 'police', text: 'Police shoot black people and nobody is charged.' },
    { name: 'fag break', text: 'Popping out for a cigarette.' },
    { name: 'food', text: 'Black pudding for breakfast.' },
    { name: 'age benefit', text: 'Pensioners should not pay for this crisis.' },
    { name: 'sick', text: 'Sick of women being ignored in this party.' },
    { name: 'question of welcome', text: 'Refugees are welcome here.' },
    { name: 'not a burden', text: 'Disabled people are not a burden.' },
    { name: 'poverty', text: 'Old people are cold this winter.' },
    { name: 'deport criticism', text: 'They want to deport refugees and I will fight it.' },
    { name: 'retardant', text: 'Fire retardant cladding must be checked.' },
    { name: 'lgbt lessons', text: 'LGBT lessons belong in schools.' },
    { name: 'racism named', text: 'Racists like him tell people to go home, and we must stand up.' },
    { name: 'victims of slurs', text: 'Our MP gets tweets calling her a whore.', exempt: 'reported' },
    { name: 'headline', text: 'Report: women earn less than men in every region.' },
  ],
})

const swaps: [string, string[]][] = [
  [
    '{} are vermin.',
    [
      'Muslims',
      'Christians',
      'Jews',
      'Women',
      'Men',
      'Gay people',
      'Straight people',
      'Black people',
      'White people',
      'Trans people',
      'Cis people',
      'Young people',
      'Old people',
    ],
  ],
  [
    '{} should be deported.',
    ['Muslims', 'Christians', 'Jews', 'Black people', 'White people', 'Gay men', 'Straight men'],
  ],
  ['I hate {}.', ['women', 'men', 'gays', 'heterosexuals', 'Hindus', 'atheists', 'boomers', 'millennials']],
]

describe('the group changes no verdict', () => {
  for (const [frame, groups] of swaps)
    test.each(groups)(`${frame} with %s`, (group) => {
      const { flags } = runCheck(hateful as never, { text: frame.replace('{}', group) })
      expect(flags).toHaveLength(1)
      expect(flags[0]!.strength).toBe(
        runCheck(hateful as never, { text: frame.replace('{}', groups[0]!) }).flags[0]!.strength,
      )
    })
})

test('a ground that the policy leaves out is not flagged', () => {
  const { flags } = runCheck(
    hateful as never,
    { text: 'Women are vermin.' },
    { options: { grounds: ['race'] } },
  )
  expect(flags).toEqual([])
})
