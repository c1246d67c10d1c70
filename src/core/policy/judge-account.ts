/** Judges what an account did over the whole case: each pattern that a check reports becomes a flag under its clauses. */
import type { Exemption } from '../../shared/model.ts'
import type { AnyAccountCheck, AccountReporter as Reporter } from '../checks/account/account-check.ts'
import type { Conduct } from '../checks/account/conduct.ts'
import { compareText, type PolicyFlag } from './policy-flag.ts'
import { exemptionReason, flagReason } from './reasons.ts'
import type { Unit } from './units.ts'

/** A flag under the post that anchors the pattern. It has no spans: the posts as a whole are meant. */
export interface PatternFlag extends PolicyFlag {
  anchor: number
  /** Keys of the posts that make the pattern. */
  posts: number[]
  subject: string
}

export interface PatternExemption extends Exemption {
  anchor: number
}

export interface JudgedAccount {
  flags: PatternFlag[]
  exemptions: PatternExemption[]
}

export function judgeAccount(units: readonly Unit<AnyAccountCheck>[], conduct: Conduct): JudgedAccount {
  const flags: PatternFlag[] = []
  const exemptions: PatternExemption[] = []
  for (const { check, run, clauses } of units) {
    const reporter: Reporter = {
      flag(pattern) {
        for (const { id, use } of clauses)
          if (pattern.strength >= use.minStrength)
            flags.push({
              clause: id,
              ground: null,
              check: check.id,
              checkVersion: check.version,
              message: pattern.message,
              strength: pattern.strength,
              spans: [],
              reason: flagReason(check, pattern),
              anchor: pattern.anchor,
              posts: pattern.posts,
              subject: pattern.subject,
            })
      },
      exempt(exempt) {
        for (const { id } of clauses)
          exemptions.push({
            clause: id,
            check: check.id,
            reason: exemptionReason(check, exempt),
            spans: [],
            anchor: exempt.anchor,
          })
      },
    }
    run(conduct, reporter)
  }
  return {
    flags: flags.sort(
      (a, b) =>
        a.anchor - b.anchor ||
        compareText(a.clause, b.clause) ||
        compareText(a.check, b.check) ||
        compareText(a.subject, b.subject),
    ),
    exemptions: exemptions.sort(
      (a, b) => a.anchor - b.anchor || compareText(a.clause, b.clause) || compareText(a.reason, b.reason),
    ),
  }
}
