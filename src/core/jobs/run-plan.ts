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
import { countCheckable, type Scope } from '../store/checkable-posts.ts'
import { lastImportId } from '../store/imports.ts'
import type { ReadDb } from '../store/open.ts'
import type { RunBasis } from '../store/runs.ts'
import type { JobContext } from './job.ts'

export interface RunPlan {
  loaded: LoadedPolicy
  language: LanguageResources
  compiled: CompiledPolicy
  scope: Scope
  secondOpinion: boolean
  basis: RunBasis
}

/** More posts than this get a second opinion only when the officer asks: it takes about a minute for 10,000. */
export const opinionLimit = 20_000

export function planRun(
  db: ReadDb,
  input: { policy: string; secondOpinion?: boolean | undefined },
  job: Pick<JobContext, 'casePath' | 'resourcesDir' | 'version'>,
): RunPlan {
  const loaded = findPolicy(job.resourcesDir, input.policy)
  const language = loadLanguage(job.resourcesDir)
  const listedAccounts = listAbusers(db)
  checkExamples(loaded, language)
  const compiled = compilePolicy(loaded.policy, { ...language, listedAccounts })
  const { scopeFrom, scopeTo, timezone } = readCase(db, job.casePath)
  const scope = { from: scopeFrom, to: scopeTo, zone: timezone }
  const secondOpinion =
    compiled.opinionChecks.size > 0 &&
    language.heads !== null &&
    (input.secondOpinion ?? countCheckable(db, scope) <= opinionLimit)
  return {
    loaded,
    language,
    compiled,
    scope,
    secondOpinion,
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
        secondOpinion: secondOpinion
          ? { name: language.heads!.card.name, version: language.heads!.card.version }
          : null,
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
