/** What differs between two policies, clause by clause and field by field. Pure. */
import type { Clause, Policy } from '../../shared/policy.ts'
import type { PolicyDiff } from '../../shared/policy-tools.ts'

/** A clause is the same one when its id is: ids are permanent. */
export function diffPolicies(before: Policy, after: Policy): PolicyDiff {
  const old = new Map(before.clauses.map((clause) => [clause.id, clause]))
  const now = new Map(after.clauses.map((clause) => [clause.id, clause]))
  return {
    before: { id: before.id, version: before.version },
    after: { id: after.id, version: after.version },
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: after.clauses.flatMap((clause) => {
      const earlier = old.get(clause.id)
      const fields = earlier ? changedFields(earlier, clause) : []
      return fields.length > 0 ? [{ clause: clause.id, fields }] : []
    }),
  }
}

function changedFields(before: Clause, after: Clause): PolicyDiff['changed'][number]['fields'] {
  const names = Object.keys(after) as (keyof Clause)[]
  return names.flatMap((field) => {
    const [was, is] = [JSON.stringify(before[field]), JSON.stringify(after[field])]
    return was === is ? [] : [{ field, before: inWords(before[field]), after: inWords(after[field]) }]
  })
}

const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
