import { describe, expect, test } from 'vitest'
import { discrimination } from '../../src/core/checks/discrimination.ts'
import { runCheck, testCheck } from './check-tester.ts'

testCheck(discrimination, {
  flags: [
    {
      name: 'a group beside what bars it',
      text: 'Epileptics, I would bar them all from the trip.',
      ground: 'disability',
    },
    {
      name: 'no candidates of a gender',
      text: 'No more women candidates this time, please.',
      span: 'No more women candidates',
      ground: 'gender',
    },
    {
      name: 'mothers kept from office',
      text: "Mothers of small kids shouldn't be allowed to stand.",
      span: "Mothers of small kids shouldn't be allowed",
      ground: 'gender',
    },
    {
      name: 'one race first',
      text: 'Council houses should go to white families first.',
      span: 'go to white families first',
      ground: 'race',
    },
    { name: 'no service', text: "I wouldn't serve Travellers, full stop.", ground: 'race' },
    {
      name: 'barred from a hall',
      text: 'Muslims should be banned from hiring the hall.',
      span: 'Muslims should be banned',
      ground: 'religion',
    },
    { name: 'do not let', text: "Don't let a Catholic chair the panel.", ground: 'religion' },
    {
      name: 'landlords',
      text: 'No landlord should have to let to people of that religion.',
      ground: 'religion',
    },
    {
      name: 'age limit',
      text: 'Nobody over 60 should be allowed to sit on this council.',
      ground: 'age',
    },
    { name: 'the young', text: "Under-25s shouldn't get a vote.", ground: 'age' },
    { name: 'old people not elected', text: 'Old people should not be elected.', ground: 'age' },
    {
      name: 'gay coaches',
      text: "They shouldn't let gay men coach it.",
      span: "shouldn't let gay men",
      ground: 'sexual-orientation',
    },
    { name: 'only one kind', text: 'Straight dads only.', ground: 'sexual-orientation' },
    {
      name: 'right to turn away',
      text: 'Guest houses ought to have the right to turn away gay couples.',
      span: 'right to turn away gay couples',
    },
    {
      name: 'trans officer',
      text: 'A trans person should never be made officer.',
      ground: 'gender-identity',
    },
    { name: 'kept off the doorsteps', text: 'Keep trans volunteers off the doorsteps.' },
    {
      name: 'wheelchair',
      text: "We can't select someone in a wheelchair for that ward.",
      span: "can't select someone in a wheelchair",
      ground: 'disability',
    },
    { name: 'able-bodied only', text: 'Able-bodied candidates only.', ground: 'disability' },
    { name: 'kept out of a club', text: 'Autistic kids should be kept out of the holiday club.' },
    { name: 'a vote refused', text: 'I will never vote for a woman.', ground: 'gender' },
    { name: 'men too', text: 'Men should not be allowed to teach.', ground: 'gender' },
    { name: 'no gay man', text: 'No gay man should be allowed near a school.' },
    { name: 'need not apply', text: 'No Irish need apply.', ground: 'race' },
    { name: 'stop letting', text: 'Stop letting immigrants work here.', ground: 'race' },
    { name: 'too old for office', text: 'Pensioners are too old for office.', ground: 'age' },
    { name: 'excluded', text: 'Disabled people should be excluded from the march.', ground: 'disability' },
    { name: 'spelled out with a hashtag', text: 'Enough. #NoMoreWomenCandidates', ground: 'gender' },
  ],
  clear: [
    { name: 'a group beside a kindness', text: 'Epileptics on the trip are looked after by a nurse.' },
    { name: 'shortlists', text: 'All-women shortlists got us to where we are today.' },
    {
      name: 'against shortlists',
      text: 'Men should not be excluded by a shortlist, in my view.',
    },
    { name: 'rights', text: 'Muslims should be able to hire the hall like everybody else.' },
    { name: 'denied', text: 'Gay couples should not be turned away by anyone.' },
    {
      name: 'reported',
      text: "Saying we can't select wheelchair users is discrimination.",
      exempt: 'reported',
    },
    {
      name: 'quoted to condemn',
      text: 'The sign said "no Irish need apply". Never again.',
      exempt: 'quoted',
    },
    { name: 'law against it', text: 'They refuse to serve gay couples and a court has stopped them.' },
    { name: 'a legal age', text: 'Nobody under 18 should be allowed to buy fireworks.' },
    { name: 'legal age of teenagers', text: 'Teenagers should not be allowed to buy knives.', exempt: 'law' },
    {
      name: 'spared a harm',
      text: 'Women should not be allowed to die on trolleys.',
      exempt: 'welfare',
    },
    { name: 'out of poverty', text: 'We must keep pensioners out of poverty.', exempt: 'welfare' },
    { name: 'for what they did', text: 'Men who hit women should be barred from owning dogs.' },
    {
      name: 'restricted group',
      text: 'I would ban men who harass our volunteers.',
      exempt: 'some',
    },
    { name: 'denies priority', text: 'No, council houses do not go to anyone first by race.' },
    { name: 'not a group: smokers', text: 'Smokers should be banned from the beer garden.' },
    { name: 'not a group: landlords', text: 'Landlords should be banned from setting such rents.' },
    { name: 'not a group: a party', text: 'I will never vote for a Tory.' },
    { name: 'rule of a selection', text: 'Only members in good standing can vote in the selection.' },
    { name: 'dogs', text: 'Keep dogs off the pitch.' },
    { name: 'sport argued', text: 'Trans women should not be barred from sport without evidence.' },
    { name: 'praise', text: 'Old people should be heard and young people too.' },
    { name: 'own faith', text: 'As a lapsed Catholic I would like any faith and none on that panel.' },
    { name: 'refugees welcomed', text: 'Refugees should be allowed to work while they wait.' },
    { name: 'absence deplored', text: 'Not one woman in the cabinet, shameful.' },
    { name: 'first by need', text: 'Help should go to disabled people who need it most.' },
  ],
})

describe('the group changes no verdict', () => {
  test.each([
    'women',
    'men',
    'Muslims',
    'Christians',
    'Jews',
    'gay people',
    'straight people',
    'Black people',
    'white people',
    'trans people',
    'disabled people',
    'pensioners',
    'young people',
  ])('%s', (group) => {
    const flagged = (text: string) =>
      runCheck(discrimination as never, { text }).flags.map((flag) => flag.strength)
    expect(flagged(`Enough of this: ${group} should be banned from voting.`)).toEqual([0.65])
    expect(flagged(`${group} should not be banned from voting.`)).toEqual([])
  })
})
