/** Private details of others flag; one's own, offices' and mere lookalikes stay clear. */
import { expect, test } from 'vitest'
import { privateInformation } from '../../src/core/checks/private-information.ts'
import { runCheck, testCheck } from './check-tester.ts'

testCheck(privateInformation, {
  flags: [
    {
      name: 'a mobile with whose it is',
      text: 'Her number is 07700 900123, ring it',
      span: '07700 900123',
      message: 'someone',
      minStrength: 0.8,
    },
    {
      name: 'a mobile in one run',
      text: "Dave's mobile: 07700900456",
      span: '07700900456',
      message: 'someone',
    },
    { name: 'with country code', text: 'his mobile is +44 7700 900 789 lads', span: '+44 7700 900 789' },
    {
      name: 'with country code and bracketed zero',
      text: 'reach him on +44 (0)7700 900789',
      span: '+44 (0)7700 900789',
    },
    { name: 'with 0044', text: 'ring her: 0044 7700 900789', span: '0044 7700 900789' },
    { name: 'with dashes', text: 'text him on 07700-900-123', span: '07700-900-123' },
    { name: 'without its leading zero', text: 'call her on 7700 900123 now', span: '7700 900123' },
    { name: 'digits one by one', text: 'his number 0 7 7 0 0 9 0 0 1 2 3', span: '0 7 7 0 0 9 0 0 1 2 3' },
    { name: 'a London landline', text: 'Her home number is 020 7946 0958', span: '020 7946 0958' },
    { name: 'a landline with brackets', text: 'ring him on (0113) 496 0123', span: '(0113) 496 0123' },
    { name: 'a foreign number', text: 'ring her in Dublin +353 85 123 4567', span: '+353 85 123 4567' },
    {
      name: 'a bare mobile',
      text: '07700 900123',
      span: '07700 900123',
      message: 'unclear',
      maxStrength: 0.79,
    },
    {
      name: 'full-width digits',
      text: 'her number: ０７７００ ９００１２３',
      span: '０７７００ ９００１２３',
    },
    {
      name: 'zero-width signs between digits',
      text: 'her number: 07700\u200b 900\u200b123',
      span: '07700\u200b 900\u200b123',
    },
    {
      name: 'an e-mail address',
      text: 'Let her know: jane.doe@example.org',
      span: 'jane.doe@example.org',
      message: 'someone',
    },
    {
      name: 'an e-mail spelled out',
      text: 'write to him, j.bloggs [at] example [dot] com',
      span: 'j.bloggs [at] example [dot] com',
    },
    { name: 'an e-mail spoken', text: 'his email is joe99 at gmail dot com', span: 'joe99 at gmail dot com' },
    {
      name: 'street and number',
      text: 'He lives at 14 Acacia Road',
      span: '14 Acacia Road',
      message: 'someone',
    },
    {
      name: 'street with postcode',
      text: '27b Mill Lane, Leeds LS6 3AB',
      span: '27b Mill Lane, Leeds LS6 3AB',
      message: 'unclear',
    },
    {
      name: 'flat, street and postcode',
      text: "Here's her address: Flat 3, 12 Station Road, M14 5RX",
      span: 'Flat 3, 12 Station Road, M14 5RX',
    },
    {
      name: 'a postcode with a person',
      text: 'she lives somewhere in LS6 3AB',
      span: 'LS6 3AB',
      minStrength: 0.5,
    },
    { name: 'a bare postcode is slight', text: 'LS6 3AB', span: 'LS6 3AB', maxStrength: 0.4 },
    {
      name: 'a National Insurance number',
      text: 'his NI is AB 12 34 56 C',
      span: 'AB 12 34 56 C',
      minStrength: 0.9,
    },
    {
      name: 'a card number',
      text: 'used her card 4111 1111 1111 1111 lol',
      span: '4111 1111 1111 1111',
      minStrength: 0.9,
    },
    { name: 'an Amex number', text: 'card 3782 822463 10005', span: '3782 822463 10005' },
    {
      name: 'sort code and account',
      text: 'his bank: 12-34-56 account 12345678',
      span: '12-34-56 account 12345678',
    },
    { name: 'a number plate with a car', text: 'She drives a red Golf, AB12 CDE', span: 'AB12 CDE' },
    {
      name: 'their children’s school',
      text: 'His kids go to St Marys Primary by the way',
      span: 'His kids go to St Marys Primary',
      message: 'someone',
    },
    {
      name: 'a street without number',
      text: 'she lives on Acacia Avenue',
      span: 'she lives on Acacia Avenue',
    },
    {
      name: 'a workplace people are sent to',
      text: 'He works at Barton Library, go and see him',
      message: 'someone',
    },
    { name: 'two numbers with a slash', text: '07700 900123/07700 900124', span: '07700 900123' },
    {
      name: 'in a postcode of Church Lane',
      text: 'home address: 3 The Willows, Church Lane, LS21 1AB',
      span: 'LS21 1AB',
    },
    {
      name: 'the school somebody teaches at',
      text: 'She teaches at Holly Park Primary',
      span: 'She teaches at Holly Park Primary',
    },
    {
      name: 'sort code without dashes',
      text: 'sort code 200000 account number 55779911',
      span: '200000 account number 55779911',
    },
    {
      name: 'told in confidence',
      text: "Cllr Sara Dunn told me in confidence she's being treated for depression",
      span: "Cllr Sara Dunn told me in confidence she's being treated for depression",
      message: 'someone',
    },
    {
      name: 'health laid open',
      text: "You should all know he's an alcoholic, he kept it quiet for years",
      span: "he's an alcoholic",
    },
    {
      name: 'records seen',
      text: 'My friend works at the surgery and says Jo Example has bipolar, so there you go',
    },
    {
      name: 'a named child and her school',
      text: "Little Ella Marsh goes to St Bede's and walks home alone",
      span: "Little Ella Marsh goes to St Bede's",
    },
    {
      name: 'the way home',
      text: "Pellgrave's youngest walks home from Weirside Primary at three on her own",
      span: "Pellgrave's youngest walks home from Weirside Primary",
    },
  ],
  clear: [
    { name: 'nobody in particular', text: 'Most members expect their kids to go to college.' },
    { name: 'a condition names nobody', text: 'If you live on Kiln Lane check your doorstep' },
    { name: 'a question names nobody', text: 'Do you live in Kiln Close? Bins tomorrow.' },
    { name: 'sympathy', text: 'She has cancer, please send her your love.' },
    {
      name: 'spoken of openly',
      text: 'People should know that she had a miscarriage, she has spoken openly about it.',
    },
    { name: 'a confidence kept', text: "He told me in confidence so I won't repeat it." },
    { name: 'own health', text: 'I told them in confidence that I am being treated for depression.' },
    { name: 'own child', text: 'My daughter walks home from Weirside Primary on her own.' },
    { name: 'a team’s number', text: 'Call our team on 01632 960123', exempt: 'own' },
    { name: 'a fund’s account', text: 'Support the strike fund 20-00-00 55779911', exempt: 'office' },
    { name: 'a school of no name', text: 'Parents let their daughters attend a religious school' },
    { name: 'working for people', text: 'She works for her constituents every day' },
    { name: 'my number', text: 'My number is 07700 900123', exempt: 'own' },
    { name: 'my new work mobile', text: 'my new work mobile 07700 900123', exempt: 'own' },
    { name: 'text me', text: 'Running late, text me on 07700 900123', exempt: 'own' },
    { name: 'email me', text: 'Email me at jane.doe@example.org', exempt: 'own' },
    { name: 'contact us', text: 'Contact us: barton.branch99@example.org', exempt: 'own' },
    { name: 'own home', text: 'I live at 14 Acacia Road if you want to pick up leaflets', exempt: 'own' },
    { name: 'a member of parliament', text: 'Write to her: jane.doe.mp@parliament.uk', exempt: 'office' },
    { name: 'a council', text: 'Complain to planning.smith@leeds.gov.uk', exempt: 'office' },
    { name: 'a role mailbox', text: 'Tell them at press@example.com', exempt: 'office' },
    {
      name: 'a constituency office',
      text: 'Ring her constituency office on 0113 496 0123',
      exempt: 'office',
    },
    { name: 'a helpline', text: 'Samaritans are there on 116 123, or 0800 555 1111', exempt: 'office' },
    { name: 'an 0300 number', text: 'The advice line is 0300 123 1234', exempt: 'office' },
    { name: 'emergency numbers', text: 'In danger ring 999, otherwise 101 or 111' },
    { name: 'an event contact', text: 'Tickets from Sam on 07700 900123', exempt: 'office' },
    { name: 'a meeting place', text: 'Branch meeting, 12 Station Road, LS6 3AB, 7pm', exempt: 'office' },
    { name: 'the prime minister’s address', text: 'He lives at 10 Downing Street', exempt: 'office' },
    { name: 'an order number', text: 'Order number 07700900123 still not here', exempt: 'lookalike' },
    { name: 'sixteen digits without check digit', text: 'Code 4111 1111 1111 1112', exempt: 'lookalike' },
    { name: 'votes', text: 'Labour 12,450 Con 11,902 LD 3,201 Green 1,077 turnout 67.2%' },
    { name: 'a price', text: 'It cost £07700900123 they said, or £1,250,000,000' },
    { name: 'a score and a date', text: 'We won 3-2 on 01-02-2018 09:30' },
    { name: 'an ISO date', text: '2018-06-01 12:30:00' },
    { name: 'a status link', text: 'https://x.com/someone/status/1002003004005006007' },
    { name: 'a link with a phone-like path', text: 'https://example.com/07700900123/' },
    { name: 'a hashtag and a handle', text: '#07700900123a @m145rx' },
    { name: 'people in a street', text: '20 people in the street, 5 minutes down the road' },
    { name: 'a plate-like code without a car', text: 'Flight AB12 CDE is delayed' },
    { name: 'an invalid National Insurance prefix', text: 'The form shows QQ 12 34 56 C' },
    { name: 'a job in passing', text: 'She works at the BBC and knows her subject' },
    { name: 'where somebody lives, roughly', text: 'He lives in Leeds and votes in Leeds' },
    { name: 'a fediverse handle', text: 'follow @jane@mastodon.social' },
    { name: 'an empty post', text: '' },
  ],
})

test('the reason names the kind of detail and never holds it', () => {
  const { flags } = runCheck(privateInformation as never, { text: 'Her number is 07700 900123' })
  expect(flags[0]?.data).toEqual({ kind: 'a telephone number' })
})

test('kinds can be switched off', () => {
  const setup = { options: { kinds: ['email'] } }
  expect(runCheck(privateInformation as never, { text: 'Her number is 07700 900123' }, setup).flags).toEqual(
    [],
  )
})
