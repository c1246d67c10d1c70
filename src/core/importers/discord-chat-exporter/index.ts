/** Channels of Discord saved with DiscordChatExporter as JSON: everybody's messages, and no word on whose file it is. */
import type { Archive } from '../../archive/archive.ts'
import type { Channel } from '../discord/channels.ts'
import { fieldsOf } from '../discord/read-channel.ts'
import { defineImporter, type ImportContext, type Importer, type ImportRecord } from '../importer.ts'
import { requireMessages } from '../messages-only.ts'
import { malformed } from '../parse-record.ts'
import { junkSkipped, unknownFile } from '../passed-over.ts'
import { type Reading, readValues, startReading } from '../reading.ts'
import { withDateDoubt } from '../times.ts'
import { fileFinder } from './attachments.ts'
import { readChannel } from './channel.ts'
import { channelFiles, detect } from './detect.ts'
import { isByDiscord } from './kinds.ts'
import { readMessage } from './message.ts'

export const discordChatExporter: Importer = defineImporter({
  id: 'discord-chat-exporter',
  version: 1,
  platform: 'discord',
  title: 'Discord channel (DiscordChatExporter, JSON)',
  lacks: [
    'Whose file it is: no author is taken for the respondent until an officer says which one is.',
    'Proof that it is complete or unchanged: a private tool made it, not Discord.',
    'Messages that were deleted before it was made, and earlier versions of edited ones.',
    'Whose words were forwarded.',
    'Who could see a channel of a server.',
  ],
  detect,
  read,
})

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  const paths = await channelFiles(archive)
  const looking = startReading(archive, { ...context, progress() {} }, [])
  const channels = new Map<string, Channel>()
  for (const path of paths) channels.set(path, await readChannel(looking, path))
  const wanted = paths.filter((path) => context.messages || channels.get(path)!.isOpen)
  if (wanted.length === 0) requireMessages(archive, context, 'a conversation from Discord')

  yield ownerUnknown(wanted[0]!)
  const reading = startReading(archive, context, wanted)
  for (const path of wanted) yield* readFile(reading, path, channels.get(path)!)
  if (wanted.length < paths.length) {
    const why = 'Private messages are read only when the officer asks for them.'
    yield { type: 'skipped', what: 'Private conversations', files: paths.length - wanted.length, why }
  }
  yield* junkSkipped(archive)
  const known = new Set(paths)
  for (const { path } of archive.members) if (!known.has(path) && !saved.test(path)) yield unknownFile(path)
}

/** Files that were downloaded with the messages. */
const saved = /_Files\/|\.(png|jpe?g|gif|webp|avif|svg|mp4|webm|mov|mp3|ogg|wav|pdf)$/i

async function* readFile(reading: Reading, path: string, channel: Channel): AsyncGenerator<ImportRecord> {
  const find = fileFinder(reading.archive, path)
  const places = ['messages.#', 'messageCount']
  let found = 0
  let byDiscord = 0
  let expected: number | null = null
  for await (const { values, issues } of readValues(reading, path, places, { mend: (raw) => raw })) {
    yield* issues
    found += issues.length
    for (const { at, value, source } of values) {
      if (at.length === 1) {
        expected = Number.isSafeInteger(value) ? (value as number) : null
        continue
      }
      found++
      const message = fieldsOf(value)
      if (isByDiscord(message.type)) {
        byDiscord++
        continue
      }
      const post = readMessage(message, source, channel, find)
      yield* post ? withDateDoubt(post) : [malformed(path, source.offset)]
    }
  }
  if (expected !== null) yield { type: 'control', what: `Messages in ${path}`, expected, found }
  if (byDiscord > 0) {
    const why =
      'Discord’s own words about the channel (who joined, what was pinned, calls); nobody wrote them.'
    yield { type: 'skipped', what: `Lines of Discord (${byDiscord.toLocaleString('en-GB')})`, files: 1, why }
  }
}

const ownerUnknown = (path: string): ImportRecord => ({
  type: 'issue',
  path,
  position: null,
  code: 'absent',
  message: 'A saved channel does not say whose file it is, nor which author is the respondent.',
})
