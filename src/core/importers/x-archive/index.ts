/** X's own archive, in every layout it had: reads the owner's posts, and nothing of what is private. */
import type { Archive, Member } from '../../archive/archive.ts'
import {
  defineImporter,
  type ImportContext,
  type Importer,
  type ImportRecord,
  type Match,
  type PostRecord,
} from '../importer.ts'
import { readAccount } from './account.ts'
import { readConversation } from './direct-messages.ts'
import { readGrailbirdTable, readGrailbirdTweet } from './grailbird.ts'
import { type Layout, mediaOf, type Role, readLayout, tweetMedia } from './layout.ts'
import { readLike } from './likes.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { NoteTweets } from './note-tweets.ts'
import { type XRecord, xRecords } from './records.ts'
import { parseXTime } from './time.ts'
import { readTweet, type Tweet, type TweetSetting } from './tweet.ts'

const lacks = [
  'The posts that were replied to or quoted: the archive holds only the member’s own side.',
  'The full text of reposts: X cuts it at about 140 characters.',
  'Replies, likes and quotes by others.',
  'Posts deleted more than about two weeks before the export.',
  'Who wrote a liked post, and when it was liked.',
  'Alternative text of images.',
]

export const xArchive: Importer = defineImporter({
  id: 'x-archive',
  version: 1,
  platform: 'x',
  title: 'X (Twitter) archive',
  lacks,
  detect,
  read,
})

async function detect(archive: Archive): Promise<Match> {
  const layout = readLayout(archive.members)
  const reasons: string[] = []
  const starts = async (file: Member | undefined, beginning: string) =>
    file !== undefined &&
    Buffer.from(await archive.head(file.path, 64))
      .toString('latin1')
      .includes(beginning)
  if (await starts(layout.files('manifest')[0], 'window.__THAR_CONFIG'))
    reasons.push('its manifest is X’s own')
  const posts = layout.files('tweets')[0] ?? layout.files('account')[0]
  if (await starts(posts, 'window.YTD.')) reasons.push(`${posts!.path} begins as X’s files do`)
  if (await starts(layout.files('grailbird')[0], 'Grailbird.data.'))
    reasons.push('it has monthly files of the years before 2018')
  if (await starts(layout.files('grailbird-table')[0], 'tweet_id'))
    reasons.push('tweets.csv has the columns of the years before 2018')
  return { confidence: [0, 0.9, 0.99][Math.min(reasons.length, 2)]!, reasons }
}

interface Reading {
  archive: Archive
  layout: Layout
  manifest: Manifest | null
  context: ImportContext
  read(path: string): AsyncIterable<Uint8Array>
  /** Records read so far by member path. */
  found: Map<string, number>
}

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  const layout = readLayout(archive.members)
  const manifest = await readManifest(archive, layout.files('manifest')[0]?.path)
  const reading: Reading = {
    archive,
    layout,
    manifest,
    context,
    read: counted(archive, layout, context),
    found: new Map(),
  }
  const account = await readAccount(archive, layout, manifest)
  yield account
  if (manifest?.partial) {
    yield {
      type: 'issue',
      path: 'data/manifest.js',
      position: null,
      code: 'absent',
      message: 'The archive says of itself that it is only a part.',
    }
  }

  const owner = { id: account.nativeId, handle: account.handle }
  const setting = (role: Role, change: Partial<TweetSetting> = {}): TweetSetting => ({
    owner,
    layout,
    mediaFolders: mediaOf[role] ?? tweetMedia,
    visibility: 'public',
    ...change,
  })
  const notes = new NoteTweets()
  for await (const { value, source } of records(reading, 'notes', 'noteTweet')) {
    if (!notes.add(value, source)) yield malformed(source.path, source.offset)
  }
  yield* tweets(reading, 'tweets', setting('tweets'), notes)
  yield* deletedTweets(reading, setting('deleted-tweets'), notes)
  yield* tweets(
    reading,
    'community-tweets',
    setting('community-tweets', { note: 'Posted in an X community.' }),
    notes,
  )
  yield* tweets(
    reading,
    'circle-tweets',
    setting('circle-tweets', {
      visibility: 'followers',
      note: 'Posted to a circle that the member chose, not to everyone.',
    }),
    notes,
  )
  yield* grailbird(reading, setting('tweets'))
  yield* notes.left()
  for await (const { value, source } of records(reading, 'likes', 'like')) {
    yield readLike(value, source) ?? malformed(source.path, source.offset)
  }
  yield* messages(reading, owner.id)
  yield* controls(reading)
  yield* passedOver(reading)
}

/** Records of all files of a role, counted for the control totals. */
async function* records(
  { archive, layout, read, found }: Reading,
  role: Role,
  wrapper: string,
): AsyncGenerator<XRecord> {
  for (const file of layout.files(role)) {
    let count = 0
    for await (const record of xRecords(archive, file, wrapper, read)) {
      count++
      yield record
    }
    found.set(file.path, count)
  }
}

async function* tweets(
  reading: Reading,
  role: Role,
  setting: TweetSetting,
  notes: NoteTweets,
): AsyncGenerator<ImportRecord> {
  for await (const { value, source } of records(reading, role, 'tweet')) {
    const post = readTweet(value as Tweet, source, setting)
    if (post) yield* withDoubts(notes.join(post))
    else yield malformed(source.path, source.offset)
  }
}

