/** Explains one sentence: what a policy's checks would flag in it, what they would let stand, and why. */
import { join } from 'node:path'
import type { TryResult } from '../shared/api.ts'
import type { ListedAccount } from './checks/check.ts'
import { plainPost } from './checks/plain-post.ts'
import { compilePolicy } from './policy/compile.ts'
import { loadLexicons } from './policy/lexicons.ts'
import { findPolicy } from './policy/list.ts'

export function tryText(
  resourcesDir: string,
  policy: string,
  text: string,
  listedAccounts: readonly ListedAccount[],
): TryResult {
  const loaded = findPolicy(resourcesDir, policy)
  const lexicons = loadLexicons(join(resourcesDir, 'lexicons'))
  const { flags, exemptions } = compilePolicy(loaded.policy, { lexicons, listedAccounts }).judge(
    plainPost(text),
  )
  return { text, flags, exemptions }
}
