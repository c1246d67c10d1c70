/** Explains one sentence: what a policy's checks would flag in it, what they would let stand, and why. */
import { join } from 'node:path'
import type { TryResult } from '../shared/api.ts'
import type { ListedAccount } from './checks/check.ts'
import { compilePolicy } from './policy/compile.ts'
import { loadLexicons } from './policy/lexicons.ts'
import { findPolicy } from './policy/list.ts'
import { prepare } from './text/prepare.ts'

export function tryText(
  resourcesDir: string,
  policy: string,
  text: string,
  listedAccounts: readonly ListedAccount[],
): TryResult {
  const loaded = findPolicy(resourcesDir, policy)
  const lexicons = loadLexicons(join(resourcesDir, 'lexicons'))
  const { flags, exemptions } = compilePolicy(loaded.policy, { lexicons, listedAccounts }).judge({
    key: 0,
    platform: 'x',
    kind: 'post',
    authorship: 'own',
    text,
    prepared: prepare(text),
    contentWarning: null,
    account: { handle: null, name: null, isRespondent: true },
    createdAt: null,
    replyTo: null,
    original: null,
    mentions: Array.from(text.matchAll(/(?<![\p{L}\p{N}_])@(\w+)/gu), ([, handle]) => ({
      handle: handle!,
      id: null,
      name: null,
    })),
    links: Array.from(text.matchAll(/https?:\/\/\S+/g), ([link]) => link),
  })
  return { text, flags, exemptions }
}
