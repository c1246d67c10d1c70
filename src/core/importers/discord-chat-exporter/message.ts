/** One message of a channel as DiscordChatExporter writes it, as a post. Pure. */
import { blankPost } from '../blank-post.ts'
import { addressOf, type Channel } from '../discord/channels.ts'
import { identityOf } from '../discord/people.ts'
import { fieldsOf } from '../discord/read-channel.ts'
import { timeOf } from '../discord/snowflake.ts'
import { showText } from '../discord/text.ts'
import { objectsOf, tagOf, textOf } from '../fields.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { linksIn } from '../plain-text.ts'
import { textTime } from '../times.ts'
import { idOf } from '../x-archive/ids.ts'
import { type Fields, type FindFile, mediaOf, previewNotes } from './attachments.ts'

/** Null without an id. */
export function readMessage(
  message: Fields,
  source: SourceRecord,
  channel: Channel,
  find: FindFile,
): PostRecord | null {
  const id = idOf(null, message.id)
  if (id === null) return null
  const { note, ...time } = timeOf(message.timestamp, id)
  const { words, authorship } = wordsOf(message)
  const author = fieldsOf(message.author)
  const reference = fieldsOf(message.reference)
  const referred = idOf(null, reference.messageId)
  const isReply = ['Reply', '19'].includes(tagOf(message.type))
  const text = showText(words)
  return {
    ...blankPost(source),
    ...time,
    nativeId: id,
    kind: !channel.isOpen ? 'message' : authorship !== 'own' ? authorship : isReply ? 'reply' : 'post',
    authorship,
    account: identityOf(author.id, author.name, author.discriminator, author.nickname),
    text,
    url: addressOf(channel, id),
    visibility: channel.isOpen ? 'unknown' : 'direct',
    replyTo: isReply ? { id: referred, handle: null } : null,
    original: authorship === 'own' ? null : { id: referred, url: null, handle: null },
    threadId: channel.id,
    mentions: mentionsOf(message),
    links: linksIn(text),
    media: [
      ...mediaOf(message, find),
      ...objectsOf<Fields>(message.forwardedMessage).flatMap((one) => mediaOf(one, find)),
    ],
    notes: [
      ...(channel.place === null ? [] : [`In “${channel.place}”.`]),
      ...(note === null ? [] : [note]),
      ...forwardNotes[authorship],
      ...(author.isBot === true ? ['Written by a program (bot).'] : []),
      ...editNotes(message),
      ...previewNotes(message),
    ],
  }
}

const forwardNotes = {
  own: [],
  repost: ['Forwarded: not the sender’s own words. The export does not say whose they are.'],
  quote: ['The lines that begin with > were forwarded; the export does not say whose they are.'],
}

/** What was forwarded stands apart, without its author. */
function wordsOf(message: Fields): { words: string; authorship: 'own' | 'repost' | 'quote' } {
  const own = textOf(message.content) ?? ''
  const [forwarded] = objectsOf<Fields>(message.forwardedMessage)
  const isForward = forwarded !== undefined || fieldsOf(message.reference).type === 'Forward'
  if (!isForward) return { words: own, authorship: 'own' }
  const others = textOf(forwarded?.content) ?? ''
  if (own.trim() === '' || own === others) return { words: others, authorship: 'repost' }
  return { words: `${own}\n\n${others.replace(/^/gm, '> ')}`, authorship: 'quote' }
}

const mentionsOf = (message: Fields): PostRecord['mentions'] =>
  objectsOf<Fields>(message.mentions).flatMap(({ id, name, discriminator, nickname }) => {
    const { nativeId, handle, name: shown } = identityOf(id, name, discriminator, nickname)
    return handle === null ? [] : [{ handle, id: nativeId, name: shown }]
  })

function editNotes({ timestampEdited }: Fields): string[] {
  const { createdAt } = textTime(timestampEdited)
  if (createdAt === null) return []
  return [
    `Edited ${new Date(createdAt).toISOString().slice(0, 19)}Z; the export holds the last version only.`,
  ]
}
