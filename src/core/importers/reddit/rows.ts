/** One row of a Reddit table as a post. The column of addresses of the member's devices is never looked at. Pure. */
import { blankPost } from '../blank-post.ts'
import type { PostRecord } from '../importer.ts'
import { linksIn } from '../plain-text.ts'
import { cellText, type TableRow } from '../read-table.ts'
import { textTime } from '../times.ts'

/** What Reddit leaves where text was. */
const gone: ReadonlyMap<string, string> = new Map([
  [
    '[removed]',
    'Taken down by Reddit or by the moderators of the community; the archive does not hold the text.',
  ],
  ['[deleted]', 'Deleted by its author; the archive does not hold the text.'],
])

/** Null without an id. */
export function readPost(row: TableRow): PostRecord | null {
  const id = row.get('id')
  if (id === null) return null
  const title = cellText(row.get('title'))
  const body = cellText(row.get('body'))
  const url = row.get('url')
  return {
    ...base(row),
    nativeId: `t3_${id}`,
    threadId: `t3_${id}`,
    text: [title, gone.has(body) ? '' : body].filter(Boolean).join('\n\n'),
    deleted: gone.has(body),
    links: [...new Set([...linksIn(body), ...(url && /^https?:/i.test(url) ? [url] : [])])],
    notes: notesOf(row, body),
  }
}

/** Null without an id. */
export function readComment(row: TableRow): PostRecord | null {
  const id = row.get('id')
  if (id === null) return null
  const body = cellText(row.get('body'))
  const parent = row.get('parent')
  const thread = /\/comments\/([a-z0-9]+)/i.exec(row.get('link') ?? '')?.[1]
  const threadId = thread === undefined ? null : `t3_${thread}`
  return {
    ...base(row),
    nativeId: `t1_${id}`,
    kind: 'comment',
    threadId,
    text: gone.has(body) ? '' : body,
    deleted: gone.has(body),
    replyTo: { id: parent ?? threadId, handle: null },
    links: linksIn(body),
    notes: notesOf(row, body),
  }
}

/** `owner` is the member's name, which stands among the senders. */
export function readMessage(row: TableRow, owner: string | null): PostRecord | null {
  const id = row.get('id')
  const subject = cellText(row.get('subject'))
  if (id === null) return null
  const body = cellText(row.get('body'))
  return {
    ...base(row),
    ...sentBy(row.get('from'), owner),
    nativeId: `t4_${id}`,
    kind: 'message',
    visibility: 'direct',
    threadId: row.get('thread_id'),
    text: [subject, body].filter(Boolean).join('\n\n'),
    links: linksIn(body),
  }
}

export function readChat(row: TableRow, owner: string | null): PostRecord | null {
  const id = row.get('message_id')
  if (id === null) return null
  const text = cellText(row.get('message'))
  const parent = row.get('thread_parent_message_id')
  return {
    ...blankPost(row.source),
    ...textTime(row.get('created_at')),
    ...sentBy(row.get('username'), owner),
    nativeId: id,
    kind: 'message',
    visibility: 'direct',
    threadId: row.get('channel_url'),
    replyTo: parent === null ? null : { id: parent, handle: null },
    text,
    links: linksIn(text),
  }
}

const base = (row: TableRow): PostRecord => ({
  ...blankPost(row.source),
  ...textTime(row.get('date')),
  url: row.get('permalink'),
})

function sentBy(sender: string | null, owner: string | null): Pick<PostRecord, 'account'> {
  const isOwner = sender === null || sender.toLowerCase() === owner?.toLowerCase()
  return { account: isOwner ? null : { nativeId: null, handle: sender, name: null } }
}

const notesOf = (row: TableRow, body: string): string[] => [
  ...(row.get('subreddit') === null ? [] : [`In r/${row.get('subreddit')}.`]),
  ...(gone.has(body) ? [gone.get(body)!] : []),
]
