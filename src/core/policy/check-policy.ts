/** Says whether a policy file can be used: its shape, its checks and options, and whether its own examples hold. */
import type { PolicyCheck } from '../../shared/policy-tools.ts'
import { checkExamples } from './examples.ts'
import { policyInfo } from './info.ts'
import { findPolicy } from './list.ts'
import { loadLanguage } from './resources.ts'

/** Throws AppError `bad-policy` with file, line and reason. */
export function checkPolicy(resourcesDir: string, idOrFile: string): PolicyCheck {
  const loaded = findPolicy(resourcesDir, idOrFile)
  const { checks } = checkExamples(loaded, loadLanguage(resourcesDir))
  const examples = { flags: 0, clear: 0 }
  for (const clause of loaded.policy.clauses) {
    if (typeof clause.check === 'string') continue
    examples.flags += clause.examples.flags.length
    examples.clear += clause.examples.clear.length
  }
  return { policy: policyInfo(loaded), checks, examples }
}
