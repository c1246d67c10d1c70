/** The one row that says what a case is about. */
import { randomUUID } from 'node:crypto'
import type { CaseInfo } from '../../shared/model.ts'
import { audit } from './audit.ts'
import type { ReadDb, WriteDb } from './open.ts'
import { latestRunId } from './runs.ts'

export type NewCase = Pick<
  CaseInfo,
  'reference' | 'respondent' | 'purpose' | 'scopeFrom' | 'scopeTo' | 'timezone' | 'retentionUntil'
>

export function insertCase(db: WriteDb, at: number, info: NewCase): void {
  db.transaction(() => {
    db.prepare(
      `INSERT INTO case_info VALUES (1, @id, @reference, @respondent, @purpose, @scopeFrom, @scopeTo, @timezone, @retentionUntil, @at)`,
    ).run({ ...info, id: randomUUID(), at })
    audit(db, at, 'case.created', { reference: info.reference })
  })()
}

export function readCase(db: ReadDb, path: string): CaseInfo {
  const row = db.prepare('SELECT * FROM case_info').get() as Record<string, string | null> & {
    created_at: number
  }
  return {
    path,
    id: row.id!,
    reference: row.reference!,
    respondent: row.respondent!,
    purpose: row.purpose!,
    scopeFrom: row.scope_from ?? null,
    scopeTo: row.scope_to ?? null,
    timezone: row.timezone!,
    retentionUntil: row.retention_until ?? null,
    createdAt: row.created_at,
    counts: readCounts(db),
  }
}

function readCounts(db: ReadDb): CaseInfo['counts'] {
  const one = (sql: string, ...args: unknown[]) =>
    db
      .prepare(sql)
      .pluck()
      .get(...args) as number
  const run = latestRunId(db)
  return {
    archives: one('SELECT count(*) FROM archive'),
    posts: one('SELECT count(*) FROM post'),
    flags: one('SELECT count(*) FROM flag WHERE run_id = ?', run),
    decided: one('SELECT count(*) FROM flag JOIN current_decision USING (fingerprint) WHERE run_id = ?', run),
    exhibits: one('SELECT count(*) FROM exhibit WHERE removed_at IS NULL'),
  }
}
