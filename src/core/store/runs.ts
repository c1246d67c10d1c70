/** Runs: one pass of a policy over the case, kept with the policy's text and every check's version. */
import type { PolicyInfo, RunInfo } from '../../shared/model.ts'
import type { ReadDb, WriteDb } from './open.ts'

/** All that decides what a run finds. Two runs of one case that agree in it give the same flags. */
export interface RunBasis {
  policy: PolicyInfo
  policyText: string
  engineVersion: string
  checks: { id: string; version: number; title: string }[]
  /** Date scope, officer's list, versions of lexicons and models, imports, the respondent's accounts. */
  inputs: Record<string, unknown>
}

export interface RunCounts {
  posts: number
  flags: number
  exemptions: number
}

export interface BegunRun {
  id: number
  startedAt: number
  /** Posts up to this key are judged; null at the beginning. */
  lastKey: number | null
  /** The same for second opinions. */
  opinionKey: number | null
  counts: RunCounts
}

/** The run whose flags are shown; 0 when there is none. An unfinished run is not shown. */
export function latestRunId(db: ReadDb): number {
  return db
    .prepare('SELECT coalesce(max(id), 0) FROM run WHERE finished_at IS NOT NULL')
    .pluck()
    .get() as number
}

/** Goes on with an unfinished run on the same basis; one on another basis is removed, as nobody has seen it. */
export function beginRun(db: WriteDb, startedAt: number, basis: RunBasis): BegunRun {
  const row = toRow(basis)
  const unfinished = db
    .prepare('SELECT * FROM run WHERE finished_at IS NULL ORDER BY id DESC LIMIT 1')
    .get() as (RunTableRow & typeof row) | undefined
  if (unfinished && basisColumns.every((column) => unfinished[column] === row[column])) {
    const { id, started_at, last_key, opinion_key, posts, flags, exemptions } = unfinished
    const counts = { posts, flags, exemptions }
    return { id, startedAt: started_at, lastKey: last_key, opinionKey: opinion_key, counts }
  }
  if (unfinished) dropRun(db, unfinished.id)
  const columns = [...basisColumns, 'policy_id', 'policy_title', 'policy_info'] as const
  const result = db
    .prepare(
      `INSERT INTO run (${columns.join(', ')}, started_at, posts, flags, exemptions)
       VALUES (${columns.map((column) => `@${column}`).join(', ')}, @startedAt, 0, 0, 0)`,
    )
    .run({ ...row, startedAt })
  const counts = { posts: 0, flags: 0, exemptions: 0 }
  return { id: Number(result.lastInsertRowid), startedAt, lastKey: null, opinionKey: null, counts }
}

const basisColumns = ['policy_sha256', 'policy_text', 'engine_version', 'checks', 'inputs'] as const

function toRow({ policy, policyText, engineVersion, checks, inputs }: RunBasis) {
  return {
    policy_id: policy.id,
    policy_title: policy.title,
    policy_sha256: policy.sha256,
    policy_text: policyText,
    policy_info: JSON.stringify(policy),
    engine_version: engineVersion,
    checks: JSON.stringify(checks),
    inputs: JSON.stringify(inputs),
  }
}

/** Call with the flags it counts, in one transaction. */
export function saveProgress(db: WriteDb, { id, lastKey, opinionKey, counts }: BegunRun): void {
  db.prepare(
    `UPDATE run SET last_key = @lastKey, opinion_key = @opinionKey, posts = @posts, flags = @flags,
      exemptions = @exemptions WHERE id = @id`,
  ).run({ id, lastKey, opinionKey, ...counts })
}

/** From here on its flags are shown. */
export function finishRun(db: WriteDb, id: number, finishedAt: number, counts: RunCounts): void {
  db.prepare(
    'UPDATE run SET finished_at = @finishedAt, posts = @posts, flags = @flags, exemptions = @exemptions WHERE id = @id',
  ).run({ id, finishedAt, ...counts })
}

/** Removes a run that was never shown. */
export function dropRun(db: WriteDb, id: number): void {
  for (const table of ['flag', 'exemption'])
    db.prepare(`DELETE FROM ${table} WHERE run_id = ? AND EXISTS (
      SELECT 1 FROM run WHERE id = run_id AND finished_at IS NULL)`).run(id)
  db.prepare('DELETE FROM run WHERE id = ? AND finished_at IS NULL').run(id)
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
  inputs: string
  started_at: number
  finished_at: number | null
  last_key: number | null
  opinion_key: number | null
  posts: number
  flags: number
  exemptions: number
}

/** Newest first. */
export function listRuns(db: ReadDb): RunInfo[] {
  const rows = db
    .prepare('SELECT * FROM run WHERE finished_at IS NOT NULL ORDER BY id DESC')
    .all() as RunTableRow[]
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
    secondOpinion:
      (JSON.parse(row.inputs) as { secondOpinion?: RunInfo['secondOpinion'] }).secondOpinion ?? null,
    byClause: db
      .prepare('SELECT clause, count(*) AS flags FROM flag WHERE run_id = ? GROUP BY clause ORDER BY clause')
      .all(row.id) as RunInfo['byClause'],
  }
}

export interface RunWithPolicy {
  run: RunInfo
  policy: PolicyInfo
  policyText: string
  checks: RunBasis['checks']
}

export function readLatestRun(db: ReadDb): RunWithPolicy | null {
  const row = db.prepare('SELECT * FROM run WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1').get() as
    | RunTableRow
    | undefined
  if (!row) return null
  return {
    run: toRunInfo(db, row),
    policy: JSON.parse(row.policy_info),
    policyText: row.policy_text,
    checks: JSON.parse(row.checks),
  }
}
