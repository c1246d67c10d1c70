/** Direct messages, one-to-one and group. Only read when the officer asks; people are ids, which is all X gives. */
import { jsonRecords } from '../../archive/json-records.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import type { Layout } from './layout.ts'
import { mediaOf } from './layout.ts'
import type { XRecord } from './records.ts'
import { linksOf, showText, type XLink } from './text.ts'
import { parseXTime } from './time.ts'
import { fileName } from './tweet.ts'

interface Message {
  id?: string
  senderId?: string
  recipientId?: string
  text?: string
  createdAt?: string
  urls?: XLink[]
  mediaUrls?: string[]
}

/** One post per message; joins, leaves and name changes are passed over. Each keeps its own raw text and place. */
export async function* readConversation(
  { value, source }: XRecord,
  ownerId: string | null,
  layout: Layout,
): AsyncGenerator<PostRecord> {
  const thread = typeof value.conversationId === 'string' ? value.conversationId : null
  // Behind the wrapper's own brace, so that `messages` is a key of the top object.
  const start = Math.max(source.raw.indexOf('{', 1), 0)
  const inner = Buffer.from(source.raw.slice(start))
  const before = (source.offset ?? 0) + Buffer.byteLength(source.raw.slice(0, start))
  const entries = jsonRecords([inner], { name: source.path, key: 'messages' })
  for await (const { raw, offset, index } of entries) {
    const message = (JSON.parse(raw) as { messageCreate?: Message }).messageCreate
    if (!message || typeof message.id !== 'string' || typeof message.text !== 'string') continue
    yield readMessage(
      message,
      thread,
      { path: source.path, offset: before + offset, index, raw },
      ownerId,
      layout,
    )
  }
}

function readMessage(
  message: Message,
  thread: string | null,
  source: SourceRecord,
  ownerId: string | null,
  layout: Layout,
): PostRecord {
  const links = message.urls ?? []
  const createdAt = parseXTime(message.createdAt)
  return {
    type: 'post',
    nativeId: message.id!,
    kind: 'message',
    authorship: 'own',
    account:
      message.senderId === ownerId ? null : { nativeId: message.senderId ?? null, handle: null, name: null },
    text: showText(message.text!, links),
    contentWarning: null,
    lang: null,
    createdAt,
    createdRaw: message.createdAt ?? null,
    precision: createdAt === null ? null : 'ms',
    zoneKnown: true,
    url: null,
    visibility: 'direct',
    truncated: false,
    deleted: false,
    deletedAt: null,
    replyTo: null,
    original: null,
    threadId: thread,
    mentions: [],
    links: linksOf(links),
    media: (message.mediaUrls ?? []).map((url) => ({
      path: layout.media(mediaOf.messages!, `${message.id}-${fileName(url)}`),
      alt: null,
      url,
    })),
    notes: [],
    source,
    moreSources: [],
  }
}
