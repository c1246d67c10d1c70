/** Mastodon's own archive: actor and outbox, as a folder, tar.gz or ZIP. Direct posts are private and opt-in. */

import { AppError } from '../../../shared/errors.ts'
import type { Archive } from '../../archive/archive.ts'
import { jsonRecords } from '../../archive/json-records.ts'
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
import { htmlToText } from './html-text.ts'
import { type Activity, handleOfAddress, readActivity } from './note.ts'

const lacks = [
  'The posts that were replied to, boosted or quoted: the archive holds their addresses only.',
  'Replies, boosts and favourites by others.',
  'Posts deleted before the export, and earlier versions of edited ones.',
  'What the member voted for in polls.',
]

export const mastodon: Importer = defineImporter({
  id: 'mastodon',
  version: 1,
  platform: 'mastodon',
  title: 'Mastodon archive',
  lacks,
  detect,
  read,
})

const outbox = 'outbox.json'
const known =
  /^(actor\.json|outbox\.json|likes\.json|bookmarks\.json|(avatar|header)\.[a-z]+|media_attachments\/.*)$/

async function detect(archive: Archive): Promise<Match> {
  const has = (path: string) => archive.members.some((member) => member.path === path)
  if (!has(outbox)) return { confidence: 0, reasons: [] }
  const head = Buffer.from(await archive.head(outbox, 4096)).toString('utf8')
  if (!head.includes('OrderedCollection')) return { confidence: 0, reasons: [] }
  const reasons = ['outbox.json is a list of activities']
  if (has('actor.json')) reasons.push('actor.json says whose it is')
  return { confidence: has('actor.json') ? 0.99 : 0.8, reasons }
}

interface Actor {
  id?: string
  preferredUsername?: string
  name?: string
  summary?: string
  url?: string
  published?: string
  followers?: string
  movedTo?: string
  alsoKnownAs?: string[]
}

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  const actor = await readActor(archive)
  yield toAccount(actor)
  const paths = new Set(archive.members.map((member) => member.path))
  const setting = { followers: actor.followers ?? null, media: (url: string) => mediaPath(paths, url) }

  let found = 0
  let direct = 0
  for await (const { value, source } of activities(archive, context)) {
    found++
    const post = readActivity(value, source, setting)
    if (!post) {
      yield {
        type: 'issue',
        path: outbox,
        position: source.offset,
        code: 'skipped',
        message: `An activity of the kind ${value.type ?? 'unknown'} is not a post and was left out.`,
      }
    } else if (post.visibility === 'direct' && !context.messages) direct++
    else {
      yield post
      if (post.createdAt === null) {
        yield {
          type: 'issue',
          path: outbox,
          position: source.offset,
          code: 'unreadable',
          message: `Post ${post.nativeId}: the archive gives no date that can be read.`,
        }
      }
    }
  }
  const stated = await statedTotal(archive)
  if (stated !== null) yield { type: 'control', what: outbox, expected: stated, found }
  yield* likes(archive, paths)
  if (direct > 0) {
    yield {
      type: 'skipped',
      what: `Direct posts (${direct})`,
      files: 1,
      why: 'Private messages are read only when the officer asks for them.',
    }
  }
  yield* passedOver(archive)
}

async function readActor(archive: Archive): Promise<Actor> {
  if (!archive.members.some((member) => member.path === 'actor.json')) return {}
  try {
    return JSON.parse(Buffer.from(await archive.readAll('actor.json')).toString('utf8')) as Actor
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError(
      'unreadable-archive',
      `actor.json in ${archive.name} is damaged. Nothing was imported and the case is unchanged. Ask for a fresh export.`,
      {},
      error,
    )
  }
}

function toAccount(actor: Actor): AccountRecord {
  const host = actor.id && URL.canParse(actor.id) ? new URL(actor.id).host : null
  const facts: Record<string, string> = {}
  if (actor.summary) facts.bio = htmlToText(actor.summary).text
  if (actor.published) facts.joined = actor.published
  if (actor.movedTo) facts['moved to'] = handleOfAddress(actor.movedTo) ?? actor.movedTo
  if (actor.alsoKnownAs && actor.alsoKnownAs.length > 0) {
    facts['also known as'] = actor.alsoKnownAs.map((one) => handleOfAddress(one) ?? one).join(', ')
  }
  return {
    type: 'account',
    nativeId: actor.id ?? null,
    handle: actor.preferredUsername
      ? host
        ? `${actor.preferredUsername}@${host}`
        : actor.preferredUsername
      : null,
    name: actor.name ?? null,
    isOwner: true,
    facts,
  }
}

