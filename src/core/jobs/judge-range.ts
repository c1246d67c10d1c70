/** Judges the posts of one range of keys. It only reads, so several threads may do it at a time. */
import type { Exemption } from '../../shared/model.ts'
import type { CompiledPolicy } from '../policy/compile.ts'
import type { PolicyFlag } from '../policy/policy-flag.ts'
import { checkablePosts, type KeyRange, type Scope } from '../store/checkable-posts.ts'
import type { ReadDb } from '../store/open.ts'
import { prepare } from '../text/prepare.ts'

/** A post about which there is something to write. */
export interface JudgedPost {
  key: number
  identity: string
  text: string
  flags: PolicyFlag[]
  exemptions: Exemption[]
}

export function judgeRange(
  db: ReadDb,
  scope: Scope,
  range: KeyRange,
  compiled: CompiledPolicy,
): JudgedPost[] {
  const found: JudgedPost[] = []
  for (const post of checkablePosts(db, scope, range)) {
    const { flags, exemptions } = compiled.judge({ ...post, prepared: prepare(post.text) })
    if (flags.length > 0 || exemptions.length > 0)
      found.push({ key: post.key, identity: post.identity, text: post.text, flags, exemptions })
  }
  return found
}
