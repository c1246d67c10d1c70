/** Turns a policy into one function that judges a post: each check runs once per distinct options, whatever the clauses. */
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { Exemption, Ground, Span } from '../../shared/model.ts'
import type { CheckUse, Policy } from '../../shared/policy.ts'
import type { AnyCheck, CheckPost, CheckResources, Exempt, ListedAccount, Report } from '../checks/check.ts'
import { checks as allChecks, findCheck } from '../checks/index.ts'
import { type Models, modelNamed } from '../models/load.ts'
import { type Lexicons, lexiconNamed } from './lexicons.ts'
import { exemptionReason, flagReason } from './reasons.ts'
import { spansInside } from './spans.ts'

export interface PolicyFlag {
  clause: string
  ground: Ground | null
  check: string
  checkVersion: number
  message: string
  strength: number
  /** Sorted; inside the post's text. */
  spans: Span[]
  /** Why it fired, and what would have made it not fire. */
  reason: string
}

export interface CompiledPolicy {
  /** The checks in use, by id. */
  checks: { id: string; version: number; title: string }[]
  /** Pure; flags come sorted, so that the same post gives the same list every time. */
  judge(post: CheckPost): { flags: PolicyFlag[]; exemptions: Exemption[] }
}

export interface PolicyResources {
  lexicons: Lexicons
  models: Models
  listedAccounts: readonly ListedAccount[]
  /** Instead of the shipped list. */
  checks?: readonly AnyCheck[]
}

/** One check with one set of options, and the clauses that it serves. */
interface Unit {
  check: AnyCheck
  run: ReturnType<AnyCheck['create']>
  clauses: { id: string; use: CheckUse }[]
}

/** Throws AppError `bad-policy` for an unknown check or options that the check does not take. */
export function compilePolicy(policy: Policy, resources: PolicyResources): CompiledPolicy {
  const units = planUnits(policy, resources)
  const inUse = new Map(units.map(({ check: { id, version, title } }) => [id, { id, version, title }]))
  return {
    checks: [...inUse.values()].sort((a, b) => compareText(a.id, b.id)),
    judge: (post) => judgePost(units, post),
  }
}

function planUnits(policy: Policy, resources: PolicyResources): Unit[] {
  const lent: CheckResources = {
    lexicon: (name) => lexiconNamed(resources.lexicons, name),
    model: (name) => modelNamed(resources.models, name),
    listedAccounts: resources.listedAccounts,
  }
  const units = new Map<string, Unit>()
  for (const [at, clause] of policy.clauses.entries()) {
    if (typeof clause.check === 'string') continue
    for (const [index, use] of clause.check.entries()) {
      const path = ['clauses', at, 'check', index]
      const check = findCheck(use.check, resources.checks ?? allChecks)
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
  return [...units.values()]
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

interface Judged {
  flags: PolicyFlag[]
  exemptions: Exemption[]
}

function judgePost(units: readonly Unit[], post: CheckPost): Judged {
  const judged: Judged = { flags: [], exemptions: [] }
  run(units, post, judged, ({ use }) => !use.whenSilent)
  const spoken = new Set([...judged.flags, ...judged.exemptions].map(({ clause }) => clause))
  run(units, post, judged, ({ id, use }) => use.whenSilent && !spoken.has(id))
  return {
    flags: strongestOfEach(judged.flags).sort(compareFlags),
    exemptions: judged.exemptions.sort(compareExemptions),
  }
}

/** Runs each check once for the clauses that `wanted` lets through, and adds what it reports to each of them. */
function run(
  units: readonly Unit[],
  post: CheckPost,
  { flags, exemptions }: Judged,
  wanted: (clause: Unit['clauses'][number]) => boolean,
): void {
  for (const { check, run, clauses } of units) {
    const served = clauses.filter(
      (clause) => clause.use.authorship.includes(post.authorship) && wanted(clause),
    )
    if (served.length === 0) continue
    const reports: Report[] = []
    const exempts: Exempt[] = []
    run(post, { flag: (report) => reports.push(report), exempt: (exempt) => exempts.push(exempt) })
    for (const { id, use } of served) {
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
  }
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
    reason: flagReason(check, report),
  }
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

/** By code unit, so that no machine's language setting changes the order. */
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
