import { hounding } from '../../src/core/checks/hounding.ts'
import { testCheck } from './check-tester.ts'

testCheck(hounding, {
  flags: [
    {
      name: 'no peace',
      text: 'I will never leave you alone, block me and I will make another account.',
      message: 'hounded',
    },
    {
      name: 'every night',
      text: "We'll be outside her house every night till she resigns.",
      message: 'hounded',
    },
    { name: 'the boss', text: 'Email his boss and his wife until he quits.' },
    { name: 'asked to stop', text: 'She asked me to stop and I will not.' },
    { name: 'cues together', text: 'Ring her every night until she cracks.' },
    { name: 'life hell', text: "I'm going to make his life hell." },
    { name: 'on your knees', text: 'Get on your knees and apologise.', message: 'degraded' },
    { name: 'dirt', text: 'You are dirt.', message: 'degraded' },
  ],
  clear: [
    { name: 'an office', text: 'Third time of asking: when will the council publish the minutes?' },
    { name: 'a company', text: 'Day 4 of ringing the rail company about my refund.' },
    { name: 'against it', text: 'She has asked you to stop tagging her. So stop.' },
    { name: 'news', text: 'Man given a restraining order after sending 400 emails to a council leader.' },
    { name: 'apology', text: 'I should have left you alone. My apologies, the posts are deleted.' },
    { name: 'vigil', text: 'We stood outside the Home Office every Wednesday with candles.' },
    { name: 'nan', text: 'I ring my nan every night.' },
    { name: 'denied', text: 'I would never make her life hell, I want an answer.', exempt: 'negated' },
  ],
})
