/** Turns a policy into one function that judges a post: each check runs once per distinct options, whatever the clauses. */
import { type Authorship, authorships, type Exemption, type Span } from '../../shared/model.ts'
import type { Policy } from '../../shared/policy.ts'
import type { AnyAccountCheck } from '../checks/account/account-check.ts'
import type { Conduct } from '../checks/account/conduct.ts'
import { accountChecks } from '../checks/account/index.ts'
import type { AnyCheck, CheckPost, Exempt, ListedAccount, Report, Reporter } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import { type Models, modelNamed } from '../models/load.ts'
import type { OpinionHeads } from '../models/opinion-heads.ts'
import { type JudgedAccount, judgeAccount } from './judge-account.ts'
import { type Lexicons, lexiconNamed } from './lexicons.ts'
import { compareText, type PolicyFlag } from './policy-flag.ts'
import { exemptionReason, flagReason } from './reasons.ts'
import { spansInside } from './spans.ts'
import { planUnits, type Unit } from './units.ts'

export interface CompiledPolicy {
  /** The checks in use, by id. */
  checks: { id: string; version: number; title: string }[]
  /** Pure; flags come sorted, so that the same post gives the same list every time. */
  judge(post: CheckPost): { flags: PolicyFlag[]; exemptions: Exemption[] }
  /** Ids of the checks that speak only about posts with a second opinion. */
  opinionChecks: ReadonlySet<string>
  /** Whether any clause asks about the account's conduct over the whole case. */
  judgesConduct: boolean
  judgeConduct(conduct: Conduct): JudgedAccount
}

export interface PolicyResources {
  lexicons: Lexicons
  models: Models
  heads?: OpinionHeads | null
  listedAccounts: readonly ListedAccount[]
  /** Instead of the shipped list. */
  checks?: readonly (AnyCheck | AnyAccountCheck)[]
}

/** Throws AppError `bad-policy` for an unknown check or options that the check does not take. */
export function compilePolicy(policy: Policy, resources: PolicyResources): CompiledPolicy {
  const units = planUnits(policy, resources.checks ?? [...checks, ...accountChecks], {
    lexicon: (name) => lexiconNamed(resources.lexicons, name),
    model: (name) => modelNamed(resources.models, name),
    heads: () => resources.heads ?? null,
    listedAccounts: resources.listedAccounts,
  })
  const inUse = [...units.post, ...units.account].map(({ check: { id, version, title } }) => ({
    id,
    version,
    title,
  }))
  return {
    checks: [...new Map(inUse.map((check) => [check.id, check])).values()].sort((a, b) =>
      compareText(a.id, b.id),
    ),
    judge: postJudge(units.post),
    opinionChecks: new Set(units.post.flatMap(({ check }) => (check.asksOpinion ? check.id : []))),
    judgesConduct: units.account.length > 0,
    judgeConduct: (conduct) => judgeAccount(units.account, conduct),
  }
}

interface Judged {
  flags: PolicyFlag[]
  exemptions: Exemption[]
}

/** The judge of single posts. Which checks speak to whose words is settled once, not for each post. */
function postJudge(units: readonly Unit<AnyCheck>[]): CompiledPolicy['judge'] {
  const plans = new Map(authorships.map((authorship) => [authorship, planFor(units, authorship)]))
  let reports: Report[] = []
  let exempts: Exempt[] = []
  const reporter: Reporter = {
    flag: (report) => reports.push(report),
    exempt: (exempt) => exempts.push(exempt),
  }

  return (post) => {
    const judged: Judged = { flags: [], exemptions: [] }
    const { first, whenSilent } = plans.get(post.authorship)!
    for (const unit of first) run(unit, unit.clauses, post, judged)
    if (whenSilent.length > 0) {
      const spoken = new Set([...judged.flags, ...judged.exemptions].map(({ clause }) => clause))
      for (const unit of whenSilent) {
        const silent = unit.clauses.filter(({ id }) => !spoken.has(id))
        if (silent.length > 0) run(unit, silent, post, judged)
      }
    }
    return {
      flags: strongestOfEach(judged.flags).sort(compareFlags),
      exemptions: judged.exemptions.sort(compareExemptions),
    }
  }

  /** Adds what one check reports to each of the clauses. */
  function run(
    { check, run }: Unit<AnyCheck>,
    clauses: Unit<AnyCheck>['clauses'],
    post: CheckPost,
    { flags, exemptions }: Judged,
  ): void {
    run(post, reporter)
    if (reports.length + exempts.length === 0) return
    for (const { id, use } of clauses) {
      for (const report of reports)
        if (report.strength >= use.minStrength) flags.push(toFlag(check, id, report, post))
      for (const exempt of exempts)
        exemptions.push({
          clause: id,
          check: check.id,
          reason: exemptionReason(check, exempt),
          spans: spansInside(exempt.spans, post.text, check.id),
        })
    }
    reports = []
    exempts = []
  }
}

interface Plan {
  first: Unit<AnyCheck>[]
  whenSilent: Unit<AnyCheck>[]
}

/** The units that look at such words, each with the clauses that ask for it in this round. */
function planFor(units: readonly Unit<AnyCheck>[], authorship: Authorship): Plan {
  const round = (whenSilent: boolean) =>
    units.flatMap((unit) => {
      const clauses = unit.clauses.filter(
        ({ use }) => use.authorship.includes(authorship) && use.whenSilent === whenSilent,
      )
      return clauses.length > 0 ? [{ ...unit, clauses }] : []
    })
  return { first: round(false), whenSilent: round(true) }
}

function toFlag(check: AnyCheck, clause: string, report: Report, post: CheckPost): PolicyFlag {
  return {
    clause,
    ground: report.ground ?? null,
    check: check.id,
    checkVersion: check.version,
    message: report.message,
    strength: report.strength,
    spans: spansInside(report.spans ?? (report.span ? [report.span] : []), post.text, check.id),
    reason: passedOn(check, post) + flagReason(check, report),
  }
}

/** Words of somebody else are never the member's own, and a panel must not read them so. */
function passedOn(check: AnyCheck, { authorship, original }: CheckPost): string {
  if (authorship !== 'repost' || check.judgesSharing) return ''
  const whose = original?.handle ? `@${original.handle.replace(/^@/, '')}’s` : 'another account’s'
  return `The words are ${whose}, passed on without comment. `
}

/** A decision is tied to clause, check, ground and spans, so two flags may not share all four. */
function strongestOfEach(flags: PolicyFlag[]): PolicyFlag[] {
  if (flags.length < 2) return flags
  const strongest = new Map<string, PolicyFlag>()
  for (const flag of flags) {
    const key = JSON.stringify([flag.clause, flag.check, flag.ground, flag.spans])
    const known = strongest.get(key)
    if (!known || flag.strength > known.strength) strongest.set(key, flag)
  }
  return [...strongest.values()]
}

function compareFlags(a: PolicyFlag, b: PolicyFlag): number {
  return (
    compareText(a.clause, b.clause) ||
    compareSpans(a.spans, b.spans) ||
    b.strength - a.strength ||
    compareText(a.check, b.check) ||
    compareText(a.ground ?? '', b.ground ?? '') ||
    compareText(a.message, b.message)
  )
}

function compareExemptions(a: Exemption, b: Exemption): number {
  return compareText(a.clause, b.clause) || compareSpans(a.spans, b.spans) || compareText(a.reason, b.reason)
}

function compareSpans(a: readonly Span[], b: readonly Span[]): number {
  return (a[0]?.[0] ?? -1) - (b[0]?.[0] ?? -1) || (a[0]?.[1] ?? -1) - (b[0]?.[1] ?? -1)
}
