/** One message of a chat on Snapchat as a post, in both forms of the export. Pure. */
import { blankPost } from '../blank-post.ts'
import { textOf } from '../fields.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { linksIn } from '../plain-text.ts'
import { type Created, epochTime, textTime } from '../times.ts'
import { isErased, sentAs } from './kinds.ts'
import type { FindMedia } from './media.ts'

export type Fields = Record<string, unknown>

export interface MessageSetting {
  /** The list the message stands in: a person or group today, before that what was done with it. */
  list: string
  /** Handle of the account whose export it is. */
  owner: string | null
  find: FindMedia
}

/** Until about 2022 the lists were named so. */
const oldList = /^(Received|Sent) (Saved|Unsaved) Chat History$/i

export const kindOf = (message: Fields): string => (textOf(message['Media Type']) ?? 'TEXT').toUpperCase()

/** Null for what is no message. */
export function readMessage(
  message: Fields,
  source: SourceRecord,
  { list, owner, find }: MessageSetting,
): PostRecord | null {
  const old = oldList.exec(list)
  const sender = textOf(message.From)
  const partner = textOf(message.To) ?? sender
  if (sender === null && partner === null && !('IsSender' in message)) return null
  const isOwn = old ? /^sent$/i.test(old[1]!) : isSender(message) || (sender !== null && sender === owner)
  const kind = kindOf(message)
  const sent = sentAs(isErased(kind) ? 'TEXT' : kind)
  const text = textIn(message, old !== null)
  const media = find(message['Media IDs'])
  const title = textOf(message['Conversation Title'])
  return {
    ...blankPost(source),
    ...timeOf(message),
    kind: 'message',
    authorship: sent.isOthers ? 'repost' : 'own',
    account: isOwn ? null : { nativeId: null, handle: sender, name: null },
    text,
    visibility: 'direct',
    deleted: isErased(kind),
    threadId: old ? partner : list,
    original: sent.isOthers ? { id: null, url: null, handle: null } : null,
    links: linksIn(text),
    media: media.length === 0 && sent.hasFile ? [{ path: null, alt: null, url: null }] : media,
    notes: [
      ...(title === null ? [] : [`In the group “${title}”.`]),
      ...(sent.note === null ? [] : [sent.note]),
      ...(kind === 'TEXT' && text === '' && media.length === 0 ? [notSaved] : []),
      ...(isErased(kind) ? ['Deleted by its sender; the export does not hold the text.'] : []),
    ],
  }
}

const notSaved = 'Nobody saved this message, so the export does not hold its text.'

const isSender = (message: Fields) => message.IsSender === true || message.isSender === true

/** The older form writes text as it stands in HTML. */
function textIn(message: Fields, isEscaped: boolean): string {
  const text = textOf(message.Content) ?? textOf(message.Text) ?? ''
  return isEscaped && text.includes('&') ? text.replace(/&(#x?[\da-f]{1,6}|\w{2,6});/gi, decodeEntity) : text
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function decodeEntity(entity: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(named, name) ? named[name]! : entity
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}

/** The second field is called microseconds and holds milliseconds; it adds them where it tells the same second. */
function timeOf(message: Fields): Created {
  const written = textTime(message.Created)
  const exact = epochTime(message['Created(microseconds)'])
  if (written.createdAt === null)
    return exact.createdAt === null && written.createdRaw !== null ? written : exact
  const agrees = exact.createdAt !== null && Math.abs(exact.createdAt - written.createdAt) < 1000
  return agrees ? { ...written, createdAt: exact.createdAt, precision: 'ms' } : written
}
