/** Flags of the latest run: written by a run, read by lists, with the decision that holds now. */
import { createHash } from 'node:crypto'
import type { Filter } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { ClauseInfo, Exemption, FlagDetail, FlagRow, Ground, Span, Verdict } from '../../shared/model.ts'
import { listDecisions } from './decisions.ts'
import type { ReadDb, WriteDb } from './open.ts'
import { filterConditions } from './post-filter.ts'
import { type PostTableRow, postColumns, readableQuery, readPost, toPostRow } from './posts.ts'
import { latestRunId, readLatestRun } from './runs.ts'
import { readThread } from './threads.ts'

export interface NewFlag {
  clause: string
  ground: Ground | null
  check: string
  checkVersion: number
  message: string
  strength: number
  spans: Span[]
  reason: string
  /** Keys of the posts that make a pattern; absent where one post speaks for itself. */
  pattern?: readonly number[]
  /** Whom a pattern concerns. */
  subject?: string
}

/** Names what was flagged, so that the same flag of a later run is known again: check, clause, post, spans or subject. */
export function fingerprintFlag(identity: string, flag: NewFlag): string {
  const parts: unknown[] = [flag.check, flag.clause, flag.ground, identity, flag.spans]
  if (flag.subject !== undefined) parts.push(flag.subject)
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

export function flagWriter(db: WriteDb, runId: number) {
  const insertFlag = db.prepare(
    `INSERT INTO flag (run_id, post_key, clause, ground, check_id, check_version, message, strength, spans, reason, fingerprint, pattern)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertExemption = db.prepare(
    'INSERT INTO exemption (run_id, post_key, clause, check_id, reason, spans) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return {
    flag(postKey: number, identity: string, flag: NewFlag): void {
      insertFlag.run(
        runId,
        postKey,
        flag.clause,
        flag.ground,
        flag.check,
        flag.checkVersion,
        flag.message,
        flag.strength,
        JSON.stringify(flag.spans),
        flag.reason,
        fingerprintFlag(identity, flag),
        flag.pattern ? JSON.stringify(flag.pattern) : null,
      )
    },
    exemption(postKey: number, exemption: Exemption): void {
      insertExemption.run(
        runId,
        postKey,
        exemption.clause,
        exemption.check,
        exemption.reason,
        JSON.stringify(exemption.spans),
      )
    },
  }
}

/** The tables every query over flags joins. */
export const flagTables = `flag
  JOIN post ON post.key = flag.post_key
  JOIN account ON account.id = post.account_id
  LEFT JOIN current_decision AS decision USING (fingerprint)`

/** WHERE clause and parameters for flags of the latest run under a filter. */
export function flagWhere(
  db: ReadDb,
  filter: Filter,
  zone: string,
): { where: string; params: Record<string, unknown> } {
  const { post, flag, params, match } = filterConditions(filter, zone)
  const conditions = ['flag.run_id = @run', ...post, ...flag]
  if (match) conditions.push('post.key IN (SELECT rowid FROM post_fts WHERE post_fts MATCH @match)')
  return { where: conditions.join(' AND '), params: { ...params, run: latestRunId(db) } }
}

/** Newest post first, then by clause. */
export function listFlagIds(db: ReadDb, filter: Filter, zone: string): number[] {
  const { where, params } = flagWhere(db, filter, zone)
  return readableQuery(
    () =>
      db
        .prepare(
          `SELECT flag.id FROM ${flagTables} WHERE ${where} ORDER BY flag.post_key DESC, flag.clause, flag.id`,
        )
        .pluck()
        .all(params) as number[],
  )
}

/** In the order of `ids`; unknown ids are left out. */
export function readFlagRows(db: ReadDb, ids: readonly number[]): FlagRow[] {
  const rows = db
    .prepare(
      `SELECT flag.id AS flag_id, flag.clause, flag.ground, flag.check_id, flag.check_version, flag.strength,
        flag.spans, flag.reason, flag.fingerprint, flag.pattern, decision.id AS decision_id, decision.verdict,
        decision.reason AS decision_reason, decision.by AS decision_by, decision.at AS decision_at, ${postColumns}
       FROM json_each(@ids) AS wanted JOIN flag ON flag.id = wanted.value
       JOIN post ON post.key = flag.post_key JOIN account ON account.id = post.account_id
       LEFT JOIN current_decision AS decision USING (fingerprint) ORDER BY wanted.key`,
    )
    .all({ ids: JSON.stringify(ids), run: latestRunId(db) }) as PostTableRow[]
  return rows.map(toFlagRow)
}

function toFlagRow(row: PostTableRow): FlagRow {
  return {
    id: row.flag_id as number,
    post: toPostRow(row),
    clause: row.clause as string,
    ground: row.ground as Ground | null,
    check: row.check_id as string,
    checkVersion: row.check_version as number,
    strength: row.strength as number,
    spans: JSON.parse(row.spans as string),
    reason: row.reason as string,
    fingerprint: row.fingerprint as string,
    pattern: row.pattern === null ? [] : JSON.parse(row.pattern as string),
    decision:
      row.decision_id === null
        ? null
        : {
            id: row.decision_id as number,
            verdict: row.verdict as Verdict,
            reason: row.decision_reason as string,
            by: row.decision_by as string,
            at: row.decision_at as number,
          },
  }
}

/** Throws AppError `not-found`. */
export function readFlag(db: ReadDb, id: number): FlagDetail {
  const [flag] = readFlagRows(db, [id])
  if (!flag) throw new AppError('not-found', `No flag with the number ${id} is part of this case.`)
  const { key } = flag.post
  const clauses = readLatestRun(db)?.policy.clauses ?? []
  return {
    ...flag,
    detail: readPost(db, key),
    thread: readThread(db, flag.post),
    history: listDecisions(db, flag.fingerprint),
    clauseInfo: clauses.find((clause: ClauseInfo) => clause.id === flag.clause) ?? null,
    others: listFlagsOfPost(db, key).filter((other) => other.id !== id),
    exemptions: listExemptions(db, key),
  }
}

export function listFlagsOfPost(
  db: ReadDb,
  postKey: number,
): { id: number; clause: string; reason: string }[] {
  return db
    .prepare('SELECT id, clause, reason FROM flag WHERE run_id = ? AND post_key = ? ORDER BY clause, id')
    .all(latestRunId(db), postKey) as { id: number; clause: string; reason: string }[]
}

export function listExemptions(db: ReadDb, postKey: number): Exemption[] {
  const rows = db
    .prepare(
      'SELECT clause, check_id AS "check", reason, spans FROM exemption WHERE run_id = ? AND post_key = ? ORDER BY clause, id',
    )
    .all(latestRunId(db), postKey) as (Omit<Exemption, 'spans'> & { spans: string })[]
  return rows.map((row) => ({ ...row, spans: JSON.parse(row.spans) }))
}

/** All flags of one run, by post. */
export function flagsOfRun(
  db: ReadDb,
  runId: number,
): { clause: string; check: string; post: number; text: string; spans: Span[]; reason: string }[] {
  const rows = db
    .prepare(
      `SELECT flag.clause, flag.check_id AS "check", flag.post_key AS post, post.text, flag.spans, flag.reason
       FROM flag JOIN post ON post.key = flag.post_key WHERE flag.run_id = ? ORDER BY flag.post_key, flag.id`,
    )
    .all(runId) as {
    clause: string
    check: string
    post: number
    text: string
    spans: string
    reason: string
  }[]
  return rows.map((row) => ({ ...row, spans: JSON.parse(row.spans) }))
}
