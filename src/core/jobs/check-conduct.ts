/** The second half of a run: what the respondent did over the whole case, for the clauses that ask about it. */
import { type ConductGatherer, conductGatherer } from '../checks/account/gather.ts'
import type { CompiledPolicy } from '../policy/compile.ts'
import type { PatternExemption, PatternFlag } from '../policy/judge-account.ts'
import { lexiconNamed } from '../policy/lexicons.ts'
import type { LanguageResources } from '../policy/resources.ts'
import { listAccounts } from '../store/accounts.ts'
import { readCase } from '../store/case-info.ts'
import type { Scope } from '../store/checkable-posts.ts'
import { conductPosts, type StoredConductPost } from '../store/conduct-posts.ts'
import type { ReadDb } from '../store/open.ts'
import { prepare } from '../text/prepare.ts'
import type { JobContext } from './job.ts'

interface ConductRun {
  compiled: CompiledPolicy
  language: LanguageResources
  scope: Scope
  /** Whose flags are counted. */
  run: number
  job: JobContext
}

export interface CheckedConduct {
  flags: (PatternFlag & { identity: string })[]
  exemptions: PatternExemption[]
}

export async function checkConduct(db: ReadDb, setting: ConductRun): Promise<CheckedConduct> {
  const { compiled, scope, run, job } = setting
  const gatherer = gathererFor(db, setting)
  let count = 0
  for (const post of conductPosts(db, scope, run)) {
    gatherer.add(post.by.isRespondent || !concerns(post) ? post : withFlags(post, compiled))
    if (++count % 100 === 0) {
      job.progress('Looking at conduct over the whole case', count, null, 'posts')
      await job.breathe()
    }
  }
  const { flags, exemptions } = compiled.judgeConduct(gatherer.conduct())
  const identity = db.prepare('SELECT identity FROM post WHERE key = ?').pluck()
  return {
    flags: flags.map((flag) => ({ ...flag, identity: identity.get(flag.anchor) as string })),
    exemptions,
  }

  /** Posts of others are judged only where they bear on the respondent's own. */
  function concerns({ answered, to, kind }: StoredConductPost): boolean {
    return answered || to.length > 0 || kind === 'message'
  }
}

function gathererFor(db: ReadDb, { language, scope, job }: ConductRun): ConductGatherer {
  const accounts = listAccounts(db).filter((account) => account.isRespondent)
  const name = readCase(db, job.casePath).respondent
  return conductGatherer(
    { zone: scope.zone, respondent: { name, accounts } },
    lexiconNamed(language.lexicons, 'contact'),
  )
}

/** Another person's words, judged as if they were the respondent's; nothing of it is stored. */
function withFlags(post: StoredConductPost, compiled: CompiledPolicy): StoredConductPost {
  const { flags } = compiled.judge({
    ...post,
    prepared: prepare(post.text),
    contentWarning: null,
    account: post.by,
    replyTo: null,
    original: null,
    links: [],
  })
  return { ...post, flags }
}
