/** One message of a Discord package as a post: always the member's own, for a package holds nobody else's. Pure. */
import { blankPost } from '../blank-post.ts'
import { textOf, textsOf } from '../fields.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { linksIn } from '../plain-text.ts'
import { idOf } from '../x-archive/ids.ts'
import { addressOf, type Channel } from './channels.ts'
import { timeOf } from './snowflake.ts'
import { mentionsIn, showText } from './text.ts'

/** As tables and lists name the fields. */
export interface PackageMessage {
  ID?: unknown
  Timestamp?: unknown
  Contents?: unknown
  Attachments?: unknown
}

/** Null without an id. */
export function readMessage(
  message: PackageMessage,
  source: SourceRecord,
  channel: Channel,
): PostRecord | null {
  const id = idOf(null, message.ID)
  if (id === null) return null
  const written = (textOf(message.Contents) ?? '').replace(/\r\n?/g, '\n')
  const { note, ...time } = timeOf(message.Timestamp, id)
  const files = textsOf(message.Attachments).flatMap((list) => list.split(/\s+/).filter(Boolean))
  return {
    ...blankPost(source),
    ...time,
    nativeId: id,
    kind: channel.isOpen ? 'post' : 'message',
    text: showText(written),
    url: addressOf(channel, id),
    visibility: channel.isOpen ? 'unknown' : 'direct',
    threadId: channel.id,
    mentions: mentionsIn(written),
    links: linksIn(written),
    media: files.map((url) => ({ path: null, alt: null, url })),
    notes: [...(channel.place === null ? [] : [`In “${channel.place}”.`]), ...(note === null ? [] : [note])],
  }
}
