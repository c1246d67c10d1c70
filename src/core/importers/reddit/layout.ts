/** Which tables of a Reddit export hold what: by their headings, since other platforms use the same file names. */
import type { Archive } from '../../archive/archive.ts'
import { headerOf } from '../read-table.ts'

export type Role = 'posts' | 'comments' | 'messages' | 'chats' | 'statistics' | 'headers' | 'votes'

/** Headings in the order in which Reddit writes them; the first that fits. */
const roles: readonly [RegExp, Role][] = [
  [/^id,permalink,date,ip,subreddit,.*\btitle\b.*,body\b/, 'posts'],
  [/^id,permalink,date,ip,subreddit,.*\blink,parent,body\b/, 'comments'],
  [/^id,permalink,thread_id,date,ip,from,to,subject,body/, 'messages'],
  [/^username,message_id,created_at,.*\bmessage$/, 'chats'],
  [/^statistic,value$/, 'statistics'],
  [/^id,permalink,direction$/, 'votes'],
  [/^id,permalink,(thread_id,)?date,ip,(subreddit|from)/, 'headers'],
]

export interface RedditFile {
  path: string
  role: Role
}

const baseName =
  /(^|\/)(posts|comments|messages|messages_archive|chat_history|statistics|[a-z]+_(headers|votes))(_\d+)?\.csv$/i

/** Only files with Reddit's names are opened, and only those with Reddit's headings are Reddit's. */
export async function readLayout(archive: Archive): Promise<RedditFile[]> {
  const found: RedditFile[] = []
  for (const { path } of archive.members) {
    if (!baseName.test(path)) continue
    const header = await headerOf(archive, path)
    const role = roles.find(([pattern]) => pattern.test(header))?.[1]
    if (role !== undefined) found.push({ path, role })
  }
  return found.sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))
}
