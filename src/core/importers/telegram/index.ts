/** Telegram's export as JSON: one chat or a whole account. Public channels and groups are read; private chats when asked. */
import type { Archive } from '../../archive/archive.ts'
import { objectsOf } from '../fields.ts'
import {
  defineImporter,
  type ImportContext,
  type Importer,
  type ImportRecord,
  type IssueRecord,
  type PostRecord,
} from '../importer.ts'
import { requireMessages } from '../messages-only.ts'
import { malformed } from '../parse-record.ts'
import { type FoundValue, type Reading, readValues, startReading } from '../reading.ts'
import { withDateDoubt } from '../times.ts'
import type { Fields, FindFile } from './attachments.ts'
import {
  type Chat,
  chatKey,
  isPublic,
  type Overview,
  readOverview,
  speechPaths,
  unknownChat,
} from './chats.ts'
import { detect, telegramFiles } from './detect.ts'
import { mendEscapes } from './escapes.ts'
import { fileFinder, passedOver } from './files.ts'
import { type MessageSetting, readMessage } from './message.ts'
import { messageIds } from './message-ids.ts'
import { readStory } from './story.ts'

export const telegram: Importer = defineImporter({
  id: 'telegram',
  version: 1,
  platform: 'telegram',
  title: 'Telegram export (JSON)',
  lacks: [
    'Whose export it is, where a single chat was exported.',
    'Handles: people are shown by name and number, channels and groups by name.',
    'Deleted messages, and earlier versions of edited ones.',
    'What a forwarded message said about itself where it first stood, and its address there.',
    'Messages of kinds that Telegram’s export does not know.',
    'Files that were left out when the export was made.',
  ],
  detect,
  read,
})

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  const paths = (await telegramFiles(archive)).map(({ path }) => path)
  const overviews = new Map<string, Overview>()
  const looking = startReading(archive, { ...context, progress() {} }, [])
  for (const path of paths) overviews.set(path, await readOverview(looking, path))
  if (![...overviews.values()].some(holdsPublic)) requireMessages(archive, context, 'an export from Telegram')

  const reading = startReading(archive, context, paths)
  for (const [path, overview] of overviews) yield* readFile(reading, path, overview)
  yield* passedOver(archive, paths)
}

const holdsPublic = ({ chats, hasStories }: Overview) => [...chats.values()].some(isPublic) || hasStories

async function* readFile(reading: Reading, path: string, overview: Overview): AsyncGenerator<ImportRecord> {
  yield overview.owner ?? absent(path, null, ownerUnknown)
  const find = fileFinder(reading.archive, path)
  const privateChats = new Set<string>()
  let service = 0
  let open = { key: '', setting: settingOf(overview, '', find, reading.context) }
  for await (const { values, issues } of readValues(reading, path, speechPaths, { mend: mendEscapes })) {
    yield* issues
    for (const found of values) {
      const key = chatKey(found.at)
      if (open.key !== key) open = { key, setting: settingOf(overview, key, find, reading.context) }
      const { setting } = open
      if (found.at[0] === 'stories') yield* readOne(found, (story) => readStory(story, found.source, find))
      else if (!reading.context.messages && !isPublic(setting.chat)) privateChats.add(key)
      else if ((found.value as Fields | null)?.type === 'service') service++
      else yield* readOne(found, (message) => readMessage(message, found.source, setting))
    }
  }
  yield* counted('Lines of Telegram', service, serviceWhy)
  yield* counted('Private chats', privateChats.size, privateWhy)
  if (overview.owner) yield { type: 'skipped', what: otherParts, files: 1, why: otherWhy }
}

type Take = (value: Fields) => PostRecord | null

function* readOne({ value, source }: FoundValue, take: Take): Generator<ImportRecord> {
  const [record] = Array.isArray(value) ? [] : objectsOf<Fields>(value)
  const post = record && record.type !== 'unsupported' ? take(record) : null
  if (post) yield* withDateDoubt(post)
  else if (record?.type === 'unsupported') yield absent(source.path, source.offset, unsupported)
  else yield malformed(source.path, source.offset)
}

function settingOf(
  { chats, owner }: Overview,
  key: string,
  find: FindFile,
  { timezone }: ImportContext,
): MessageSetting {
  const chat: Chat = chats.get(key) ?? unknownChat
  const id = owner?.nativeId
  return { chat, ids: messageIds(chat), owner: id ? [id, id.replace('user', '')] : [], timezone, find }
}

const ownerUnknown = 'The export does not say whose it is, nor which sender is the respondent.'
const unsupported = 'A message of a kind that Telegram does not export was left out.'
const otherParts = 'Contacts, devices, calls and pictures of the profile'
const otherWhy = 'They say nothing about conduct and were passed over.'
const serviceWhy =
  'Telegram’s own words about the chat (who joined, what was pinned, calls); nobody wrote them.'
const privateWhy = 'Private messages are read only when the officer asks for them.'

function* counted(what: string, count: number, why: string): Generator<ImportRecord> {
  if (count > 0) yield { type: 'skipped', what: `${what} (${count.toLocaleString('en-GB')})`, files: 1, why }
}

const absent = (path: string, position: number | null, message: string): IssueRecord => ({
  type: 'issue',
  path,
  position,
  code: 'absent',
  message,
})
