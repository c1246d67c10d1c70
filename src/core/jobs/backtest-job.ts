/** Tries a policy on a case and compares what it would flag with the latest run. Stores nothing. */
import { AppError } from '../../shared/errors.ts'
import type { Backtest, BacktestSample } from '../../shared/policy-tools.ts'
import { accountChecks } from '../checks/account/index.ts'
import { compilePolicy } from '../policy/compile.ts'
import { checkExamples } from '../policy/examples.ts'
import { policyInfo } from '../policy/info.ts'
import { findPolicy } from '../policy/list.ts'
import { loadLanguage } from '../policy/resources.ts'
import { listAbusers } from '../store/abusers.ts'
import { readCase } from '../store/case-info.ts'
import { checkableRanges, countCheckable } from '../store/checkable-posts.ts'
import { flagsOfRun } from '../store/flags.ts'
import { openStore } from '../store/open.ts'
import { readLatestRun } from '../store/runs.ts'
import { storeFile } from './case-folder.ts'
import type { JobContext } from './job.ts'
import { judgeRange } from './judge-range.ts'

export interface BacktestInput {
  /** A policy's id or file. */
  policy: string
}

const rangeSize = 2000
/** Of each clause, shown in full. */
const samples = 5

/** Throws AppError `not-found` for a case that was never checked, `bad-policy` for a policy that cannot be used. */
export async function backtest(input: BacktestInput, job: JobContext): Promise<Backtest> {
  const db = openStore(storeFile(job.casePath))
  try {
    const latest = readLatestRun(db)
    if (!latest)
      throw new AppError(
        'not-found',
        'This case was not checked yet. Check it first, then try another policy.',
      )
    const loaded = findPolicy(job.resourcesDir, input.policy)
    const language = loadLanguage(job.resourcesDir)
    checkExamples(loaded, language)
    const compiled = compilePolicy(loaded.policy, { ...language, listedAccounts: listAbusers(db) })
    const leftOut = new Set([...compiled.opinionChecks, ...accountChecks.map(({ id }) => id)])
    const before = new Map(
      flagsOfRun(db, latest.run.id)
        .filter(({ check }) => !leftOut.has(check))
        .map((flag) => [keyOf(flag), flag]),
    )
    const tally = new Map<string, Backtest['byClause'][number]>()
    const count = (clause: string, what: 'new' | 'gone' | 'unchanged') => {
      const row = tally.get(clause) ?? { clause, new: 0, gone: 0, unchanged: 0 }
      row[what]++
      tally.set(clause, row)
      return row[what]
    }
    const { scopeFrom: from, scopeTo: to, timezone: zone } = readCase(db, job.casePath)
    const scope = { from, to, zone }
    const total = countCheckable(db, scope)
    const newFlags: BacktestSample[] = []
    let posts = 0
    for (const range of checkableRanges(db, scope, null, rangeSize)) {
      for (const { key, text, flags } of judgeRange(db, scope, range, compiled))
        for (const { clause, spans, reason } of flags) {
          const sample = { clause, post: key, text, spans, reason }
          if (before.delete(keyOf(sample))) count(clause, 'unchanged')
          else if (count(clause, 'new') <= samples) newFlags.push(sample)
        }
      posts += range.posts
      job.progress('Trying the policy', posts, total, 'posts')
      await job.breathe()
    }
    const goneFlags = [...before.values()].filter(({ clause }) => count(clause, 'gone') <= samples)
    const byClause = (a: { clause: string }, b: { clause: string }) =>
      a.clause < b.clause ? -1 : a.clause > b.clause ? 1 : 0
    return {
      policy: policyInfo(loaded),
      against: { run: latest.run.id, policy: latest.policy.id, version: latest.policy.version },
      posts,
      byClause: [...tally.values()].sort(byClause),
      newFlags: newFlags.sort(byClause),
      goneFlags: goneFlags
        .map(({ clause, post, text, spans, reason }) => ({ clause, post, text, spans, reason }))
        .sort(byClause),
    }
  } finally {
    db.close()
  }
}

const keyOf = ({ clause, post, spans }: Pick<BacktestSample, 'clause' | 'post' | 'spans'>) =>
  JSON.stringify([clause, post, spans])