async function* deletedTweets(
  reading: Reading,
  setting: TweetSetting,
  notes: NoteTweets,
): AsyncGenerator<ImportRecord> {
  const deletedAt = new Map<string, { at: number | null; record: XRecord }>()
  for await (const record of records(reading, 'deleted-headers', 'tweet')) {
    const { tweet_id: id, deleted_at: at } = record.value
    if (typeof id === 'string') deletedAt.set(id, { at: parseXTime(at as string), record })
  }
  for await (const record of tweets(reading, 'deleted-tweets', setting, notes)) {
    if (record.type !== 'post') yield record
    else {
      const header = deletedAt.get(record.nativeId!)
      yield {
        ...record,
        deleted: true,
        deletedAt: record.deletedAt ?? header?.at ?? null,
        moreSources: header ? [...record.moreSources, header.record.source] : record.moreSources,
      }
    }
  }
}

/** Impossible dates are kept, and said twice: on the post and among the issues. */
function* withDoubts(post: PostRecord): Generator<ImportRecord> {
  yield post
  if (post.notes.length === 0) return
  const doubt = post.notes.find((note) => note.includes('date'))
  if (doubt) {
    yield {
      type: 'issue',
      path: post.source.path,
      position: post.source.offset,
      code: 'unreadable',
      message: `Post ${post.nativeId}: ${doubt}`,
    }
  }
}

async function* grailbird(
  { archive, layout, read, found, context }: Reading,
  setting: TweetSetting,
): AsyncGenerator<ImportRecord> {
  const months = layout.files('grailbird')
  for (const file of months) {
    let count = 0
    for await (const { value, source } of xRecords(archive, file, 'tweet', read)) {
      count++
      const post = readGrailbirdTweet(value as Tweet, source, setting)
      if (post) yield* withDoubts(post)
      else yield malformed(source.path, source.offset)
    }
    found.set(file.path, count)
  }
  // The table repeats the monthly files with less in it.
  if (months.length > 0) return
  for (const file of layout.files('grailbird-table')) {
    for await (const post of readGrailbirdTable(archive, file, setting)) {
      context.signal.throwIfAborted()
      yield* post ? withDoubts(post) : [malformed(file.path, null)]
    }
  }
}

async function* messages(reading: Reading, ownerId: string | null): AsyncGenerator<ImportRecord> {
  const files = reading.layout.files('messages')
  if (files.length === 0) return
  if (!reading.context.messages) {
    yield {
      type: 'skipped',
      what: 'Direct messages',
      files: files.length,
      why: 'Private messages are read only when the officer asks for them.',
    }
    return
  }
  for await (const record of records(reading, 'messages', 'dmConversation')) {
    yield* readConversation(record, ownerId, reading.layout)
  }
}

function* controls({ manifest, found }: Reading): Generator<ImportRecord> {
  for (const [path, expected] of manifest?.counts ?? []) {
    const count = found.get(path) ?? found.get(path.replace(/^data\//, ''))
    if (count !== undefined) yield { type: 'control', what: path, expected, found: count }
    else if (expected > 0 && /\/(tweets|deleted-tweets|note-tweet|like)(-part\d+)?\.js$/.test(path)) {
      yield { type: 'control', what: path, expected, found: 0 }
      yield {
        type: 'issue',
        path,
        position: null,
        code: 'absent',
        message: `${path} is named in the manifest but is not in the archive.`,
      }
    }
  }
}

const reasons: [Role, string, string][] = [
  [
    'private',
    'Private categories (advertising, addresses of devices, contacts, sign-in data)',
    'They say nothing about conduct and are never opened.',
  ],
  [
    'never-posted',
    'Drafts, prompts and chats with a bot',
    'They may never have been posted, so they are not posts.',
  ],
  ['not-needed', 'Lists of accounts and settings', 'They hold no posts.'],
]

function* passedOver({ archive, layout }: Reading): Generator<ImportRecord> {
  for (const [role, what, why] of reasons) {
    const files = layout.files(role).length
    if (files > 0) yield { type: 'skipped', what, files, why }
  }
  if (archive.junk.length > 0) {
    yield {
      type: 'skipped',
      what: 'Files added by operating systems',
      files: archive.junk.length,
      why: `They are not part of the export: ${archive.junk.slice(0, 3).join(', ')}.`,
    }
  }
  for (const path of layout.unknown) {
    yield {
      type: 'issue',
      path,
      position: null,
      code: 'unknown-file',
      message: `${path} is not a file this importer knows. It was not read.`,
    }
  }
}

const malformed = (path: string, position: number | null): ImportRecord => ({
  type: 'issue',
  path,
  position,
  code: 'unreadable',
  message: 'A record without an id or without text was left out.',
})

const readRoles: Role[] = [
  'notes',
  'tweets',
  'deleted-tweets',
  'deleted-headers',
  'community-tweets',
  'circle-tweets',
  'grailbird',
  'likes',
  'messages',
]

/** Reads members and tells how many bytes of all that will be read are done. */
function counted(archive: Archive, layout: Layout, context: ImportContext): Reading['read'] {
  const roles = context.messages ? readRoles : readRoles.filter((role) => role !== 'messages')
  const total = roles.flatMap((role) => layout.files(role)).reduce((sum, file) => sum + file.size, 0)
  let done = 0
  return async function* (path) {
    for await (const chunk of archive.read(path)) {
      context.signal.throwIfAborted()
      yield chunk
      done += chunk.length
      context.progress(done, total)
    }
  }
}
