/** One message of a chat on Telegram as a post. */
import { blankPost } from '../blank-post.ts'
import { textOf } from '../fields.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { type Created, epochTime, textTime } from '../times.ts'
import { idOf } from '../x-archive/ids.ts'
import { carriedNotes, type Fields, type FindFile, pollOf, readFiles } from './attachments.ts'
import { type Chat, isPublic } from './chats.ts'
import type { MessageIds } from './message-ids.ts'
import { readText, wordsOf } from './text.ts'

export interface MessageSetting {
  chat: Chat
  ids: MessageIds
  /** Under the names that exports of all ages give it; none where the export does not say whose it is. */
  owner: readonly string[]
  timezone: string
  find: FindFile
}

/** Null for what is no message. */
export function readMessage(
  message: Fields,
  source: SourceRecord,
  setting: MessageSetting,
): PostRecord | null {
  const { chat, ids, owner } = setting
  if (idOf(null, message.id) === null && !('text' in message)) return null
  const sender = senderOf(message, chat)
  const files = readFiles(message, setting.find)
  const { text, links, mentions, notes } = wordsIn(message)
  const forward = forwardOf(message, sender.nativeId)
  const replyTo = replyOf(message, ids)
  const isOpen = isPublic(chat)
  const nativeId = ids.of(message)
  return {
    ...blankPost(source),
    ...timeOf(message, setting.timezone),
    nativeId,
    kind: !isOpen ? 'message' : forward.isOthers ? 'repost' : replyTo ? 'reply' : 'post',
    authorship: forward.isOthers ? 'repost' : 'own',
    account: owner.includes(sender.nativeId ?? '') ? null : sender,
    text,
    url: addressOf(message, chat),
    visibility: chat.kind.visibility,
    replyTo,
    original: forward.isOthers ? { id: null, url: null, handle: forward.from } : null,
    threadId: chat.peer ?? chat.name,
    mentions,
    links,
    media: files.media,
    notes: [
      ...forward.notes,
      ...notes,
      ...files.notes,
      ...carriedNotes(message),
      ...editOf(message),
      ...(sender.nativeId === null && sender.name === null ? [unsigned] : []),
    ],
  }
}

const unsigned = 'The export does not say who wrote this.'

/** Older exports give the number alone. A post without a sender is the channel's own. */
function senderOf(message: Fields, chat: Chat) {
  const nativeId = idOf(null, message.from_id)
  const name = textOf(message.from)
  if (nativeId === null && name === null && chat.isChannel)
    return { nativeId: chat.peer, handle: null, name: chat.name }
  return { nativeId, handle: null, name }
}

function wordsIn(message: Fields) {
  const said = readText(message)
  const poll = pollOf(message)
  const answers = poll?.answers.map((answer) => `- ${wordsOf(answer)}`) ?? []
  const rich = wordsOf(message.rich_message)
  const text = [said.text.replace(/\n$/, ''), rich, wordsOf(poll?.question), ...answers]
    .filter((part) => part !== '')
    .join('\n')
  return { ...said, text, notes: poll ? ['A poll: its question and the answers to choose from.'] : [] }
}

/** Both times where there are both: the exact one counts, and is the one that is kept as received. */
function timeOf({ date_unixtime, date }: Fields, timezone: string): Created {
  const exact = epochTime(date_unixtime)
  if (exact.createdAt !== null) return exact
  const local = textTime(date, timezone)
  return local.createdRaw === null ? exact : local
}

/** The key alone tells: the name is null where the first author's account is gone. */
function forwardOf(message: Fields, sender: string | null) {
  const isForward = 'forwarded_from' in message || 'forwarded_from_id' in message || 'saved_from' in message
  if (!isForward) return { isOthers: false, from: null, notes: [] }
  const id = idOf(null, message.forwarded_from_id)
  const isOwn = id === null ? isOwnChannel(message, sender) : id === sender
  if (isOwn)
    return { isOthers: false, from: null, notes: ['Forwarded from an earlier message of the same sender.'] }
  const from = textOf(message.forwarded_from) ?? textOf(message.saved_from)
  const whose = from ?? 'somebody whom the export does not name'
  return { isOthers: true, from, notes: [`Forwarded from ${whose}: not the sender’s own words.`] }
}

/** A channel's posts stand in the group that discusses them as well. Names of people prove nothing. */
const isOwnChannel = ({ from, forwarded_from }: Fields, sender: string | null) =>
  sender?.startsWith('channel') === true && textOf(from) !== null && from === forwarded_from

function replyOf(message: Fields, ids: MessageIds): PostRecord['replyTo'] {
  const number = idOf(null, message.reply_to_message_id)
  if (number === null) return null
  const elsewhere = idOf(null, message.reply_to_peer_id)
  return { id: elsewhere === null ? ids.earlier(number) : `${elsewhere}:${number}`, handle: null }
}

/** Opens for who can see the chat. Exports so old that they lack the exact time number their chats otherwise. */
function addressOf(message: Fields, { kind, peer }: Chat): string | null {
  const id = idOf(null, message.id)
  const chat = /^channel(\d+)$/.exec(peer ?? '')?.[1]
  if (kind.prefix !== 'channel' || id === null || chat === undefined) return null
  return 'date_unixtime' in message ? `https://t.me/c/${chat}/${id}` : null
}

function editOf({ edited, edited_unixtime }: Fields): string[] {
  const exact = epochTime(edited_unixtime).createdAt
  const when = exact === null ? textOf(edited) : `${new Date(exact).toISOString().slice(0, 19)}Z`
  return when === null ? [] : [`Edited ${when}; the export holds the last version only.`]
}
