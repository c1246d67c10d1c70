/** Decisions: a person's verdict on a flag, tied to its fingerprint so that it outlives a re-run. Append-only. */
import { AppError } from '../../shared/errors.ts'
import type { Decision, Verdict } from '../../shared/model.ts'
import { audit } from './audit.ts'
import type { ReadDb, WriteDb } from './open.ts'

function fingerprintOf(db: ReadDb, flagId: number): string {
  const fingerprint = db.prepare('SELECT fingerprint FROM flag WHERE id = ?').pluck().get(flagId)
  if (fingerprint === undefined)
    throw new AppError('not-found', `No flag with the number ${flagId} is part of this case.`)
  return fingerprint as string
}

export function decide(
  db: WriteDb,
  at: number,
  flagId: number,
  decision: { verdict: Verdict; reason: string; by: string },
): void {
  db.transaction(() => {
    const fingerprint = fingerprintOf(db, flagId)
    const { lastInsertRowid } = db
      .prepare('INSERT INTO decision (fingerprint, verdict, reason, by, at) VALUES (?, ?, ?, ?, ?)')
      .run(fingerprint, decision.verdict, decision.reason, decision.by, at)
    audit(db, at, 'decision.made', {
      decision: Number(lastInsertRowid),
      fingerprint,
      verdict: decision.verdict,
    })
  })()
}

/** Takes back the decision that holds now; the one before it holds again. Throws `not-found` when there is none. */
export function undoDecision(db: WriteDb, at: number, flagId: number, by: string): void {
  db.transaction(() => {
    const fingerprint = fingerprintOf(db, flagId)
    const current = db
      .prepare('SELECT id FROM current_decision WHERE fingerprint = ?')
      .pluck()
      .get(fingerprint)
    if (current === undefined)
      throw new AppError('not-found', 'There is no decision on this flag to take back.')
    db.prepare(
      "INSERT INTO decision (fingerprint, verdict, reason, by, at, undoes) VALUES (?, 'withdrawn', '', ?, ?, ?)",
    ).run(fingerprint, by, at, current)
    audit(db, at, 'decision.withdrawn', { decision: current as number, fingerprint })
  })()
}

/** Every decision and withdrawal on a fingerprint, oldest first. */
export function listDecisions(db: ReadDb, fingerprint: string): Decision[] {
  return db
    .prepare('SELECT id, verdict, reason, by, at FROM decision WHERE fingerprint = ? ORDER BY id')
    .all(fingerprint) as Decision[]
}
