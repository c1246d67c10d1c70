/** Explains one sentence: what a policy's checks would flag in it, what they would let stand, and why. */
import type { TryResult } from '../shared/api.ts'
import type { ListedAccount } from './checks/check.ts'
import { askOpinion } from './checks/opinion/ask-opinion.ts'
import { plainPost } from './checks/plain-post.ts'
import { compilePolicy } from './policy/compile.ts'
import { findPolicy } from './policy/list.ts'
import { opinionTools } from './policy/opinions.ts'
import { loadLanguage } from './policy/resources.ts'

export async function tryText(
  resourcesDir: string,
  policy: string,
  text: string,
  listedAccounts: readonly ListedAccount[],
): Promise<TryResult> {
  const loaded = findPolicy(resourcesDir, policy)
  const language = loadLanguage(resourcesDir)
  const { judge, opinionChecks } = compilePolicy(loaded.policy, { ...language, listedAccounts })
  const post = plainPost(text)
  const first = judge(post)
  const tools = first.flags.length === 0 && opinionChecks.size > 0 ? await opinionTools(language) : null
  if (!tools) return { text, ...first }
  const [opinion] = await askOpinion([post.prepared], tools)
  return { text, ...judge({ ...post, opinion: opinion ?? null }) }
}
