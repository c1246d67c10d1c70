/** The posts that show what the respondent did to others: all that went to somebody or were flagged, and what others wrote. */
import type { ConductPost } from '../checks/account/conduct.ts'
import { type Scope, scopeBounds, scopeCondition } from './checkable-posts.ts'
import type { ReadDb } from './open.ts'

export interface StoredConductPost extends ConductPost {
  identity: string
  /** Another person's post that the respondent answered. */
  answered: boolean
  mentions: { handle: string; id: string | null; name: string | null }[]
}

const pageSize = 2000

/** In key order, read in pages so that the caller may write between them. Flags are those of the run. */
export function* conductPosts(db: ReadDb, scope: Scope, runId: number): Generator<StoredConductPost> {
  const page = db.prepare(
    `SELECT post.key, post.identity, post.platform, post.kind, post.authorship, post.text, post.created_at,
      post.thread_id, post.reply_to_handle, post.original_handle, post.mentions, account.handle, account.name,
      account.is_respondent, parent.key AS parent, author.handle AS parent_handle,
      (SELECT json_group_array(json_object('check', check_id, 'strength', strength))
       FROM flag WHERE run_id = @run AND post_key = post.key) AS flags,
      account.is_respondent = 0 AND EXISTS (
        SELECT 1 FROM post AS answer JOIN account AS member ON member.id = answer.account_id
        WHERE answer.reply_to_id = post.native_id AND answer.platform = post.platform AND member.is_respondent = 1
      ) AS answered
     FROM post JOIN account ON account.id = post.account_id
     LEFT JOIN post AS parent ON post.reply_to_id IS NOT NULL
       AND parent.identity = post.platform || ':' || post.reply_to_id
     LEFT JOIN account AS author ON author.id = parent.account_id
     WHERE ${scopeCondition} AND post.key > @after AND (account.is_respondent = 0 OR post.is_reply = 1
       OR post.mentions IS NOT NULL OR post.kind = 'message' OR post.original_handle IS NOT NULL
       OR EXISTS (SELECT 1 FROM flag WHERE run_id = @run AND post_key = post.key))
     ORDER BY post.key LIMIT ${pageSize}`,
  )
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = page.all({ ...scopeBounds(scope), run: runId, after }) as ConductRow[]
    for (const row of rows) yield toConductPost(row)
    if (rows.length < pageSize) return
    after = rows.at(-1)!.key
  }
}

interface ConductRow {
  key: number
  identity: string
  platform: string
  kind: ConductPost['kind']
  authorship: ConductPost['authorship']
  text: string
  created_at: number | null
  thread_id: string | null
  reply_to_handle: string | null
  original_handle: string | null
  mentions: string | null
  handle: string | null
  name: string | null
  is_respondent: number
  parent: number | null
  parent_handle: string | null
  flags: string
  answered: number
}

function toConductPost(row: ConductRow): StoredConductPost {
  const mentions = row.mentions === null ? [] : (JSON.parse(row.mentions) as StoredConductPost['mentions'])
  // A quote tells its author, a bare repost passes their words on to others.
  const quoted = row.authorship === 'quote' ? row.original_handle : null
  const handles = [row.reply_to_handle, row.parent_handle, quoted, ...mentions.map(({ handle }) => handle)]
  return {
    key: row.key,
    identity: row.identity,
    platform: row.platform,
    kind: row.kind,
    authorship: row.authorship,
    text: row.text,
    createdAt: row.created_at,
    by: { handle: row.handle, name: row.name, isRespondent: row.is_respondent === 1 },
    threadId: row.thread_id,
    to: row.authorship === 'repost' ? [] : handles.filter((handle) => handle !== null),
    parent: row.parent,
    originalHandle: row.original_handle,
    flags: JSON.parse(row.flags),
    answered: row.answered === 1,
    mentions,
  }
}
