/** A policy as screens, terminal and pack show it. */
import type { ClauseInfo, PolicyInfo } from '../../shared/model.ts'
import type { Clause } from '../../shared/policy.ts'
import type { LoadedPolicy } from './load.ts'

export function policyInfo({ policy, sha256 }: Pick<LoadedPolicy, 'policy' | 'sha256'>): PolicyInfo {
  const { id, version, title, source } = policy
  return { id, version, title, source, sha256, clauses: policy.clauses.map(clauseInfo) }
}

function clauseInfo(clause: Clause): ClauseInfo {
  const { id, paragraph, title, summary, carveOuts, notes } = clause
  const status = typeof clause.check === 'string' ? clause.check : 'checked'
  return { id, paragraph, title, summary, status, carveOuts, notes }
}
