/**
 * Settles which account of an import is the respondent's: the one the officer names, the archive's own, or its only
 * one. Never guesses among several: only the respondent's posts are checked.
 */
import type { ImportReport } from '../../shared/model.ts'
import { type AccountIdentity, accountWriter, respondentIds, setRespondent } from '../store/accounts.ts'
import type { WriteDb } from '../store/open.ts'
import { accountName, accountsCalled, named } from './account-names.ts'
import type { PackedRecord } from './batch-columns.ts'
import { notThere, openNote, type Seen, severalSo } from './respondent-words.ts'

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

const nobody = { nativeId: null, handle: null, name: null }
const keyOf = ({ nativeId, handle, name }: AccountIdentity) => `${nativeId}\n${handle}\n${name}`

export function respondentFinder(question: RespondentQuestion): RespondentFinder {
  const seen = new Map<string, Seen>()
  let owner: Seen | null = null

  function find(identity: AccountIdentity): Seen {
    const key = keyOf(identity)
    const known = seen.get(key)
    if (known) return known
    const one = { identity, posts: 0 }
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
    const called = accountsCalled(accounts, ({ identity }) => identity, wanted)
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
