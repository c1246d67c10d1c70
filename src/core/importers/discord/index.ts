/** The package that Discord hands out of one's own data: only the member's messages; those outside of servers when asked. */
import type { Archive } from '../../archive/archive.ts'
import {
  type AccountRecord,
  defineImporter,
  type ImportContext,
  type Importer,
  type ImportRecord,
  type Match,
  type PostRecord,
  type SourceRecord,
} from '../importer.ts'
import { requireMessages } from '../messages-only.ts'
import { malformed, noJson } from '../parse-record.ts'
import { readTable } from '../read-table.ts'
import { allValues, type Reading, readValues, startReading } from '../reading.ts'
import { withDateDoubt } from '../times.ts'
import type { Channel } from './channels.ts'
import { indexOf, type Layout, type MessageFile, readLayout } from './layout.ts'
import { type PackageMessage, readMessage } from './message.ts'
import { passedOver } from './passed-over.ts'
import { identityOf } from './people.ts'
import { fieldsOf, type Reader, readChannel, readIndex } from './read-channel.ts'

export const discord: Importer = defineImporter({
  id: 'discord',
  version: 1,
  platform: 'discord',
  title: 'Discord data package',
  lacks: [
    'What others wrote: the package holds the member’s own messages only, so what was answered is missing.',
    'Which message answers which, reactions, and whether a message was edited.',
    'Deleted messages.',
    'Files that were sent, except for their addresses, which expire.',
    'Who could see a channel of a server.',
    'The names of servers and channels that the member left or that are gone.',
  ],
  detect,
  read,
})

async function detect(archive: Archive): Promise<Match> {
  const layout = await readLayout(archive)
  const [first] = layout.messages
  if (!first) return { confidence: 0, reasons: [] }
  const inFolders = layout.messages.filter(({ channel, folder }) => channel !== null && folder !== null)
  const count = inFolders.length.toLocaleString('en-GB')
  const channels = inFolders.length === 1 ? '1 folder holds' : `${count} folders hold`
  const reasons =
    inFolders.length > 0
      ? [`${channels} a channel and the messages in it, as in Discord’s package`]
      : [`${first.path} has the fields of Discord’s messages`]
  if (layout.users[0]) reasons.push(`${layout.users[0]} says whose it is`)
  return { confidence: inFolders.length > 0 ? 0.97 : 0.85, reasons }
}

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  const layout = await readLayout(archive)
  const damaged: string[] = []
  const channels = await readChannels({ archive, damaged }, layout)
  const wanted = layout.messages.filter((file) => context.messages || channels.get(file)!.isOpen)
  if (wanted.length === 0) requireMessages(archive, context, 'a package from Discord')
  const reading = startReading(
    archive,
    context,
    wanted.map(({ path }) => path),
  )
  yield (await readOwner(archive, layout)) ?? ownerUnknown
  for (const path of damaged) yield noJson(path, 0)
  for (const file of wanted) yield* readFile(reading, file, channels.get(file)!)
  const left = layout.messages.length - wanted.length
  if (left > 0) yield { type: 'skipped', what: 'Private conversations', files: left, why: privateWhy }
  yield* passedOver(archive, layout)
}

const privateWhy = 'Private messages are read only when the officer asks for them.'

async function readChannels(reader: Reader, layout: Layout): Promise<Map<MessageFile, Channel>> {
  const indexes = new Map<string, ReadonlyMap<string, string>>()
  const channels = new Map<MessageFile, Channel>()
  for (const file of layout.messages) {
    const index = indexOf(file, layout)
    if (index !== null && !indexes.has(index)) indexes.set(index, await readIndex(reader, index))
    channels.set(file, await readChannel(reader, file, indexes.get(index ?? '') ?? new Map()))
  }
  return channels
}

async function* readFile(
  reading: Reading,
  file: MessageFile,
  channel: Channel,
): AsyncGenerator<ImportRecord> {
  const { path } = file
  if (file.isTable) {
    for await (const { rows, issues } of readTable(reading, path)) {
      yield* issues
      for (const row of rows) {
        const [ID, Timestamp, Contents, Attachments] = fields.map((field) => row.get(field))
        yield* take({ ID, Timestamp, Contents, Attachments }, row.source, channel)
      }
    }
    return
  }
  for await (const { values, issues } of readValues(reading, path, ['#'], { mend: (raw) => raw })) {
    yield* issues
    for (const { value, source } of values) yield* take(fieldsOf(value), source, channel)
  }
}

const fields = ['ID', 'Timestamp', 'Contents', 'Attachments']

function take(message: PackageMessage, source: SourceRecord, channel: Channel): ImportRecord[] {
  const post: PostRecord | null = readMessage(message, source, channel)
  return post ? withDateDoubt(post) : [malformed(source.path, source.offset)]
}

/** Of all that the file holds of a person (mail, telephone, payments, friends) only what names the account is taken. */
async function readOwner(archive: Archive, { users }: Layout): Promise<AccountRecord | null> {
  for (const path of users) {
    const found = await allValues({ archive, read: archive.read }, path, [
      'id',
      'username',
      'discriminator',
      'global_name',
    ])
    const about = Object.fromEntries(found.map(({ at, value }) => [String(at[0]).toLowerCase(), value]))
    const { id, username, discriminator, global_name } = about
    const identity = identityOf(id, username, discriminator, global_name)
    if (identity.nativeId !== null || identity.handle !== null)
      return { type: 'account', ...identity, isOwner: true, facts: {} }
  }
  return null
}

const ownerUnknown: ImportRecord = {
  type: 'issue',
  path: 'user.json',
  position: null,
  code: 'absent',
  message: 'user.json is not in the archive, so it does not say whose it is.',
}
