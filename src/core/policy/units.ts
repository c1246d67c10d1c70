/** Plans which checks a policy runs: one unit for each check and set of options, with the clauses that it serves. */
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { CheckUse, Policy } from '../../shared/policy.ts'
import type { AnyAccountCheck } from '../checks/account/account-check.ts'
import type { AnyCheck, CheckResources } from '../checks/check.ts'

/** One check with one set of options. */
export interface Unit<C extends AnyCheck | AnyAccountCheck> {
  check: C
  run: ReturnType<C['create']>
  clauses: { id: string; use: CheckUse }[]
}

export interface Units {
  post: Unit<AnyCheck>[]
  account: Unit<AnyAccountCheck>[]
}

/** Throws AppError `bad-policy` for an unknown check or options that the check does not take. */
export function planUnits(
  policy: Policy,
  checks: readonly (AnyCheck | AnyAccountCheck)[],
  lent: CheckResources,
): Units {
  const units = new Map<string, Unit<AnyCheck | AnyAccountCheck>>()
  for (const [at, clause] of policy.clauses.entries()) {
    if (typeof clause.check === 'string') continue
    for (const [index, use] of clause.check.entries()) {
      const path = ['clauses', at, 'check', index]
      const check = checks.find(({ id }) => id === use.check)
      if (!check) throw badClause(clause.id, `there is no check "${use.check}"`, [...path, 'check'])
      const options = check.options.safeParse(use.options)
      if (!options.success)
        throw badClause(clause.id, optionProblem(use.check, options.error), [...path, 'options'])
      const key = `${check.id} ${JSON.stringify(options.data)}`
      const unit = units.get(key) ?? { check, run: check.create(options.data, lent), clauses: [] }
      unit.clauses.push({ id: clause.id, use })
      units.set(key, unit)
    }
  }
  const all = [...units.values()]
  return {
    post: all.filter((unit) => unit.check.scope === 'post') as Unit<AnyCheck>[],
    account: all.filter((unit) => unit.check.scope === 'account') as Unit<AnyAccountCheck>[],
  }
}

function optionProblem(check: string, error: z.ZodError): string {
  const issue = error.issues[0]!
  return `options of the check "${check}": ${[...issue.path, issue.message].map(String).join(': ')}`
}

/** `details.path` leads to the place in the file; whoever has the file's text adds the line. */
function badClause(clause: string, reason: string, path: PropertyKey[]): AppError {
  return new AppError('bad-policy', `Clause ${clause} of the policy cannot be used: ${reason}.`, {
    clause,
    reason,
    path,
  })
}
