/** Exhibits: posts chosen for the pack. A number is given once and never used again. */
import { AppError } from '../../shared/errors.ts'
import type { Exhibit } from '../../shared/model.ts'
import { audit } from './audit.ts'
import type { ReadDb, WriteDb } from './open.ts'
import { readPostRows } from './posts.ts'

/** A post that is an exhibit already keeps its number and note. */
export function addExhibits(db: WriteDb, at: number, keys: readonly number[], note: string): void {
  const insert = db
    .prepare('INSERT INTO exhibit (post_key, note, added_at) VALUES (?, ?, ?) RETURNING number')
    .pluck()
  const chosen = db.prepare('SELECT 1 FROM exhibit WHERE post_key = ? AND removed_at IS NULL')
  const known = db.prepare('SELECT 1 FROM post WHERE key = ?')
  db.transaction(() => {
    for (const key of keys) {
      if (known.get(key) === undefined) throw new AppError('not-found', 'That post is not part of this case.')
      if (chosen.get(key) === undefined)
        audit(db, at, 'exhibit.added', { number: insert.get(key, note, at), post: key })
    }
  })()
}

export function removeExhibit(db: WriteDb, at: number, key: number): void {
  db.transaction(() => {
    const removed = db
      .prepare('UPDATE exhibit SET removed_at = ? WHERE post_key = ? AND removed_at IS NULL RETURNING number')
      .get(at, key) as { number: number } | undefined
    if (!removed) throw new AppError('not-found', 'That post is not an exhibit.')
    audit(db, at, 'exhibit.removed', { number: removed.number, post: key })
  })()
}

export function listExhibits(db: ReadDb): Exhibit[] {
  const rows = db
    .prepare('SELECT number, post_key, note, added_at FROM exhibit WHERE removed_at IS NULL ORDER BY number')
    .all() as { number: number; post_key: number; note: string; added_at: number }[]
  const posts = readPostRows(
    db,
    rows.map((row) => row.post_key),
  )
  return rows.map((row, index) => ({
    number: row.number,
    post: posts[index]!,
    note: row.note,
    addedAt: row.added_at,
  }))
}
