/** Runs a policy over the case: every post of the respondent inside the date scope, against every clause. */
import type { RunInfo } from '../../shared/model.ts'
import type { CheckPost } from '../checks/check.ts'
import { compilePolicy } from '../policy/compile.ts'
import { checkExamples } from '../policy/examples.ts'
import { policyInfo } from '../policy/info.ts'
import { findPolicy } from '../policy/list.ts'
import { loadLanguage } from '../policy/resources.ts'
import { listAbusers } from '../store/abusers.ts'
import { audit } from '../store/audit.ts'
import { readCase } from '../store/case-info.ts'
import { checkablePosts, countCheckable } from '../store/checkable-posts.ts'
import { flagWriter } from '../store/flags.ts'
import { openStore, type WriteDb } from '../store/open.ts'
import { insertRun, latestRunId, listRuns } from '../store/runs.ts'
import { prepare } from '../text/prepare.ts'
import { storeFile } from './case-folder.ts'
import { checkConduct } from './check-conduct.ts'
import type { JobContext } from './job.ts'
import { inTransaction } from './transaction.ts'

export interface RunInput {
  /** A policy's id or file. */
  policy: string
}

export async function runPolicy(input: RunInput, job: JobContext): Promise<RunInfo> {
  const db = openStore(storeFile(job.casePath))
  try {
    return await inTransaction(db, () => checkPosts(db, input, job))
  } finally {
    db.close()
  }
}

async function checkPosts(db: WriteDb, input: RunInput, job: JobContext): Promise<RunInfo> {
  const startedAt = Date.now()
  job.progress('Reading the policy', 0, null, 'posts')
  const loaded = findPolicy(job.resourcesDir, input.policy)
  const language = loadLanguage(job.resourcesDir)
  const listedAccounts = listAbusers(db)
  checkExamples(loaded, language)
  const compiled = compilePolicy(loaded.policy, { ...language, listedAccounts })

  const id = latestRunId(db) + 1
  const write = flagWriter(db, id)
  const { scopeFrom, scopeTo, timezone } = readCase(db, job.casePath)
  const scope = { from: scopeFrom, to: scopeTo, zone: timezone }
  const total = countCheckable(db, scope)
  let posts = 0
  let flags = 0
  let exemptions = 0
  for (const post of checkablePosts(db, scope)) {
    const judged = compiled.judge(withText(post))
    for (const flag of judged.flags) write.flag(post.key, post.identity, flag)
    for (const exemption of judged.exemptions) write.exemption(post.key, exemption)
    flags += judged.flags.length
    exemptions += judged.exemptions.length
    if (++posts % 100 === 0) {
      job.progress('Checking posts', posts, total, 'posts')
      await job.breathe()
    }
  }
  if (compiled.judgesConduct) {
    const judged = await checkConduct(db, { compiled, language, scope, run: id, job })
    for (const { posts: pattern, identity, ...flag } of judged.flags)
      write.flag(flag.anchor, identity, { ...flag, pattern })
    for (const exemption of judged.exemptions) write.exemption(exemption.anchor, exemption)
    flags += judged.flags.length
    exemptions += judged.exemptions.length
  }
  const finishedAt = Date.now()
  const policy = policyInfo(loaded)
  insertRun(db, {
    id,
    policy,
    policyText: loaded.text,
    engineVersion: job.version,
    checks: compiled.checks,
    inputs: {
      scope,
      listedAccounts,
      lexicons: [...language.lexicons.values()].map(({ name, version }) => ({ name, version })),
      models: [...language.models.values()].map(({ card: { name, version } }) => ({ name, version })),
    },
    startedAt,
    finishedAt,
    posts,
    flags,
    exemptions,
  })
  audit(db, finishedAt, 'run.completed', {
    run: id,
    policy: policy.id,
    policySha256: policy.sha256,
    posts,
    flags,
  })
  return listRuns(db)[0]!
}

type UnpreparedPost = Omit<CheckPost, 'prepared'>

function withText(post: UnpreparedPost): CheckPost {
  return { ...post, prepared: prepare(post.text) }
}
