/** One message of a chat from WhatsApp as a post: who, when on the clock of the device, and what. Pure. */
import { blankPost } from '../blank-post.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { linksIn } from '../plain-text.ts'
import { wallTime } from '../times.ts'
import { cleanName, type Head } from './head.ts'
import { type DateOrder, dateOf } from './order.ts'
import { readWording } from './wording.ts'

export interface ChatSetting {
  order: DateOrder
  timezone: string
  /** What the chat is called. */
  chat: string
  /** Said of every post where the order of day and month is a guess. */
  doubt: string | null
  /** Member path of a file in the export by its name. */
  find(file: string): string | null
}

/** Null for a line that nobody wrote: somebody joined, a subject changed. `text` is all behind the head. */
export function readMessage(
  head: Head,
  text: string,
  source: SourceRecord,
  setting: ChatSetting,
): PostRecord | null {
  const colon = /^(.+?):(?: |$)/.exec(head.rest)
  const sender = cleanName(colon?.[1] ?? '')
  // A quotation mark is no part of a name: the subject of a group that was changed, with a colon in it.
  if (!colon || sender === '' || /["“”]/.test(sender)) return null
  const said = text.slice(colon[0].length).replace(/\r/g, '')
  const wording = readWording(said, (file) => setting.find(file) !== null)
  if (wording.isSystem) return null
  const path = wording.file === null ? null : setting.find(wording.file)
  const hasMedia = wording.file !== null || wording.omitted
  const createdAt = wallTime(
    [...dateOf(head, setting.order), head.hour, head.minute, head.second ?? 0],
    setting.timezone,
  )
  return {
    ...blankPost(source),
    kind: 'message',
    account: { nativeId: null, handle: null, name: sender },
    text: wording.text,
    createdAt,
    createdRaw: head.raw,
    precision: createdAt === null ? null : head.second === null ? 'minute' : 's',
    visibility: 'direct',
    deleted: wording.deleted,
    threadId: setting.chat,
    links: linksIn(wording.text),
    media: hasMedia ? [{ path, alt: null, url: path === null ? wording.file : null }] : [],
    notes: [
      ...(wording.omitted
        ? ['A picture, video, sound or document was sent that the export leaves out.']
        : []),
      ...(wording.deleted ? ['Deleted by its sender; the export does not hold the text.'] : []),
      ...(wording.edited ? ['Edited; the export holds the last version only.'] : []),
      ...(wording.unknown
        ? ['WhatsApp marks these words as its own, so the sender may not have typed them.']
        : []),
      ...(wording.text === 'null' ? ['WhatsApp writes “null” for what could be seen once only.'] : []),
      ...(setting.doubt === null ? [] : [setting.doubt]),
    ],
  }
}
