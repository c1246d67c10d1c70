/** What is said where an archive holds several accounts: those with the most posts first. */
import { AppError } from '../../shared/errors.ts'
import type { AccountIdentity } from '../store/accounts.ts'
import { fullAccountName } from './account-names.ts'

/** An account that posts in an archive. */
export interface Seen {
  identity: AccountIdentity
  posts: number
}

const listed = 8

const list = (accounts: readonly Seen[]): string => {
  const shown = accounts
    .slice(0, listed)
    .map(({ identity, posts }) => `${fullAccountName(identity)}: ${posts.toLocaleString('en-GB')}`)
  if (accounts.length > listed) shown.push(`and ${(accounts.length - listed).toLocaleString('en-GB')} more`)
  return shown.join('; ')
}

export const openNote = (accounts: readonly Seen[]) =>
  `It holds posts of ${accounts.length.toLocaleString('en-GB')} accounts and does not say which is the respondent’s, so all are context and none is checked. Mark the respondent’s account under Accounts, or in the terminal with: clausemark accounts mark CASE ACCOUNT. Posts by account: ${list(accounts)}.`

export const notThere = (archive: string, wanted: string, accounts: readonly Seen[]) =>
  new AppError(
    'bad-input',
    `No account in ${archive} is called ${wanted}. Nothing was imported and the case is unchanged. Posts by account: ${list(accounts)}. Name one of them by its handle, its id or its name.`,
  )

export const severalSo = (archive: string, wanted: string, called: readonly Seen[]) =>
  new AppError(
    'bad-input',
    `More than one account in ${archive} is called ${wanted}: ${list(called)}. Nothing was imported and the case is unchanged. Name the one you mean by its id.`,
  )
