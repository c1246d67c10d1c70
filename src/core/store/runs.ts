/** Runs: one pass of a policy over the case, kept with the policy's text and every check's version. */
import type { PolicyInfo, RunInfo } from '../../shared/model.ts'
import type { ReadDb, WriteDb } from './open.ts'

export interface RunRecord {
  id: number
  policy: PolicyInfo
  policyText: string
  engineVersion: string
  checks: { id: string; version: number; title: string }[]
  /** What else the result depends on: the officer's list, lexicon versions. */
  inputs: Record<string, unknown>
  startedAt: number
  finishedAt: number
  posts: number
  flags: number
  exemptions: number
}

/** The run whose flags are shown; 0 when there is none. */
export function latestRunId(db: ReadDb): number {
  return db.prepare('SELECT coalesce(max(id), 0) FROM run').pluck().get() as number
}

export function insertRun(db: WriteDb, run: RunRecord): void {
  db.prepare(
    `INSERT INTO run (id, policy_id, policy_title, policy_sha256, policy_text, policy_info, engine_version, checks,
      inputs, started_at, finished_at, posts, flags, exemptions)
     VALUES (@id, @policyId, @policyTitle, @policySha256, @policyText, @policyInfo, @engineVersion, @checks,
      @inputs, @startedAt, @finishedAt, @posts, @flags, @exemptions)`,
  ).run({
    ...run,
    policy: undefined,
    policyId: run.policy.id,
    policyTitle: run.policy.title,
    policySha256: run.policy.sha256,
    policyInfo: JSON.stringify(run.policy),
    checks: JSON.stringify(run.checks),
    inputs: JSON.stringify(run.inputs),
  })
}

interface RunTableRow {
  id: number
  policy_id: string
  policy_title: string
  policy_sha256: string
  policy_text: string
  policy_info: string
  engine_version: string
  checks: string
  started_at: number
  finished_at: number
  posts: number
  flags: number
  exemptions: number
}

/** Newest first. */
export function listRuns(db: ReadDb): RunInfo[] {
  const rows = db.prepare('SELECT * FROM run ORDER BY id DESC').all() as RunTableRow[]
  return rows.map((row) => toRunInfo(db, row))
}

function toRunInfo(db: ReadDb, row: RunTableRow): RunInfo {
  return {
    id: row.id,
    policyId: row.policy_id,
    policyTitle: row.policy_title,
    policySha256: row.policy_sha256,
    engineVersion: row.engine_version,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    posts: row.posts,
    flags: row.flags,
    exemptions: row.exemptions,
    byClause: db
      .prepare('SELECT clause, count(*) AS flags FROM flag WHERE run_id = ? GROUP BY clause ORDER BY clause')
      .all(row.id) as RunInfo['byClause'],
  }
}

export interface RunWithPolicy {
  run: RunInfo
  policy: PolicyInfo
  policyText: string
  checks: RunRecord['checks']
}

export function readLatestRun(db: ReadDb): RunWithPolicy | null {
  const row = db.prepare('SELECT * FROM run ORDER BY id DESC LIMIT 1').get() as RunTableRow | undefined
  if (!row) return null
  return {
    run: toRunInfo(db, row),
    policy: JSON.parse(row.policy_info),
    policyText: row.policy_text,
    checks: JSON.parse(row.checks),
  }
}
