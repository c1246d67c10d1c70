/** Messages of Facebook and Instagram, which share one form, and Messenger's end-to-end encrypted download. Opt-in. */
import { blankPost } from '../blank-post.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { ImportRecord, MediaRecord, PostRecord, SourceRecord } from '../importer.ts'
import { malformed } from '../parse-record.ts'
import { linksIn } from '../plain-text.ts'
import { type Reading, readValues } from '../reading.ts'
import { epochTime, withDateDoubt } from '../times.ts'
import type { FindMember } from './members.ts'
import { repairRecord } from './mojibake.ts'

type Fields = Record<string, unknown>

export interface MessageSetting {
  /** The owner's own messages carry nothing but this name. */
  ownerName: string | null
  find: FindMember
  /** False where times were seen to be those of the device. */
  zoneKnown: boolean
}

const lists = ['photos', 'videos', 'gifs', 'audio_files', 'files', 'media'] as const
const isMessageFile = /(^|\/)messages\/[a-z0-9_]+\/[^/]+\/message_\d+\.json$/i

/** Paths of message files, whichever platform's. */
export const messageFiles = (paths: readonly string[]): string[] =>
  paths.filter((path) => isMessageFile.test(path))

export async function* readMessages(
  reading: Reading,
  path: string,
  setting: MessageSetting,
): AsyncGenerator<ImportRecord> {
  for await (const { values, issues } of readValues(reading, path, ['messages.#'])) {
    yield* issues
    for (const { value, source } of values) {
      const post = readMessage(value, source, threadOf(path), setting)
      yield* post ? withDateDoubt(post) : [malformed(path, source.offset)]
    }
  }
}

/** `inbox/ben_123` of `messages/inbox/ben_123/message_2.json`: one conversation can be in many files and ZIPs. */
const threadOf = (path: string): string =>
  /messages\/(.*)\/[^/]*$/i.exec(path)?.[1] ?? path.replace(/(_\d+)?\.json$/i, '')

function readMessage(
  value: unknown,
  source: SourceRecord,
  threadId: string,
  { ownerName, find, zoneKnown }: MessageSetting,
): PostRecord | null {
  // Messenger's own download is proper UTF-8 and names its fields otherwise.
  const isPlain = typeof value === 'object' && value !== null && 'senderName' in value
  const [message] = objectsOf<Fields>(isPlain ? value : repairRecord(value))
  const sender = textOf(message?.sender_name) ?? textOf(message?.senderName)
  if (!message || sender === null) return null
  const text = textOf(message.content) ?? textOf(message.text) ?? ''
  const [share] = objectsOf<Fields>(message.share)
  const shared = textOf(share?.link)
  const words = textOf(share?.share_text)
  return {
    ...blankPost(source),
    ...epochTime(message.timestamp_ms ?? message.timestamp),
    zoneKnown,
    kind: 'message',
    account: sender === ownerName ? null : { nativeId: null, handle: null, name: sender },
    text,
    visibility: 'direct',
    deleted: message.is_unsent === true || message.isUnsent === true,
    threadId,
    links: [...new Set([...linksIn(text), ...(shared ? [shared] : [])])],
    media: [
      ...lists.flatMap((list) => objectsOf<Fields>(message[list])),
      ...objectsOf<Fields>(message.sticker),
    ]
      .map(({ uri }) => find(uri))
      .filter((found): found is MediaRecord => found !== null),
    notes: words === null ? [] : [`Shared with these words of the one who wrote them: ${words}`],
  }
}
