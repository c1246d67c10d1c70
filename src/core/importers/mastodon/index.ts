/** Mastodon's own archive: actor and outbox, as a folder, tar.gz or ZIP. Direct posts are private and opt-in. */
import type { Archive } from '../../archive/archive.ts'
import { jsonRecordBatches } from '../../archive/json-records.ts'
import {
  defineImporter,
  type ImportContext,
  type Importer,
  type ImportRecord,
  type Match,
  type PostRecord,
  type SourceRecord,
} from '../importer.ts'
import { malformed, parseRecord, tooLong } from '../parse-record.ts'
import { junkSkipped, unknownFile } from '../passed-over.ts'
import { readActor } from './actor.ts'
import { type Activity, readActivity, readLike } from './note.ts'

export const mastodon: Importer = defineImporter({
  id: 'mastodon',
  version: 1,
  platform: 'mastodon',
  title: 'Mastodon archive',
  lacks: [
    'The posts that were replied to, boosted or quoted: the archive holds their addresses only.',
    'Replies, boosts and favourites by others.',
    'Posts deleted before the export, and earlier versions of edited ones.',
    'What the member voted for in polls.',
  ],
  detect,
  read,
})

const outbox = 'outbox.json'
const likes = 'likes.json'
const known =
  /^(actor\.json|outbox\.json|likes\.json|bookmarks\.json|(avatar|header)\.[a-z]+|media_attachments\/.*)$/

const has = (archive: Archive, path: string) => archive.members.some((member) => member.path === path)

async function detect(archive: Archive): Promise<Match> {
  const no = { confidence: 0, reasons: [] }
  if (!has(archive, outbox)) return no
  const head = Buffer.from(await archive.head(outbox, 65_536)).toString('utf8')
  if (!head.includes('OrderedCollection')) return no
  const reasons = ['outbox.json is a list of activities']
  if (has(archive, 'actor.json')) reasons.push('actor.json says whose it is')
  return { confidence: has(archive, 'actor.json') ? 0.99 : 0.8, reasons }
}

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  const { account, followers } = await readActor(archive)
  yield account
  const paths = new Set(archive.members.map((member) => member.path))
  const setting = { followers, media: (url: string) => mediaPath(paths, url) }
  const counted = countedReader(archive, context)

  let found = 0
  let direct = 0
  for await (const { raw, ...place } of items(archive, outbox, counted)) {
    found++
    if (raw === null) yield tooLong(outbox, { raw, ...place })
    else {
      const source = { path: outbox, offset: place.offset, index: place.index, raw }
      const activity = (parseRecord(raw, outbox, place.offset, archive) ?? {}) as Activity
      const post = readActivity(activity, source, setting)
      if (post?.visibility === 'direct' && !context.messages) direct++
      else yield* post ? withDoubt(post) : [notAPost(activity, source)]
    }
  }
  const stated = await statedTotal(archive)
  if (stated !== null) yield { type: 'control', what: outbox, expected: stated, found }
  if (paths.has(likes)) yield* readLikes(archive, counted)
  yield* passedOver(archive, direct)
}

async function* readLikes(archive: Archive, counted: Reader): AsyncGenerator<ImportRecord> {
  for await (const { raw, offset, index } of items(archive, likes, counted)) {
    const address = raw === null ? null : parseRecord(raw, likes, offset, archive)
    yield typeof address === 'string'
      ? readLike(address, { path: likes, offset, index, raw: raw! })
      : malformed(likes, offset)
  }
}

type Reader = (path: string) => AsyncIterable<Uint8Array>

/** Bytes of the two lists, with progress. */
function countedReader(archive: Archive, context: ImportContext): Reader {
  const isRead = (path: string) => path === outbox || path === likes
  const total = archive.members.reduce((sum, { path, size }) => sum + (isRead(path) ? size : 0), 0)
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

async function* items(archive: Archive, path: string, read: Reader) {
  const options = { name: `${path} in ${archive.name}`, key: 'orderedItems' }
  for await (const records of jsonRecordBatches(read(path), options)) yield* records
}

/** Stands in front of the list: the same word behind it counts the replies to a post. */
async function statedTotal(archive: Archive): Promise<number | null> {
  const head = Buffer.from(await archive.head(outbox, 65_536)).toString('utf8')
  const [front = ''] = head.split('"orderedItems"')
  const stated = /"totalItems"\s*:\s*(\d+)/.exec(front)?.[1]
  return stated === undefined ? null : Number(stated)
}

/** Attachments are named from the server's root, sometimes with a folder that the archive leaves out. */
function mediaPath(paths: ReadonlySet<string>, url: string): string | null {
  const path = (URL.canParse(url) ? new URL(url).pathname : url).replace(/^\/+/, '').replace(/^system\//, '')
  if (paths.has(path)) return path
  const tail = /media_attachments\/.*$/.exec(path)?.[0]
  return tail && paths.has(tail) ? tail : null
}

const noDate = 'The archive gives no date that can be read.'

/** A post without a date is kept, and said twice: on the post and among the issues. */
function withDoubt(post: PostRecord): ImportRecord[] {
  if (post.createdAt !== null) return [post]
  const { path, offset: position } = post.source
  const message = `Post ${post.nativeId}: ${noDate}`
  return [
    { ...post, notes: [...post.notes, noDate] },
    { type: 'issue', path, position, code: 'unreadable', message },
  ]
}

const notAPost = ({ type }: Activity, { path, offset }: SourceRecord): ImportRecord =>
  type === 'Create' || type === 'Announce'
    ? malformed(path, offset)
    : {
        type: 'issue',
        path,
        position: offset,
        code: 'skipped',
        message: `An activity of the kind ${typeof type === 'string' ? type : 'unknown'} is not a post and was left out.`,
      }

function* passedOver(archive: Archive, direct: number): Generator<ImportRecord> {
  if (!has(archive, 'actor.json')) {
    const message = 'actor.json is not in the archive, so it does not say whose it is.'
    yield { type: 'issue', path: 'actor.json', position: null, code: 'absent', message }
  }
  if (direct > 0) {
    const why = 'Private messages are read only when the officer asks for them.'
    yield { type: 'skipped', what: `Direct posts (${direct})`, files: 1, why }
  }
  if (has(archive, 'bookmarks.json')) {
    const why = 'They are private notes to oneself, not posts.'
    yield { type: 'skipped', what: 'Bookmarks', files: 1, why }
  }
  yield* junkSkipped(archive)
  for (const { path } of archive.members) if (!known.test(path)) yield unknownFile(path)
}
