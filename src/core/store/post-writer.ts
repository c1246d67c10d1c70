/** Writes imported posts: one row per identity, one source per place it was found. Runs inside the import's transaction. */
import { hash } from 'node:crypto'
import type { MediaRecord, PostRecord, SourceRecord } from '../importers/importer.ts'
import type { WriteDb } from './open.ts'
import { keyAllocator } from './post-key.ts'
import { type Row, rowColumns, rowIndex } from './post-row.ts'
import { type PlaceInBlock, rawBlockWriter } from './raw-records.ts'
import { textIndexer } from './text-index.ts'

/** A source whose raw record stands in the block that came with it. */
export type PackedSource = Omit<SourceRecord, 'raw'> & PlaceInBlock

export interface PackedPost {
  type: 'post'
  row: Row
  /** Who posted; null means the archive's owner. */
  account: PostRecord['account']
  /** Where it stands; the first made it. */
  sources: PackedSource[]
  media: MediaRecord[]
}

export interface WrittenPost {
  key: number
  /** False when the case had this post already. */
  added: boolean
}

/** Whatever is unique decides at once: to look first would cost two more statements a post. */
const insertPostSql = `INSERT INTO post (key, identity, platform, account_id, ${rowColumns.join(', ')})
  VALUES (?, ?, ?, ?, ${rowColumns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`

const nativeIdAt = rowIndex('native_id')
const kindAt = rowIndex('kind')
const createdAtAt = rowIndex('created_at')
const contentAt = ['created_raw', 'text'].map(rowIndex)

export function postWriter(db: WriteDb, target: { platform: string; archiveId: number; importId: number }) {
  const { platform, archiveId, importId } = target
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
  const memberId = memberWriter(db, archiveId)
  const raws = rawBlockWriter(db)
  const text = textIndexer(db)
  const seenContent = new Map<string, number>()

  return {
    /** The packed block in which the raw records of the posts that follow stand. */
    withRaws: raws.use,
    write(post: PackedPost, accountId: number): WrittenPost {
      post.row[nativeIdAt] ??= contentKey(post, accountId)
      const written = insert(post.row, accountId)
      // A post that was only just added cannot have been found anywhere yet.
      let isNew = written.added
      for (const source of post.sources) {
        addSource(written.key, source, isNew)
        isNew = false
      }
      if (written.added) text.add(written.key)
      return written
    },
    /** Call once, at the end. */
    finish: text.finish,
  }

  function insert(row: Row, accountId: number): WrittenPost {
    const identity = identityOf(platform, row[nativeIdAt] as string, row[kindAt] as string, accountId)
    const createdAt = row[createdAtAt] as number | null
    let key = keys.likely(createdAt)
    while (insertPost.run(key, identity, platform, accountId, row).changes === 0) {
      const existing = find.get(identity) as number | undefined
      if (existing !== undefined) return { key: existing, added: false }
      key = keys.free(createdAt)
    }
    return { key, added: true }
  }

  function addSource(
    key: number,
    { path, offset, index, start, length }: PackedSource,
    isNew: boolean,
  ): void {
    const member = memberId(path)
    if (!isNew && hasSource.get(key, member, index) !== undefined) return
    insertSource.run(key, member, index, offset, importId, raws.id(), start, length)
  }

  /** For formats without ids: the same content at the same time, numbered where it stands more than once. */
  function contentKey({ row, media }: PackedPost, accountId: number): string {
    const content = [platform, accountId, ...contentAt.map((at) => row[at]), ...media.map((m) => m.path)]
    const digest = hash('sha256', JSON.stringify(content)).slice(0, 32)
    const ordinal = seenContent.get(digest) ?? 0
    seenContent.set(digest, ordinal + 1)
    return `content-${digest}-${ordinal}`
  }
}

/** A like carries the id of the post that was liked, so it needs a name of its own. */
function identityOf(platform: string, nativeId: string, kind: string, accountId: number): string {
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
