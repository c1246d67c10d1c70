/** What a run is going to do, and everything its result rests on. Reads only. */
import { type CompiledPolicy, compilePolicy } from '../policy/compile.ts'
import { checkExamples } from '../policy/examples.ts'
import { policyInfo } from '../policy/info.ts'
import { findPolicy } from '../policy/list.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { type LanguageResources, loadLanguage } from '../policy/resources.ts'
import { listAbusers } from '../store/abusers.ts'
import { listAccounts } from '../store/accounts.ts'
import { readCase } from '../store/case-info.ts'
import type { Scope } from '../store/checkable-posts.ts'
import { lastImportId } from '../store/imports.ts'
import type { ReadDb } from '../store/open.ts'
import type { RunBasis } from '../store/runs.ts'
import type { JobContext } from './job.ts'

export interface RunPlan {
  loaded: LoadedPolicy
  language: LanguageResources
  compiled: CompiledPolicy
  scope: Scope
  basis: RunBasis
}

export function planRun(
  db: ReadDb,
  policy: string,
  job: Pick<JobContext, 'casePath' | 'resourcesDir' | 'version'>,
): RunPlan {
  const loaded = findPolicy(job.resourcesDir, policy)
  const language = loadLanguage(job.resourcesDir)
  const listedAccounts = listAbusers(db)
  checkExamples(loaded, language)
  const compiled = compilePolicy(loaded.policy, { ...language, listedAccounts })
  const { scopeFrom, scopeTo, timezone } = readCase(db, job.casePath)
  const scope = { from: scopeFrom, to: scopeTo, zone: timezone }
  return {
    loaded,
    language,
    compiled,
    scope,
    basis: {
      policy: policyInfo(loaded),
      policyText: loaded.text,
      engineVersion: job.version,
      checks: compiled.checks,
      inputs: {
        scope,
        listedAccounts,
        lexicons: [...language.lexicons.values()].map(({ name, version }) => ({ name, version })),
        models: [...language.models.values()].map(({ card: { name, version } }) => ({ name, version })),
        ...contentOf(db),
      },
    },
  }
}

/** False when posts were imported, or accounts marked, since the run was planned. */
export function restsOnSamePosts(db: ReadDb, { basis: { inputs } }: RunPlan): boolean {
  const { imports, accounts } = inputs
  return JSON.stringify(contentOf(db)) === JSON.stringify({ imports, accounts })
}

/** What of the case itself a run rests on: its imports, and whose posts are checked. */
const contentOf = (db: ReadDb) => ({
  imports: lastImportId(db),
  accounts: listAccounts(db)
    .filter((account) => account.isRespondent)
    .map(({ id }) => id),
})
