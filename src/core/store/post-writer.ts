/** Writes imported records: one post per identity, one source per place it was found. Runs inside the import's transaction. */
import { hash } from 'node:crypto'
import type { PostRecord, SourceRecord } from '../importers/importer.ts'
import type { WriteDb } from './open.ts'
import { keyAllocator } from './post-key.ts'
import { type PlaceInBlock, rawBlockWriter } from './raw-records.ts'

/** A source whose raw record stands in the block that came with it. */
export type PackedSource = Omit<SourceRecord, 'raw'> & PlaceInBlock

export type PackedPost = Omit<PostRecord, 'source' | 'moreSources'> & {
  source: PackedSource
  moreSources: PackedSource[]
}

export interface WrittenPost {
  key: number
  /** False when the case had this post already. */
  added: boolean
}

/** Whatever is unique decides at once: to look first would cost two more statements a post. */
const insertPostSql = `INSERT INTO post (
  key, identity, native_id, platform, account_id, kind, authorship, text, content_warning, lang,
  created_at, created_raw, precision, zone_known, url, visibility, truncated, deleted, deleted_at,
  reply_to_id, reply_to_handle, is_reply, original_id, original_url, original_handle, thread_id,
  mentions, links, notes, media_count
) VALUES (${Array(30).fill('?').join(', ')}) ON CONFLICT DO NOTHING`

/** Null for an empty list: most posts have none, and an empty text costs bytes a million times. */
const list = (items: readonly unknown[]) => (items.length === 0 ? null : JSON.stringify(items))
const bit = (value: boolean) => (value ? 1 : 0)

export function postWriter(db: WriteDb, target: { platform: string; archiveId: number; importId: number }) {
  const keys = keyAllocator(db)
  const find = db.prepare('SELECT key FROM post WHERE identity = ?').pluck()
  const insertPost = db.prepare(insertPostSql)
  const insertSource = db.prepare(
    `INSERT INTO post_source (post_key, member_id, idx, byte_offset, import_id, block_id, raw_start, raw_length)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const hasSource = db
    .prepare('SELECT 1 FROM post_source WHERE post_key = ? AND member_id = ? AND idx = ?')
    .pluck()
  const memberId = memberWriter(db, target.archiveId)
  const raws = rawBlockWriter(db)
  const seenContent = new Map<string, number>()

  return {
    /** The packed block in which the raw records of the posts that follow stand. */
    withRaws: raws.use,
    write(record: PackedPost, accountId: number): WrittenPost {
      const nativeId = record.nativeId ?? contentKey(record, accountId)
      const written = insert(record, accountId, nativeId)
      addSource(written.key, record.source, written.added)
      for (const source of record.moreSources) addSource(written.key, source, false)
      return written
    },
  }

  function insert(record: PackedPost, accountId: number, nativeId: string): WrittenPost {
    const identity = identityOf(target.platform, nativeId, record.kind, accountId)
    let key = keys.likely(record.createdAt)
    while (!tryInsert(key, identity, nativeId, record, accountId)) {
      const existing = find.get(identity) as number | undefined
      if (existing !== undefined) return { key: existing, added: false }
      key = keys.free(record.createdAt)
    }
    return { key, added: true }
  }

  function tryInsert(
    key: number,
    identity: string,
    nativeId: string,
    record: PackedPost,
    accountId: number,
  ): boolean {
    const { changes } = insertPost.run(
      key,
      identity,
      nativeId,
      target.platform,
      accountId,
      record.kind,
      record.authorship,
      record.text,
      record.contentWarning,
      record.lang,
      record.createdAt,
      record.createdRaw,
      record.precision,
      bit(record.zoneKnown),
      record.url,
      record.visibility,
      bit(record.truncated),
      bit(record.deleted),
      record.deletedAt,
      record.replyTo?.id ?? null,
      record.replyTo?.handle ?? null,
      bit(record.replyTo !== null),
      record.original?.id ?? null,
      record.original?.url ?? null,
      record.original?.handle ?? null,
      record.threadId,
      list(record.mentions),
      list(record.links),
      list(record.notes),
      record.media.length,
    )
    return changes > 0
  }

  /** A post that was only just added cannot have been found anywhere yet. */
  function addSource(key: number, source: PackedSource, isFirst: boolean): void {
    const member = memberId(source.path)
    if (!isFirst && hasSource.get(key, member, source.index) !== undefined) return
    insertSource.run(
      key,
      member,
      source.index,
      source.offset,
      target.importId,
      raws.id(),
      source.start,
      source.length,
    )
  }

  /** For formats without ids: the same content at the same time, numbered where it stands more than once. */
  function contentKey(record: PackedPost, accountId: number): string {
    const content = [
      target.platform,
      accountId,
      record.createdRaw,
      record.text,
      ...record.media.map((m) => m.path),
    ]
    const digest = hash('sha256', JSON.stringify(content)).slice(0, 32)
    const ordinal = seenContent.get(digest) ?? 0
    seenContent.set(digest, ordinal + 1)
    return `content-${digest}-${ordinal}`
  }
}

/** A like carries the id of the post that was liked, so it needs a name of its own. */
function identityOf(platform: string, nativeId: string, kind: PostRecord['kind'], accountId: number): string {
  return kind === 'like' ? `${platform}:like:${accountId}:${nativeId}` : `${platform}:${nativeId}`
}

function memberWriter(db: WriteDb, archiveId: number): (path: string) => number {
  const find = db.prepare('SELECT id FROM member WHERE archive_id = ? AND path = ?').pluck()
  const insert = db.prepare('INSERT INTO member (archive_id, path) VALUES (?, ?)')
  const known = new Map<string, number>()
  return (path) => {
    let id = known.get(path)
    if (id !== undefined) return id
    id = find.get(archiveId, path) as number | undefined
    if (id === undefined) id = Number(insert.run(archiveId, path).lastInsertRowid)
    known.set(path, id)
    return id
  }
}