async function* activities(
  archive: Archive,
  context: ImportContext,
): AsyncGenerator<{ value: Activity; source: SourceRecord }> {
  const total = archive.members.find((member) => member.path === outbox)!.size
  let done = 0
  const chunks = async function* () {
    for await (const chunk of archive.read(outbox)) {
      context.signal.throwIfAborted()
      yield chunk
      done += chunk.length
      context.progress(done, total)
    }
  }
  const name = `${outbox} in ${archive.name}`
  for await (const { raw, offset, index } of jsonRecords(chunks(), { name, key: 'orderedItems' })) {
    yield { value: parseActivity(raw, offset, name), source: { path: outbox, offset, index, raw } }
  }
}

function parseActivity(raw: string, offset: number, name: string): Activity {
  try {
    return (JSON.parse(raw) ?? {}) as Activity
  } catch (error) {
    throw new AppError(
      'unreadable-archive',
      `${name} breaks off in the record at byte ${offset.toLocaleString('en-GB')}. Nothing was imported and the case is unchanged. Ask for a fresh export.`,
      { position: offset },
      error,
    )
  }
}

/** Stands in front of the list, so its first bytes are enough. */
async function statedTotal(archive: Archive): Promise<number | null> {
  const head = Buffer.from(await archive.head(outbox, 65_536)).toString('utf8')
  const stated = /"totalItems"\s*:\s*(\d+)/.exec(head)?.[1]
  return stated === undefined ? null : Number(stated)
}

/** Attachments are named from the server's root, sometimes with a folder that the archive leaves out. */
function mediaPath(paths: ReadonlySet<string>, url: string): string | null {
  const path = (URL.canParse(url) ? new URL(url).pathname : url).replace(/^\/+/, '').replace(/^system\//, '')
  if (paths.has(path)) return path
  const tail = /media_attachments\/.*$/.exec(path)?.[0]
  return tail && paths.has(tail) ? tail : null
}

async function* likes(archive: Archive, paths: ReadonlySet<string>): AsyncGenerator<PostRecord> {
  if (!paths.has('likes.json')) return
  const chunks = archive.read('likes.json')
  for await (const { raw, offset, index } of jsonRecords(chunks, {
    name: `likes.json in ${archive.name}`,
    key: 'orderedItems',
  })) {
    const address: unknown = JSON.parse(raw)
    if (typeof address === 'string') yield likeOf(address, { path: 'likes.json', offset, index, raw })
  }
}

function likeOf(address: string, source: SourceRecord): PostRecord {
  return {
    type: 'post',
    nativeId: address,
    kind: 'like',
    authorship: 'like',
    account: null,
    text: '',
    contentWarning: null,
    lang: null,
    createdAt: null,
    createdRaw: null,
    precision: null,
    zoneKnown: false,
    url: address,
    visibility: 'unknown',
    truncated: false,
    deleted: false,
    deletedAt: null,
    replyTo: null,
    original: { id: address, url: address, handle: handleOfAddress(address) },
    threadId: null,
    mentions: [],
    links: [],
    media: [],
    notes: ['The archive does not hold the words of the post that was liked, only its address.'],
    source,
    moreSources: [],
  }
}

function* passedOver(archive: Archive): Generator<ImportRecord> {
  if (archive.members.some((member) => member.path === 'bookmarks.json')) {
    yield {
      type: 'skipped',
      what: 'Bookmarks',
      files: 1,
      why: 'They are private notes to oneself, not posts.',
    }
  }
  if (archive.junk.length > 0) {
    yield {
      type: 'skipped',
      what: 'Files added by operating systems',
      files: archive.junk.length,
      why: `They are not part of the export: ${archive.junk.slice(0, 3).join(', ')}.`,
    }
  }
  for (const { path } of archive.members) {
    if (!known.test(path))
      yield {
        type: 'issue',
        path,
        position: null,
        code: 'unknown-file',
        message: `${path} is not a file this importer knows. It was not read.`,
      }
  }
}
