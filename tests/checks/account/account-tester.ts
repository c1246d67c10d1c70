/** Runs scenarios through an account check: a few lines of who wrote what to whom, and the pattern expected. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { AccountCheck, Pattern } from '../../../src/core/checks/account/account-check.ts'
import type { Conduct, ConductPost } from '../../../src/core/checks/account/conduct.ts'
import { conductGatherer } from '../../../src/core/checks/account/gather.ts'
import type { ListedAccount } from '../../../src/core/checks/check.ts'
import { parseLexicon } from '../../../src/core/policy/lexicons.ts'

const file = join(import.meta.dirname, '../../../resources/lexicons/contact.yaml')
export const contactLexicon = parseLexicon(readFileSync(file, 'utf8'), 'contact')

export type Line = Partial<Omit<ConductPost, 'by'>> & {
  text: string
  /** 'member' or another person's handle. */
  by?: string
  /** Days after the first of May 2019. */
  day?: number
  /** Ids of checks that flagged it. */
  abuse?: string[]
}

export interface Scenario {
  name: string
  lines: Line[]
  listed?: ListedAccount[]
  respondent?: Conduct['respondent']
  options?: Record<string, unknown>
}
export interface FlagScenario extends Scenario {
  message: string
  /** Positions in `lines`. */
  anchor: number
  posts: number[]
  strength?: [least: number, most: number]
}
export interface ClearScenario extends Scenario {
  /** The exemption that must be kept. */
  exempt?: string
}

export const member: Conduct['respondent'] = {
  name: 'Alex Member',
  accounts: [{ platform: 'x', handle: 'member', name: 'Alex Member', facts: {} }],
}

const start = Date.UTC(2019, 4, 1, 12)

/** Position in the list plus 100 is the key. */
export function posts(lines: readonly Line[]): ConductPost[] {
  return lines.map(({ by = 'member', day, abuse = [], ...line }, index) => ({
    key: index + 100,
    platform: 'x',
    kind: 'reply',
    authorship: 'own',
    createdAt: start + (day ?? index / 24) * 86_400_000,
    by: { handle: by, name: by, isRespondent: by === 'member' },
    threadId: null,
    to: [],
    parent: null,
    originalHandle: null,
    flags: abuse.map((check) => ({ check, strength: 0.7 })),
    ...line,
  }))
}

export function conductOf(lines: readonly Line[], respondent = member): Conduct {
  const gatherer = conductGatherer({ respondent, zone: 'Europe/London' }, contactLexicon)
  for (const post of posts(lines)) gatherer.add(post)
  return gatherer.conduct()
}

export function runAccountCheck(
  check: AccountCheck<z.ZodType, string, string>,
  { lines, listed = [], respondent, options = {} }: Omit<Scenario, 'name'>,
) {
  const flags: Pattern[] = []
  const exemptions: { message: string; anchor: number }[] = []
  const judge = check.create(check.options.parse(options), {
    lexicon: () => contactLexicon,
    listedAccounts: listed,
  })
  judge(conductOf(lines, respondent), {
    flag: (pattern) => flags.push(pattern),
    exempt: (exempt) => exemptions.push(exempt),
  })
  return { flags, exemptions }
}

/** Declares one test a scenario. */
export function testAccountCheck<O extends z.ZodType, M extends string, X extends string>(
  typed: AccountCheck<O, M, X>,
  cases: { flags: FlagScenario[]; clear: ClearScenario[] },
): void {
  const check = typed as unknown as AccountCheck<z.ZodType, string, string>

  describe(`${check.id} flags`, () => {
    test.each(cases.flags.map((one) => [one.name, one] as const))('%s', (_, scenario) => {
      const { flags } = runAccountCheck(check, scenario)
      expect(flags.map(({ message, anchor, posts }) => ({ message, anchor, posts }))).toEqual([
        {
          message: scenario.message,
          anchor: scenario.anchor + 100,
          posts: scenario.posts.map((position) => position + 100),
        },
      ])
      const [least, most] = scenario.strength ?? [0.01, 1]
      expect(flags[0]!.strength).toBeGreaterThanOrEqual(least)
      expect(flags[0]!.strength).toBeLessThanOrEqual(most)
      const words = check.messages[scenario.message]!
      const filled = Object.keys(flags[0]!.data ?? {})
      for (const [, placeholder] of `${words.why} ${words.unless}`.matchAll(/\{(\w+)\}/g))
        expect(filled).toContain(placeholder)
    })
  })

  describe(`${check.id} stays clear`, () => {
    test.each(cases.clear.map((one) => [one.name, one] as const))('%s', (_, scenario) => {
      const { flags, exemptions } = runAccountCheck(check, scenario)
      expect(flags).toEqual([])
      expect(exemptions.map(({ message }) => message)).toEqual(scenario.exempt ? [scenario.exempt] : [])
    })
  })
}

/** `count` posts to one person, a day in `every`. */
export function many(count: number, line: Line, every = 0.1): Line[] {
  return Array.from({ length: count }, (_, index) => ({ ...line, day: (line.day ?? 0) + index * every }))
}

/** 0, 1, 2 ... */
export const upTo = (count: number, from = 0): number[] =>
  Array.from({ length: count }, (_, index) => from + index)
