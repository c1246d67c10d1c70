/** The thread around a post, as far as the case holds it; what is missing is named, never left out silently. */
import type { MissingPost, PostRow, ThreadPost } from '../../shared/model.ts'
import type { ReadDb } from './open.ts'
import { readPostRows } from './posts.ts'

const longest = 50

/** Parents from the first to the nearest, the post itself, then direct replies by time. */
export function readThread(db: ReadDb, post: PostRow): (ThreadPost | MissingPost)[] {
  const byIdentity = db.prepare('SELECT key FROM post WHERE identity = ?').pluck()
  const find = (id: string) => byIdentity.get(`${post.platform}:${id}`) as number | undefined
  const thread: (ThreadPost | MissingPost)[] = []

  let current = post
  const seen = new Set([post.key])
  while (current.replyTo && thread.length < longest) {
    const { id, handle } = current.replyTo
    const key = id === null ? undefined : find(id)
    if (key === undefined || seen.has(key)) {
      thread.unshift({ relation: 'missing-parent', id, handle, url: null })
      break
    }
    seen.add(key)
    current = readPostRows(db, [key])[0]!
    thread.unshift({ relation: 'parent', post: current })
  }

  if (post.original && post.kind !== 'like') {
    const key = post.original.id === null ? undefined : find(post.original.id)
    if (key === undefined) thread.push({ relation: 'missing-original', ...post.original })
    else thread.push({ relation: 'parent', post: readPostRows(db, [key])[0]! })
  }

  thread.push({ relation: 'self', post })
  const replies = db
    .prepare('SELECT key FROM post WHERE reply_to_id = ? AND platform = ? ORDER BY key LIMIT ?')
    .pluck()
    .all(post.id, post.platform, longest) as number[]
  for (const reply of readPostRows(db, replies)) thread.push({ relation: 'reply', post: reply })
  return thread
}
