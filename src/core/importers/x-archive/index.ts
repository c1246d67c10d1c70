/** X's own archive, in every layout it had: reads the owner's posts, and nothing of what is private. */
import type { Archive } from '../../archive/archive.ts'
import {
  defineImporter,
  type ImportContext,
  type Importer,
  type ImportRecord,
  type PostRecord,
} from '../importer.ts'
import { malformed } from '../parse-record.ts'
import { readAccount } from './account.ts'
import { detect } from './detect.ts'
import { conversationLimit, readConversation } from './direct-messages.ts'
import { readGrailbirdOwner, readGrailbirdRecord } from './grailbird.ts'
import { readGrailbirdTable } from './grailbird-table.ts'
import { mediaFolders, type Role, readLayout, tweetMedia } from './layout.ts'
import { readLike } from './likes.ts'
import { readManifest } from './manifest.ts'
import { NoteTweets } from './note-tweets.ts'
import { readArticle, readBroadcastComment, readCommunityNote } from './other-speech.ts'
import { controls, passedOver } from './passed-over.ts'
import { Deletions, type TakeRecord, tweetTaker, withDoubt } from './posts.ts'
import { isTableNeeded, type Reading, readEach, startReading } from './reading.ts'
import type { XRecord } from './records.ts'
import type { TweetSetting } from './tweet.ts'

export const xArchive: Importer = defineImporter({
  id: 'x-archive',
  version: 2,
  platform: 'x',
  title: 'X (Twitter) archive',
  lacks: [
    'The posts that were replied to or quoted: the archive holds only the member’s own side.',
    'The full text of reposts: X cuts it at about 140 characters.',
    'Replies, likes and quotes by others.',
    'Posts deleted more than about two weeks before the export.',
    'Who wrote a liked post, and when it was liked.',
    'Alternative text of images.',
    'Direct messages since November 2025, as far as X encrypts them.',
    'Whether the account was open to everyone or protected when a post was made.',
  ],
  detect,
  read,
})

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  const layout = readLayout(archive.members)
  const manifest = await readManifest(archive, layout.files('manifest')[0]?.path)
  const stated = await readAccount(archive, layout, manifest)
  const account = stated.nativeId === null ? ((await readGrailbirdOwner(archive, layout)) ?? stated) : stated
  yield account
  const reading = startReading(archive, layout, manifest, context)
  if (manifest?.partial) yield partial(layout.files('manifest')[0]!.path)

  const notes = new NoteTweets()
  yield* readEach(reading, 'notes', 'noteTweet', takeNote(notes, false))
  const deletedNotes = new NoteTweets()
  yield* readEach(reading, 'deleted-notes', 'noteTweet', takeNote(deletedNotes, true))
  const people = new Map<string, string>()
  yield* readTweets(reading, notes, deletedNotes, context.messages ? learnPeople(people) : () => {})
  yield* readGrailbird(reading)
  for (const post of notes.left()) yield* withDoubt(post)
  for (const post of deletedNotes.left()) yield* withDoubt(post)
  yield* readEach(reading, 'likes', 'like', (record) => [readLike(record) ?? malformedAt(record)])
  yield* readOtherSpeech(reading)
  if (context.messages) {
    const setting = { ownerId: account.nativeId, layout, people }
    const take: TakeRecord = (record) => readConversation(record, setting)
    yield* readEach(reading, 'messages', 'dmConversation', take, conversationLimit)
  }
  yield* controls(reading)
  yield* passedOver(reading)
}

/** Every file of tweets, with what is true of all posts in it. */
async function* readTweets(
  reading: Reading,
  notes: NoteTweets,
  deletedNotes: NoteTweets,
  learn: (record: ImportRecord) => void,
): AsyncGenerator<ImportRecord> {
  const setting = (role: Role, more: Partial<TweetSetting> = {}): TweetSetting => ({
    layout: reading.layout,
    mediaFolders: mediaFolders[role] ?? tweetMedia,
    visibility: 'unknown',
    ...more,
  })
  const takeTweet = tweetTaker(setting('tweets'), notes)
  yield* readEach(reading, 'tweets', 'tweet', (record) => {
    const made = takeTweet(record)
    learn(made[0]!)
    return made
  })

  const deletions = new Deletions()
  yield* readEach(reading, 'deleted-headers', 'tweet', (record) => deletions.add(record))
  const takeDeleted = tweetTaker(setting('deleted-tweets'), deletedNotes, notes)
  yield* readEach(reading, 'deleted-tweets', 'tweet', (record) =>
    takeDeleted(record).map((made) => (made.type === 'post' ? deletions.mark(made) : made)),
  )
  yield* deletions.left()

  const community = setting('community-tweets', { note: 'Posted in an X community.' })
  yield* readEach(reading, 'community-tweets', 'tweet', tweetTaker(community, notes))
  const circle = setting('circle-tweets', {
    visibility: 'followers',
    note: 'Posted to a circle that the member chose, not to everyone.',
  })
  yield* readEach(reading, 'circle-tweets', 'tweet', tweetTaker(circle, notes))
}

async function* readOtherSpeech(reading: Reading): AsyncGenerator<ImportRecord> {
  yield* readEach(reading, 'community-notes', 'communityNote', (record) => [
    readCommunityNote(record) ?? malformedAt(record),
  ])
  yield* readEach(reading, 'broadcast-comments', 'periscopeCommentsMadeByUser', (record) => [
    readBroadcastComment(record) ?? malformedAt(record),
  ])
  let drafts = 0
  yield* readEach(reading, 'articles', 'article', (record) => {
    const article = readArticle(record)
    if (article !== 'draft') return [article ?? malformedAt(record)]
    drafts++
    return []
  })
  if (drafts > 0) {
    const why = 'They say of themselves that they were not published, so they are no posts.'
    yield {
      type: 'skipped',
      what: `Drafts of articles (${drafts})`,
      files: reading.layout.files('articles').length,
      why,
    }
  }
}

async function* readGrailbird(reading: Reading): AsyncGenerator<ImportRecord> {
  const { layout } = reading
  const setting: TweetSetting = { layout, mediaFolders: tweetMedia, visibility: 'unknown' }
  const take = (post: PostRecord | null, place: XRecord['source']) =>
    post ? withDoubt(post) : [malformed(place.path, place.offset)]
  yield* readEach(reading, 'grailbird', 'tweet', (record) =>
    take(readGrailbirdRecord(record, setting), record.source),
  )
  const tables = layout.files('grailbird-table')
  if (tables.length > 0 && !isTableNeeded(layout)) {
    const why = 'The table repeats the posts of the other files with less in it.'
    yield { type: 'skipped', what: 'tweets.csv', files: tables.length, why }
    return
  }
  for (const { path } of tables) yield* readGrailbirdTable(reading, path, setting)
}

const malformedAt = ({ source }: XRecord) => malformed(source.path, source.offset)

const takeNote =
  (notes: NoteTweets, deleted: boolean): TakeRecord =>
  (record) =>
    notes.add(record, deleted) ? [] : [malformedAt(record)]

/** Direct messages name people by id only; posts that mention them tell their handles. */
const learnPeople = (people: Map<string, string>) => (record: ImportRecord) => {
  if (record.type !== 'post') return
  for (const { id, handle } of record.mentions) if (id !== null) people.set(id, handle)
}

const partial = (path: string): ImportRecord => ({
  type: 'issue',
  path,
  position: null,
  code: 'absent',
  message: 'The archive says of itself that it is only a part.',
})
