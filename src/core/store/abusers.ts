/** The officer's list of persistent abusers: who is on it, why and since when. Entries end, they are not erased. */
import { AppError } from '../../shared/errors.ts'
import type { AbuserEntry } from '../../shared/model.ts'
import { audit } from './audit.ts'
import type { ReadDb, WriteDb } from './open.ts'

export interface NewAbusers {
  handles: readonly string[]
  platform: string | null
  reason: string
  since: string | null
}

export function addAbusers(db: WriteDb, at: number, { handles, platform, reason, since }: NewAbusers): void {
  const insert = db.prepare(
    'INSERT INTO abuser (platform, handle, reason, since, added_at) VALUES (?, ?, ?, ?, ?)',
  )
  db.transaction(() => {
    for (const handle of handles) {
      const { lastInsertRowid } = insert.run(platform, handle.replace(/^@/, ''), reason, since, at)
      audit(db, at, 'abuser.added', { entry: Number(lastInsertRowid), since })
    }
  })()
}

export function removeAbuser(db: WriteDb, at: number, id: number, reason: string): void {
  db.transaction(() => {
    const { changes } = db
      .prepare('UPDATE abuser SET removed_at = ?, removed_reason = ? WHERE id = ? AND removed_at IS NULL')
      .run(at, reason, id)
    if (changes === 0) throw new AppError('not-found', `No entry with the number ${id} is on the list.`)
    audit(db, at, 'abuser.removed', { entry: id })
  })()
}

export function listAbusers(db: ReadDb): AbuserEntry[] {
  return db
    .prepare(
      `SELECT id, platform, handle, reason, since, added_at AS addedAt FROM abuser
       WHERE removed_at IS NULL ORDER BY handle COLLATE NOCASE, id`,
    )
    .all() as AbuserEntry[]
}
