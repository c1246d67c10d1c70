/** The audit log: append-only, each entry hashed over the one before, so that a gap or a change shows. */
import { createHash } from 'node:crypto'
import type { AuditEntry } from '../../shared/model.ts'
import type { ReadDb, WriteDb } from './open.ts'

const genesis = '0'.repeat(64)

interface AuditTableRow {
  seq: number
  at: number
  action: string
  detail: string
  previous: string
  hash: string
}

/** SHA-256 over `previous`, seq, at, action and the detail's JSON text, one a line. */
export function auditHash(row: Omit<AuditTableRow, 'hash'>): string {
  const text = [row.previous, row.seq, row.at, row.action, row.detail].join('\n')
  return createHash('sha256').update(text).digest('hex')
}

/** Call inside the transaction of the change that it records. `detail` holds ids and counts, never post text. */
export function audit(db: WriteDb, at: number, action: string, detail: Record<string, unknown>): void {
  const last = db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at,
    action,
    detail: JSON.stringify(detail),
    previous: last?.hash ?? genesis,
  }
  db.prepare(
    'INSERT INTO audit (seq, at, action, detail, previous, hash) VALUES (@seq, @at, @action, @detail, @previous, @hash)',
  ).run({ ...row, hash: auditHash(row) })
}

export function listAudit(db: ReadDb): AuditEntry[] {
  const rows = db.prepare('SELECT * FROM audit ORDER BY seq').all() as AuditTableRow[]
  return rows.map(({ seq, at, action, detail, hash }) => ({
    seq,
    at,
    action,
    detail: JSON.parse(detail),
    hash,
  }))
}

/** The first entry whose hash does not follow from the one before, or null when the chain holds. */
export function firstBrokenLink(db: ReadDb): number | null {
  let previous = genesis
  let expected = 1
  for (const row of db.prepare('SELECT * FROM audit ORDER BY seq').iterate() as Iterable<AuditTableRow>) {
    if (row.seq !== expected || row.previous !== previous || row.hash !== auditHash(row)) return row.seq
    previous = row.hash
    expected++
  }
  return null
}
