/** Media of posts: kept by hash, read from the stored archive when shown, never copied twice. */
import type { PostMedia } from '../../shared/model.ts'
import type { ReadDb, WriteDb } from './open.ts'

export interface MediaFile {
  sha256: string
  bytes: number
  mime: string | null
  archiveId: number
  path: string
}

export function mediaWriter(db: WriteDb) {
  const find = db.prepare('SELECT id FROM media WHERE sha256 = ?').pluck()
  const insert = db.prepare(
    'INSERT INTO media (sha256, bytes, mime, archive_id, path) VALUES (@sha256, @bytes, @mime, @archiveId, @path)',
  )
  const link = db.prepare(
    'INSERT INTO post_media (post_key, ordinal, media_id, path, alt, url) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  return {
    /** The id of this file, recorded now if its hash is new. */
    file(media: MediaFile): number {
      return (find.get(media.sha256) as number | undefined) ?? Number(insert.run(media).lastInsertRowid)
    },
    attach(
      postKey: number,
      ordinal: number,
      mediaId: number | null,
      media: { path: string | null; alt: string | null; url: string | null },
    ): void {
      link.run(postKey, ordinal, mediaId, media.path, media.alt, media.url)
    },
  }
}

export function readMediaFile(db: ReadDb, sha256: string): MediaFile | null {
  const row = db
    .prepare('SELECT sha256, bytes, mime, archive_id AS archiveId, path FROM media WHERE sha256 = ?')
    .get(sha256) as MediaFile | undefined
  return row ?? null
}

export function listPostMedia(db: ReadDb, postKey: number): PostMedia[] {
  return db
    .prepare(
      `SELECT media.sha256, media.mime, media.bytes, post_media.alt, post_media.path
       FROM post_media LEFT JOIN media ON media.id = media_id WHERE post_key = ? ORDER BY ordinal`,
    )
    .all(postKey) as PostMedia[]
}
