/** The posts a run looks at: the respondent's, inside the case's date scope. Other people's posts are context only. */
import type { CheckPost } from '../checks/check.ts'
import { nextDay, startOfDay } from './days.ts'
import type { ReadDb } from './open.ts'
import { keyRange } from './post-key.ts'

export interface Scope {
  /** Inclusive days in `zone`, or null for no bound. */
  from: string | null
  to: string | null
  zone: string
}

export type CheckablePost = Omit<CheckPost, 'prepared'> & { identity: string }

const pageSize = 2000

/** Undated posts are inside every scope: leaving them out would hide them. */
export function scopeBounds({ from, to, zone }: Scope): { first: number; last: number } {
  const [first] = keyRange(from ? startOfDay(from, zone) : 0, 0)
  const last = to ? keyRange(startOfDay(nextDay(to), zone), 0)[0] - 1 : Number.MAX_SAFE_INTEGER
  return { first, last }
}

/** Over `post`, with the parameters that `scopeBounds` gives. */
export const scopeCondition = `(post.created_at IS NULL OR post.created_at < 0 OR post.key >= @first)
  AND post.key <= @last`

const condition = `account.is_respondent = 1 AND ${scopeCondition}`

export function countCheckable(db: ReadDb, scope: Scope): number {
  return db
    .prepare(`SELECT count(*) FROM post JOIN account ON account.id = post.account_id WHERE ${condition}`)
    .pluck()
    .get(scopeBounds(scope)) as number
}

/** Keys in (after, last]; null for no bound. */
export interface KeyRange {
  after: number | null
  last: number | null
}

/** Ranges that hold `size` posts each, behind `after`; the last is open at its end. */
export function* checkableRanges(
  db: ReadDb,
  scope: Scope,
  after: number | null,
  size: number,
): Generator<KeyRange & { posts: number }> {
  const keys = db
    .prepare(
      `SELECT post.key FROM post JOIN account ON account.id = post.account_id
       WHERE ${condition} AND post.key > @after ORDER BY post.key LIMIT @size`,
    )
    .pluck()
  for (;;) {
    const found = keys.all({
      ...scopeBounds(scope),
      after: after ?? Number.MIN_SAFE_INTEGER,
      size,
    }) as number[]
    if (found.length > 0) yield { after, last: found.at(-1)!, posts: found.length }
    if (found.length < size) return
    after = found.at(-1)!
  }
}

/** In key order, read in pages so that the caller may write between them. */
export function* checkablePosts(
  db: ReadDb,
  scope: Scope,
  range: KeyRange = { after: null, last: null },
  further = '',
): Generator<CheckablePost> {
  const page = db.prepare(
    `SELECT post.key, post.identity, post.platform, post.kind, post.authorship, post.text, post.content_warning,
      post.created_at, post.is_reply, post.reply_to_id, post.reply_to_handle, post.original_id, post.original_url,
      post.original_handle, post.mentions, post.links, account.handle, account.name
     FROM post JOIN account ON account.id = post.account_id
     WHERE ${condition} AND post.key > @after AND post.key <= @until ${further} ORDER BY post.key LIMIT ${pageSize}`,
  )
  let after = range.after ?? Number.MIN_SAFE_INTEGER
  const until = range.last ?? Number.MAX_SAFE_INTEGER
  for (;;) {
    const rows = page.all({ ...scopeBounds(scope), after, until }) as CheckableRow[]
    for (const row of rows) yield toCheckable(row)
    if (rows.length < pageSize) return
    after = rows.at(-1)!.key
  }
}

/** The posts on which a run has raised no flag yet. */
export const undecidedPosts = (db: ReadDb, scope: Scope, runId: number, after: number | null) =>
  checkablePosts(
    db,
    scope,
    { after, last: null },
    `AND NOT EXISTS (SELECT 1 FROM flag WHERE flag.run_id = ${runId} AND flag.post_key = post.key)`,
  )

interface CheckableRow {
  key: number
  identity: string
  platform: string
  kind: CheckPost['kind']
  authorship: CheckPost['authorship']
  text: string
  content_warning: string | null
  created_at: number | null
  is_reply: number
  reply_to_id: string | null
  reply_to_handle: string | null
  original_id: string | null
  original_url: string | null
  original_handle: string | null
  mentions: string | null
  links: string | null
  handle: string | null
  name: string | null
}

function toCheckable(row: CheckableRow): CheckablePost {
  const { original_id: id, original_url: url, original_handle: handle } = row
  return {
    key: row.key,
    identity: row.identity,
    platform: row.platform,
    kind: row.kind,
    authorship: row.authorship,
    text: row.text,
    contentWarning: row.content_warning,
    account: { handle: row.handle, name: row.name, isRespondent: true },
    createdAt: row.created_at,
    replyTo: row.is_reply === 1 ? { id: row.reply_to_id, handle: row.reply_to_handle } : null,
    original: id === null && url === null && handle === null ? null : { id, url, handle },
    mentions: row.mentions ? JSON.parse(row.mentions) : [],
    links: row.links ? JSON.parse(row.links) : [],
  }
}
