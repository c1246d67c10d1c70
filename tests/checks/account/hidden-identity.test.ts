import type { Conduct } from '../../../src/core/checks/account/conduct.ts'
import { hiddenIdentity } from '../../../src/core/checks/account/hidden-identity.ts'
import { testAccountCheck } from './account-tester.ts'

const abusive = { to: ['ann'], text: 'You are scum.', abuse: ['personal-attack'] }
const named = (handle: string, name: string | null, facts = {}): Conduct['respondent'] => ({
  name: 'Zoë Member-Smith',
  accounts: [{ platform: 'x', handle, name, facts }],
})

testAccountCheck(hiddenIdentity, {
  flags: [
    {
      name: 'abuse from an account under another name',
      respondent: named('truth_teller', 'Truth', { 'earlier handles': 'zs1980 (until 2018-01-01)' }),
      lines: [abusive, { to: ['ann'], text: 'Good morning.' }, abusive],
      message: 'facts',
      anchor: 0,
      posts: [0, 2],
      strength: [0.4, 0.4],
    },
    {
      name: 'no name at all',
      respondent: named('truth_teller', null),
      lines: [abusive],
      message: 'facts',
      anchor: 0,
      posts: [0],
    },
  ],
  clear: [
    { name: 'the name is shown', respondent: named('truth_teller', 'zoe smith'), lines: [abusive] },
    { name: 'the handle shows the name', respondent: named('MemberSmith80', null), lines: [abusive] },
    {
      name: 'a pseudonym without abuse',
      respondent: named('truth_teller', 'Truth'),
      lines: [{ to: ['ann'], text: 'Good morning.' }],
      exempt: 'pseudonym',
    },
    {
      name: 'a case without a name',
      respondent: { ...named('truth_teller', 'Truth'), name: null },
      lines: [abusive],
    },
  ],
})
