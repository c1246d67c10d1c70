/** Archives as received: name, hash and where the unchanged copy lies inside the case folder. */
import { AppError } from '../../shared/errors.ts'
import type { ReadDb, WriteDb } from './open.ts'

export interface StoredArchive {
  id: number
  name: string
  kind: string
  sha256: string
  bytes: number
  /** Relative to the case folder. */
  storedPath: string
  receivedAt: number
}

const columns = 'id, name, kind, sha256, bytes, stored_path AS storedPath, received_at AS receivedAt'

/** The id of the archive with this hash, recorded now if it is new. */
export function recordArchive(db: WriteDb, archive: Omit<StoredArchive, 'id'>): number {
  const id = db.prepare('SELECT id FROM archive WHERE sha256 = ?').pluck().get(archive.sha256)
  if (id !== undefined) return id as number
  const result = db
    .prepare(
      `INSERT INTO archive (name, kind, sha256, bytes, stored_path, received_at)
       VALUES (@name, @kind, @sha256, @bytes, @storedPath, @receivedAt)`,
    )
    .run(archive)
  return Number(result.lastInsertRowid)
}

export function hasArchive(db: ReadDb, sha256: string): boolean {
  return db.prepare('SELECT 1 FROM archive WHERE sha256 = ?').get(sha256) !== undefined
}

/** Throws AppError `not-found`. */
export function readArchive(db: ReadDb, id: number): StoredArchive {
  const row = db.prepare(`SELECT ${columns} FROM archive WHERE id = ?`).get(id) as StoredArchive | undefined
  if (!row) throw new AppError('not-found', 'That archive is not part of this case.')
  return row
}
