/**
 * Runs a policy over the case: every post of the respondent inside the date scope, then the conduct over the whole
 * case, against every clause. What is judged is saved range by range, so that an interrupted run goes on where it was;
 * nothing of a run is shown before it is complete.
 */
import { AppError } from '../../shared/errors.ts'
import type { RunInfo } from '../../shared/model.ts'
import { listAbusers } from '../store/abusers.ts'
import { audit } from '../store/audit.ts'
import { checkableRanges, countCheckable } from '../store/checkable-posts.ts'
import { flagWriter } from '../store/flags.ts'
import { openStore, type ReadDb, type WriteDb } from '../store/open.ts'
import { type BegunRun, beginRun, dropRun, finishRun, listRuns, saveProgress } from '../store/runs.ts'
import { storeFile } from './case-folder.ts'
import { checkConduct } from './check-conduct.ts'
import { giveOpinions } from './give-opinions.ts'
import type { JobContext } from './job.ts'
import type { JudgedPost } from './judge-range.ts'
import { type Judges, judgeHere, judgeInThreads } from './judges.ts'
import { planRun, type RunPlan, restsOnSamePosts } from './run-plan.ts'
import { inTransaction } from './transaction.ts'

export interface RunInput {
  /** A policy's id or file. */
  policy: string
  /** Whether posts that no rule flags go to the sentence encoder; by the number of posts where not said. */
  secondOpinion?: boolean | undefined
}

/** Posts judged and saved at a time. */
const rangeSize = 2000
/** Fewer posts are judged sooner than a thread is started. */
const worthThreads = 20_000

export async function runPolicy(input: RunInput, job: JobContext): Promise<RunInfo> {
  const db = openStore(storeFile(job.casePath))
  try {
    job.progress('Reading the policy', 0, null, 'posts')
    const plan = planRun(db, input, job)
    const run = await inTransaction(db, async () => beginRun(db, Date.now(), plan.basis))
    await judgePosts(db, plan, run, job)
    if (plan.secondOpinion) await giveOpinions(db, plan, run, job)
    return await completeRun(db, plan, run, job)
  } finally {
    db.close()
  }
}

async function judgePosts(db: WriteDb, plan: RunPlan, run: BegunRun, job: JobContext): Promise<void> {
  const { scope } = plan
  const total = countCheckable(db, scope)
  const judges = chooseJudges(db, plan, total - run.counts.posts, job)
  const save = rangeSaver(db, run)
  const given: { last: number; posts: number; judged: Promise<JudgedPost[]> }[] = []
  const saveFirst = async () => {
    const { last, posts, judged } = given.shift()!
    save(await judged, last, posts)
    job.progress('Checking posts', run.counts.posts, total, 'posts')
    await job.breathe()
  }
  try {
    for (const { after, last, posts } of checkableRanges(db, scope, run.lastKey, rangeSize)) {
      const judged = judges.judge({ after, last })
      // Waited for in order; until then a failure must not count as unheard.
      judged.catch(() => {})
      given.push({ last: last!, posts, judged })
      if (given.length >= judges.width) await saveFirst()
    }
    while (given.length > 0) await saveFirst()
  } finally {
    await judges.close()
  }
}

function chooseJudges(db: ReadDb, plan: RunPlan, posts: number, job: JobContext): Judges {
  const { scope, compiled, loaded } = plan
  if (job.judgeUrl === null || posts < worthThreads) return judgeHere(db, scope, compiled)
  return judgeInThreads(new URL(job.judgeUrl), {
    storeFile: storeFile(job.casePath),
    resourcesDir: job.resourcesDir,
    policyText: loaded.text,
    policyFile: loaded.fileName,
    listedAccounts: listAbusers(db),
    scope,
  })
}

/** Writes what was found in a range, and how far the run is, in one transaction. */
function rangeSaver(db: WriteDb, run: BegunRun) {
  const write = flagWriter(db, run.id)
  return db.transaction((judged: readonly JudgedPost[], lastKey: number, posts: number) => {
    for (const { key, identity, flags, exemptions } of judged) {
      for (const flag of flags) write.flag(key, identity, flag)
      for (const exemption of exemptions) write.exemption(key, exemption)
      run.counts.flags += flags.length
      run.counts.exemptions += exemptions.length
    }
    run.counts.posts += posts
    run.lastKey = lastKey
    saveProgress(db, run)
  })
}

async function completeRun(db: WriteDb, plan: RunPlan, run: BegunRun, job: JobContext): Promise<RunInfo> {
  const conduct = await conductOf(db, plan, run, job)
  const info = await inTransaction(db, async () => {
    if (!restsOnSamePosts(db, plan)) {
      dropRun(db, run.id)
      return null
    }
    const write = flagWriter(db, run.id)
    for (const { posts: pattern, identity, ...flag } of conduct.flags)
      write.flag(flag.anchor, identity, { ...flag, pattern })
    for (const exemption of conduct.exemptions) write.exemption(exemption.anchor, exemption)
    const counts = {
      posts: run.counts.posts,
      flags: run.counts.flags + conduct.flags.length,
      exemptions: run.counts.exemptions + conduct.exemptions.length,
    }
    const { id, sha256 } = plan.basis.policy
    const finishedAt = Date.now()
    finishRun(db, run.id, finishedAt, counts)
    audit(db, finishedAt, 'run.completed', {
      run: run.id,
      policy: id,
      policySha256: sha256,
      posts: counts.posts,
      flags: counts.flags,
    })
    return listRuns(db)[0]!
  })
  if (info) return info
  throw new AppError(
    'case-busy',
    'Posts were imported, or accounts marked, while the check was running, so its flags were left out. Run the check again.',
  )
}

async function conductOf(db: ReadDb, { compiled, language, scope }: RunPlan, run: BegunRun, job: JobContext) {
  if (!compiled.judgesConduct) return { flags: [], exemptions: [] }
  return checkConduct(db, { compiled, language, scope, run: run.id, job })
}
