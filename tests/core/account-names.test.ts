/** An account is found by whatever an officer types, and never by a name that another has as its handle. */
import { expect, test } from 'vitest'
import { accountsCalled, fullAccountName } from '../../src/core/jobs/account-names.ts'

const account = (nativeId: string | null, handle: string | null, name: string | null) => ({
  nativeId,
  handle,
  name,
})
const ana = account('7', 'ana_g', 'Ana Grove')
const impostor = account('8', 'other', 'ana_g')
const twin = account('9', 'ana_2', 'Ana Grove')
const numbered = account('10', '7', null)
const caller = account(null, null, '+44 7700 900123')
const all = [ana, impostor, twin, numbered, caller]

test.each<[string, string, unknown[]]>([
  ['a handle', 'ana_g', [ana]],
  ['with @ and in capitals', ' @ANA_G ', [ana]],
  ['an id', '8', [impostor]],
  ['what is an id of one and a handle of another', '7', [ana, numbered]],
  ['with @ it is a handle', '@7', [numbered]],
  ['a name that two have', 'ana grove', [ana, twin]],
  [
    'a telephone number with other spaces and marks of direction',
    '\u2068+44\u202F7700\u00A0900123\u2069',
    [caller],
  ],
  ['nobody', 'ana', []],
])('%s', (_name, wanted, expected) => {
  expect(accountsCalled(all, (one) => one, wanted)).toEqual(expected)
})

test.each([
  [ana, '@ana_g (Ana Grove, 7)'],
  [caller, '+44 7700 900123'],
  [account('user1', null, 'Ben'), 'Ben (user1)'],
  [account('5', null, null), '5'],
  [account(null, '@ben@example.org', null), '@ben@example.org'],
  [account(null, null, null), 'an unnamed account'],
])('%o is shown as %s', (one, expected) => {
  expect(fullAccountName(one)).toBe(expected)
})
