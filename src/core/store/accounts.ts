/** Accounts: identities on a platform, known by id, by handle, or by both. */
import { AppError } from '../../shared/errors.ts'
import type { AccountInfo } from '../../shared/model.ts'
import { audit } from './audit.ts'
import type { ReadDb, WriteDb } from './open.ts'

export interface AccountIdentity {
  nativeId: string | null
  handle: string | null
  name: string | null
}

interface AccountTableRow {
  id: number
  platform: string
  native_id: string | null
  handle: string | null
  name: string | null
  is_respondent: number
  facts: string
}

/** Finds or makes an account; what is newly known is added, what was known is kept. */
export function accountWriter(db: WriteDb, platform: string) {
  const byId = db.prepare('SELECT * FROM account WHERE platform = ? AND native_id = ?')
  const byHandle = db.prepare('SELECT * FROM account WHERE platform = ? AND handle = ? COLLATE NOCASE')
  const byName = db.prepare(
    'SELECT * FROM account WHERE platform = ? AND native_id IS NULL AND handle IS NULL AND name IS ?',
  )
  const insert = db.prepare('INSERT INTO account (platform, native_id, handle, name) VALUES (?, ?, ?, ?)')
  const complete = db.prepare(
    'UPDATE account SET native_id = coalesce(native_id, ?), handle = coalesce(handle, ?), name = coalesce(name, ?) WHERE id = ?',
  )
  const known = new Map<string, number>()

  return (identity: AccountIdentity): number => {
    const cacheKey = `${identity.nativeId ?? ''}\n${identity.handle?.toLowerCase() ?? ''}\n${identity.name ?? ''}`
    const cached = known.get(cacheKey)
    if (cached !== undefined) return cached
    const found = find(identity)
    let id: number
    if (found) {
      complete.run(identity.nativeId, identity.handle, identity.name, found.id)
      id = found.id
    } else {
      id = Number(insert.run(platform, identity.nativeId, identity.handle, identity.name).lastInsertRowid)
    }
    known.set(cacheKey, id)
    return id
  }

  function find({ nativeId, handle, name }: AccountIdentity): AccountTableRow | undefined {
    if (nativeId !== null) {
      const row = byId.get(platform, nativeId) as AccountTableRow | undefined
      if (row) return row
    }
    if (handle !== null) {
      const row = byHandle.get(platform, handle) as AccountTableRow | undefined
      // Two ids under one handle are two people: handles are handed on.
      if (row && (nativeId === null || row.native_id === null)) return row
      return undefined
    }
    return nativeId === null ? (byName.get(platform, name) as AccountTableRow | undefined) : undefined
  }
}

export function describeAccount(
  db: WriteDb,
  id: number,
  update: { facts: Record<string, string>; isRespondent: boolean },
): void {
  const row = db.prepare('SELECT facts FROM account WHERE id = ?').get(id) as { facts: string }
  const facts = { ...(JSON.parse(row.facts) as Record<string, string>), ...update.facts }
  db.prepare('UPDATE account SET facts = ?, is_respondent = max(is_respondent, ?) WHERE id = ?').run(
    JSON.stringify(facts),
    update.isRespondent ? 1 : 0,
    id,
  )
}

/** Of one platform, by the store's own number. */
export function respondentIds(db: ReadDb, platform: string): Set<number> {
  const ids = db
    .prepare('SELECT id FROM account WHERE platform = ? AND is_respondent = 1')
    .pluck()
    .all(platform) as number[]
  return new Set(ids)
}

/** Marks an account as the respondent's, or takes the mark off. Throws AppError `not-found`. */
export function setRespondent(db: WriteDb, at: number, id: number, isRespondent: boolean): void {
  db.transaction(() => {
    const before = db.prepare('SELECT is_respondent FROM account WHERE id = ?').pluck().get(id)
    if (before === undefined)
      throw new AppError('not-found', `The case has no account with the number ${id}.`)
    if (before === (isRespondent ? 1 : 0)) return
    db.prepare('UPDATE account SET is_respondent = ? WHERE id = ?').run(isRespondent ? 1 : 0, id)
    audit(db, at, isRespondent ? 'account.marked' : 'account.unmarked', { account: id })
  })()
}

export function listAccounts(db: ReadDb): AccountInfo[] {
  const rows = db
    .prepare(
      `SELECT account.*, coalesce(posted.posts, 0) AS posts FROM account
       LEFT JOIN (SELECT account_id, count(*) AS posts FROM post GROUP BY account_id) AS posted ON account_id = id
       ORDER BY is_respondent DESC, posts DESC, id`,
    )
    .all() as (AccountTableRow & { posts: number })[]
  return rows.map((row) => ({
    id: row.id,
    platform: row.platform,
    nativeId: row.native_id,
    handle: row.handle,
    name: row.name,
    isRespondent: row.is_respondent === 1,
    posts: row.posts,
    facts: JSON.parse(row.facts),
  }))
}
