/**
 * Settles which account of an import is the respondent's: the one the officer names, the archive's own, or its only
 * one. Never guesses among several: only the respondent's posts are checked.
 */
import { AppError } from '../../shared/errors.ts'
import type { ImportReport } from '../../shared/model.ts'
import { type AccountIdentity, accountWriter, respondentIds, setRespondent } from '../store/accounts.ts'
import type { WriteDb } from '../store/open.ts'
import { accountName, fullAccountName, isCalled, named } from './account-names.ts'
import type { PackedRecord } from './batch-columns.ts'

export interface RespondentQuestion {
  archive: string
  /** Of the owner, where the archive does not say whose it is. */
  ownerName: string
  platform: string
  /** Whose archive it is, as the officer says. */
  owner: 'respondent' | 'other'
  /** A handle with or without @, an id, or a name; absent when the officer names none. */
  respondentAccount?: string | undefined
}

export type Respondent = NonNullable<ImportReport['respondent']>

export interface RespondentFinder {
  /** Call for every record read. */
  saw(record: PackedRecord): void
  /** Call once all are written. Throws AppError `bad-input` when the officer's words name no account, or more than one. */
  settle(db: WriteDb, at: number): Respondent
}

interface Seen {
  identity: AccountIdentity
  posts: number
}

const nobody = { nativeId: null, handle: null, name: null }
const keyOf = ({ nativeId, handle, name }: AccountIdentity) => `${nativeId}\n${handle}\n${name}`

export function respondentFinder(question: RespondentQuestion): RespondentFinder {
  const seen = new Map<string, Seen>()
  let owner: Seen | null = null

  function find(identity: AccountIdentity): Seen {
    const key = keyOf(identity)
    const one = seen.get(key) ?? { identity, posts: 0 }
    seen.set(key, one)
    return one
  }

  return {
    saw(record) {
      if (record.type === 'account' && record.isOwner) owner = find(named(record, question.ownerName))
      if (record.type !== 'post') return
      if (record.account === null) owner ??= find({ ...nobody, name: question.ownerName })
      const poster = record.account ? find(record.account) : owner
      if (poster) poster.posts++
    },
    settle(db, at) {
      const accounts = [...seen.values()].sort((a, b) => b.posts - a.posts)
      return settle(db, at, question, accounts, owner)
    },
  }
}

/** `own` is the account whose archive it is, where the archive says. */
function settle(
  db: WriteDb,
  at: number,
  { archive, ownerName, platform, owner, respondentAccount: wanted }: RespondentQuestion,
  accounts: readonly Seen[],
  own: Seen | null,
): Respondent {
  const idOf = accountWriter(db, platform)
  const distinct = (some: readonly Seen[]) => new Set(some.map(({ identity }) => idOf(identity)))

  if (wanted !== undefined) {
    const called = accounts.filter(({ identity }) => isCalled(identity, wanted))
    const [id, ...more] = distinct(called)
    if (id === undefined) throw notThere(archive, wanted, accounts)
    if (more.length > 0) throw severalSo(archive, wanted, called)
    setRespondent(db, at, id, true)
    return {
      how: 'named',
      note: `${accountName(called[0]!.identity)} was named as the respondent’s account.`,
    }
  }
  if (owner === 'other')
    return {
      how: 'other',
      note: 'It is another person’s archive: its posts are context and are not checked.',
    }
  if (own) {
    const isSaid = own.identity.name !== ownerName
    return {
      how: 'owner',
      note: isSaid
        ? `It is the archive of ${accountName(own.identity)}, the respondent’s account.`
        : 'It does not say whose it is. As you imported it as the respondent’s own, its posts are checked.',
    }
  }

  const before = respondentIds(db, platform)
  const known = before.size === 0 ? [] : accounts.filter(({ identity }) => before.has(idOf(identity)))
  if (known[0])
    return { how: 'known', note: `${accountName(known[0].identity)} was marked as the respondent’s before.` }

  // One person can appear by name here and by id there.
  const [only, ...others] = accounts.length <= 5 ? distinct(accounts) : []
  if (only !== undefined && others.length === 0) {
    setRespondent(db, at, only, true)
    const name = accountName(accounts[0]!.identity)
    return {
      how: 'only',
      note: `${name} is the only account that posts in it, so it was taken for the respondent’s.`,
    }
  }
  return { how: 'open', note: openNote(accounts) }
}

const listed = 8

const list = (accounts: readonly Seen[]): string => {
  const shown = accounts
    .slice(0, listed)
    .map(({ identity, posts }) => `${fullAccountName(identity)}: ${posts.toLocaleString('en-GB')}`)
  if (accounts.length > listed) shown.push(`and ${(accounts.length - listed).toLocaleString('en-GB')} more`)
  return shown.join('; ')
}

const openNote = (accounts: readonly Seen[]) =>
  `It holds posts of ${accounts.length.toLocaleString('en-GB')} accounts and does not say which is the respondent’s, so all are context and none is checked. Mark the respondent’s account under Accounts, or in the terminal with: clausemark accounts mark CASE ACCOUNT. Posts by account: ${list(accounts)}.`

const notThere = (archive: string, wanted: string, accounts: readonly Seen[]) =>
  new AppError(
    'bad-input',
    `No account in ${archive} is called ${wanted}. Nothing was imported and the case is unchanged. Posts by account: ${list(accounts)}. Name one of them by its handle, its id or its name.`,
  )

const severalSo = (archive: string, wanted: string, called: readonly Seen[]) =>
  new AppError(
    'bad-input',
    `More than one account in ${archive} is called ${wanted}: ${list(called)}. Nothing was imported and the case is unchanged. Name the one you mean by its id.`,
  )
