/** Instagram's own export as JSON, Threads inside it: posts, stories, reels, comments; messages when asked. */
import type { Archive } from '../../archive/archive.ts'
import {
  defineImporter,
  type ImportContext,
  type Importer,
  type ImportRecord,
  type PostRecord,
  type SourceRecord,
} from '../importer.ts'
import { memberFinder, metaPassedOver } from '../meta/members.ts'
import { messageFiles, readMessages } from '../meta/messages.ts'
import { malformed } from '../parse-record.ts'
import { type Reading, readValues, startReading } from '../reading.ts'
import { withDateDoubt } from '../times.ts'
import { readComment, readFlatComment } from './comment.ts'
import { detect } from './detect.ts'
import { readFlatMessages } from './flat-messages.ts'
import { placesOf, type Role, roleOf, type SpeechRole } from './layout.ts'
import { readOwner } from './owner.ts'
import { readMedia, readThread } from './post.ts'

export const instagram: Importer = defineImporter({
  id: 'instagram',
  version: 1,
  platform: 'instagram',
  title: 'Instagram export (JSON), with Threads',
  lacks: [
    'Ids and addresses of posts: a post cannot be opened on Instagram from here.',
    'The posts that were commented on, except for whose they were.',
    'What a post on Threads answers, and mostly whether it answers one.',
    'Comments and likes by others.',
    'Deleted posts, and earlier versions of edited ones.',
    'Whether the times of messages are those of the device.',
  ],
  detect,
  read,
})

type Take = (value: unknown, source: SourceRecord) => PostRecord | null

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  const paths = archive.members
    .map(({ path }) => path)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const files = (role: Role) => paths.filter((path) => roleOf(path) === role)
  const owner = await readOwner(archive, files('profile'))
  yield owner ?? ownerUnknown
  const find = memberFinder(archive)
  const takes: Record<SpeechRole, Take> = {
    media: (value, source) => readMedia(value, source, find),
    threads: (value, source) => readThread(value, source, find),
    'flat-media': (value, source) => readMedia(value, source, find),
    comments: readComment,
    'flat-comments': readFlatComment,
  }
  const roles = Object.keys(takes) as SpeechRole[]
  const speech = roles.flatMap(files)
  const flatMessages = files('flat-messages')
  const messages = messageFiles(paths)
  const asked = context.messages ? [...messages, ...flatMessages] : []
  const reading = startReading(archive, context, [...speech, ...asked])
  for (const role of roles) for (const path of files(role)) yield* readFile(reading, path, role, takes[role])
  if (context.messages) {
    for (const path of messages)
      yield* readMessages(reading, path, { ownerName: owner?.name ?? null, find, zoneKnown: false })
    for (const path of flatMessages) yield* readFlatMessages(reading, path, owner?.handle ?? null)
  }
  const isRead = new Set([...speech, ...files('profile')])
  yield* metaPassedOver(archive, {
    isRead: (path) => isRead.has(path),
    messages: [...messages, ...flatMessages],
    withMessages: context.messages,
  })
}

async function* readFile(
  reading: Reading,
  path: string,
  role: SpeechRole,
  take: Take,
): AsyncGenerator<ImportRecord> {
  for await (const { values, issues } of readValues(reading, path, placesOf[role])) {
    yield* issues
    for (const { value, source } of values) {
      const post = take(value, source)
      yield* post ? withDateDoubt(post) : [malformed(path, source.offset)]
    }
  }
}

const ownerUnknown: ImportRecord = {
  type: 'issue',
  path: 'personal_information.json',
  position: null,
  code: 'absent',
  message: 'The profile is not in this part of the export, so it does not say whose it is.',
}
