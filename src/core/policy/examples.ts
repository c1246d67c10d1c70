/** A policy that contradicts its own examples is not used: every clause is tried on the sentences it was written with. */
import { AppError } from '../../shared/errors.ts'
import type { Clause } from '../../shared/policy.ts'
import { plainPost } from '../checks/plain-post.ts'
import { type CompiledPolicy, compilePolicy, type PolicyResources } from './compile.ts'
import type { LoadedPolicy } from './load.ts'
import { badPolicy } from './yaml-file.ts'

type Example = Clause['examples']['flags'][number]

/**
 * Compiles the policy and tries the examples of its checked clauses; returns the compiled policy.
 * Throws AppError `bad-policy` with line and reason at the first contradiction.
 * An example is one own post; a clause about shared accounts uses `@listed` for one that is on the officer's list.
 */
export function checkExamples(
  loaded: LoadedPolicy,
  resources: Omit<PolicyResources, 'listedAccounts'>,
): CompiledPolicy {
  const compiled = compileWithLine(loaded, { ...resources, listedAccounts: [exampleEntry] })
  for (const [at, clause] of loaded.policy.clauses.entries()) {
    if (typeof clause.check === 'string') continue
    for (const list of ['flags', 'clear'] as const)
      for (const [index, example] of clause.examples[list].entries()) {
        const problem = contradiction(compiled, clause, list, example)
        if (problem)
          throw badPolicy(loaded.fileName, loaded.lineOf(['clauses', at, 'examples', list, index]), problem)
      }
  }
  return compiled
}

const exampleEntry = { platform: null, handle: 'listed', reason: 'an example', since: null }

function compileWithLine(loaded: LoadedPolicy, resources: PolicyResources): CompiledPolicy {
  try {
    return compilePolicy(loaded.policy, resources)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { clause, reason, path } = error.details as { clause: string; reason: string; path: PropertyKey[] }
    throw badPolicy(loaded.fileName, loaded.lineOf(path), `clause ${clause}: ${reason}`)
  }
}

function contradiction(
  compiled: CompiledPolicy,
  clause: Clause,
  list: 'flags' | 'clear',
  example: Example,
): string | null {
  const { text, ground } = typeof example === 'string' ? { text: example, ground: undefined } : example
  const flags = compiled.judge(plainPost(text)).flags.filter((flag) => flag.clause === clause.id)
  if (list === 'clear')
    return flags.length === 0
      ? null
      : `an example of clause ${clause.id} that must stay clear was flagged by ${flags[0]!.check} (${flags[0]!.message})`
  if (flags.length === 0) return `an example of clause ${clause.id} that must flag was not flagged`
  if (ground !== undefined && !flags.some((flag) => flag.ground === ground))
    return `an example of clause ${clause.id} must flag on the ground ${ground}, but flagged on ${flags[0]!.ground ?? 'none'}`
  return null
}
