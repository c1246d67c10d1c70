/** Direct messages, one-to-one and group. Only read when the officer asks; people are ids, which is all X gives. */
import { JsonWalker } from '../../archive/json-walker.ts'
import { objectsOf, textOf, textsOf } from '../fields.ts'
import type { ImportRecord, PostRecord, SourceRecord } from '../importer.ts'
import { malformed } from '../parse-record.ts'
import { type Layout, mediaFolders } from './layout.ts'
import type { XRecord } from './records.ts'
import { linksOf, showText, type XLink } from './text.ts'
import { parseXTime } from './time.ts'
import { fileName } from './tweet-media.ts'

interface Message {
  id?: string
  senderId?: string
  text?: string
  createdAt?: string
  urls?: XLink[]
  mediaUrls?: string[]
}

/** A conversation of many years is one record. */
export const conversationLimit = 256 * 2 ** 20

export interface MessageSetting {
  ownerId: string | null
  layout: Layout
  /** Handles by account id, as far as the member's posts tell. */
  people: ReadonlyMap<string, string>
}

/** One post per message; joins, leaves and name changes are passed over. Each keeps its own raw text and place. */
export function readConversation({ value, source }: XRecord, setting: MessageSetting): ImportRecord[] {
  if (!Array.isArray(value.messages)) return [malformed(source.path, source.offset)]
  const thread = textOf(value.conversationId)
  // With the wrapper of newer archives and without.
  const paths = ['dmConversation.messages.#', 'messages.#']
  const walker = new JsonWalker({ name: source.path, paths, limit: conversationLimit })
  const notes = groupNotes(source.path, value.messages)
  return walker.push(Buffer.from(source.raw)).flatMap(({ raw, offset }, index) => {
    const place = { path: source.path, offset: source.offset! + offset, index, raw: raw! }
    const { messageCreate: message } = (JSON.parse(raw!) ?? {}) as { messageCreate?: Message }
    if (message === undefined) return []
    const post = readMessage(message, thread, place, setting)
    return [post ? { ...post, notes: [...notes, ...post.notes] } : malformed(place.path, place.offset)]
  })
}

interface NameChange {
  conversationNameUpdate?: { name?: unknown; createdAt?: unknown }
}

/** A group has a name that its members change; the last one is told. */
function groupNotes(path: string, messages: unknown): string[] {
  if (!/-group(-part\d+)?\.js$/.test(path)) return []
  const [last] = objectsOf<NameChange>(messages)
    .map(({ conversationNameUpdate: update }) => ({
      name: textOf(update?.name),
      at: parseXTime(update?.createdAt) ?? 0,
    }))
    .filter(({ name }) => name !== null)
    .sort((a, b) => b.at - a.at)
  return [last ? `Written in a group chat, last named “${last.name}”.` : 'Written in a group chat.']
}

function readMessage(
  message: Message,
  threadId: string | null,
  source: SourceRecord,
  { ownerId, layout, people }: MessageSetting,
): PostRecord | null {
  const id = textOf(message?.id)
  if (id === null || typeof message.text !== 'string') return null
  const urls = objectsOf<XLink>(message.urls)
  const text = showText(message.text, urls)
  const createdAt = parseXTime(message.createdAt)
  const sender = textOf(message.senderId)
  return {
    type: 'post',
    nativeId: id,
    kind: 'message',
    authorship: 'own',
    account:
      sender === ownerId && sender !== null
        ? null
        : { nativeId: sender, handle: people.get(sender ?? '') ?? null, name: null },
    text,
    contentWarning: null,
    lang: null,
    createdAt,
    createdRaw: textOf(message.createdAt),
    precision: createdAt === null ? null : 'ms',
    zoneKnown: true,
    url: null,
    visibility: 'direct',
    truncated: false,
    deleted: false,
    deletedAt: null,
    replyTo: null,
    original: null,
    threadId,
    mentions: [],
    links: linksOf(urls, text),
    media: textsOf(message.mediaUrls).map((url) => ({
      path: layout.media(mediaFolders.messages!, `${id}-${fileName(url)}`),
      alt: null,
      url,
    })),
    notes: createdAt === null ? ['The archive gives no date that can be read.'] : [],
    source,
    moreSources: [],
  }
}
