/** Facebook's own export as JSON, in its old and new layouts: posts, comments and groups; messages when asked. */
import type { Archive } from '../../archive/archive.ts'
import { objectsOf, textOf } from '../fields.ts'
import {
  type AccountRecord,
  defineImporter,
  type ImportContext,
  type Importer,
  type ImportRecord,
} from '../importer.ts'
import { type FindMember, memberFinder, metaPassedOver } from '../meta/members.ts'
import { messageFiles, readMessages } from '../meta/messages.ts'
import { repairRecord, repairText } from '../meta/mojibake.ts'
import { malformed, readWhole } from '../parse-record.ts'
import { beginning, type Reading, readValues, startReading } from '../reading.ts'
import { epochTime, withDateDoubt } from '../times.ts'
import { detect } from './detect.ts'
import { inOrder, listKeys, type Role, roleOf } from './layout.ts'
import { readPost } from './post.ts'

export const facebook: Importer = defineImporter({
  id: 'facebook',
  version: 1,
  platform: 'facebook',
  title: 'Facebook export (JSON)',
  lacks: [
    'Ids and addresses of posts: a post cannot be opened on Facebook from here.',
    'The posts that were commented on or shared, except for what Facebook’s own sentence about the act says.',
    'Who could see a post.',
    'Replies and reactions by others.',
    'Deleted posts, and earlier versions of edited ones.',
  ],
  detect,
  read,
})

const readRoles: readonly Role[] = ['posts', 'comments', 'group-posts', 'group-comments']

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  const paths = inOrder(archive.members.map(({ path }) => path))
  const files = (role: Role) => paths.filter((path) => roleOf(path) === role)
  const speech = readRoles.flatMap(files)
  const messages = [...messageFiles(paths), ...(await encrypted(archive, files('encrypted-messages')))]
  const reading = startReading(archive, context, context.messages ? [...speech, ...messages] : speech)
  const owner = await readOwner(reading, files('profile'), files('comments'))
  if (owner) yield owner
  else yield ownerUnknown

  const find = memberFinder(archive)
  for (const path of speech) yield* readFile(reading, path, find)
  if (context.messages) {
    const setting = { ownerName: owner?.name ?? null, find, zoneKnown: true }
    for (const path of messages) yield* readMessages(reading, path, setting)
  }
  const isRead = new Set([...speech, ...files('profile')])
  yield* metaPassedOver(archive, {
    isRead: (path) => isRead.has(path),
    messages,
    withMessages: context.messages,
  })
}

async function* readFile(reading: Reading, path: string, find: FindMember): AsyncGenerator<ImportRecord> {
  for await (const { values, issues } of readValues(reading, path, await placesOf(reading.archive, path))) {
    yield* issues
    for (const { value, source } of values) {
      const post = readPost(value, source, find)
      yield* post ? withDateDoubt(post) : [malformed(path, source.offset)]
    }
  }
}

/** A list, a list under a key, or where there is but one post, that post alone. */
async function placesOf(archive: Archive, path: string): Promise<string[]> {
  const head = await beginning(archive, path)
  if (head.startsWith('{') && !listKeys.some((key) => head.includes(`"${key}"`))) return ['']
  return ['#', ...listKeys.map((key) => `${key}.#`)]
}

/** Chats of the encrypted download are known by their content; other files can have such names. */
async function encrypted(archive: Archive, paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    if (/"threadName"|"senderName"/.test(await beginning(archive, path))) found.push(path)
  }
  return found
}

const ownerUnknown: ImportRecord = {
  type: 'issue',
  path: 'profile_information.json',
  position: null,
  code: 'absent',
  message: 'The profile is not in this part of the export, so it does not say whose it is.',
}

/** From the profile; a part of the export without it still signs its comments. */
async function readOwner(
  reading: Reading,
  profiles: readonly string[],
  comments: readonly string[],
): Promise<AccountRecord | null> {
  const account = { type: 'account' as const, nativeId: null, isOwner: true }
  for (const path of profiles) {
    const [whole] = objectsOf<Fields>(repairRecord(await readWhole(reading.archive, path)))
    const [profile] = objectsOf<Fields>(whole?.profile_v2 ?? whole?.profile)
    const name = textOf(objectsOf<Fields>(profile?.name)[0]?.full_name)
    const handle = textOf(profile?.username)
    if (!profile || (name === null && handle === null)) continue
    const joined = epochTime(profile.registration_timestamp).createdAt
    const address = textOf(profile.profile_uri)
    return {
      ...account,
      handle,
      name,
      facts: {
        ...(joined !== null && { joined: new Date(joined).toISOString() }),
        ...(address !== null && { address }),
      },
    }
  }
  for (const path of comments) {
    const signed = /"author"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(
      await beginning(reading.archive, path, 65_536),
    )?.[1]
    if (signed) return { ...account, handle: null, name: repairText(JSON.parse(signed) as string), facts: {} }
  }
  return null
}

type Fields = Record<string, unknown>
