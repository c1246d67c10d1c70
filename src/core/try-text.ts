/** Explains one sentence: what a policy's checks would flag in it, what they would let stand, and why. */
import type { TryResult } from '../shared/api.ts'
import type { ListedAccount } from './checks/check.ts'
import { plainPost } from './checks/plain-post.ts'
import { compilePolicy } from './policy/compile.ts'
import { findPolicy } from './policy/list.ts'
import { loadLanguage } from './policy/resources.ts'

export function tryText(
  resourcesDir: string,
  policy: string,
  text: string,
  listedAccounts: readonly ListedAccount[],
): TryResult {
  const loaded = findPolicy(resourcesDir, policy)
  const { flags, exemptions } = compilePolicy(loaded.policy, {
    ...loadLanguage(resourcesDir),
    listedAccounts,
  }).judge(plainPost(text))
  return { text, flags, exemptions }
}
