/** Runs a table of cases through a check: what must flag, with the span as the substring it covers, and what must stay clear. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type {
  Check,
  CheckPost,
  CheckResources,
  Exempt,
  Lexicon,
  ListedAccount,
  Report,
} from '../../src/core/checks/check.ts'
import { loadModels, type Models, modelNamed } from '../../src/core/models/load.ts'
import { parseLexicon } from '../../src/core/policy/lexicons.ts'
import { prepare } from '../../src/core/text/prepare.ts'
import type { Ground, Span } from '../../src/shared/model.ts'

export type PostInput = Partial<Omit<CheckPost, 'prepared'>> & { text: string }

interface CaseBase {
  name: string
  /** The text of a plain post by the respondent; or a post with whatever differs from that. */
  text?: string
  post?: PostInput
}

export interface FlagCase extends CaseBase {
  /** Each expected flag's first span, as the substring it covers; `spans` for several. */
  span?: string
  spans?: string[]
  message?: string
  ground?: Ground
  minStrength?: number
  maxStrength?: number
}

export interface ClearCase extends CaseBase {
  /** The exemption that must be kept; without it none is asked for. */
  exempt?: string
}

export interface TesterSetup {
  options?: Record<string, unknown>
  listedAccounts?: ListedAccount[]
  /** Instead of the shipped lexicons. */
  lexicon?: CheckResources['lexicon']
}

const read = new Map<string, Lexicon>()

/** Only the lexicons that a check asks for, so that a mistake in one fails the tests of its own checks. */
function shippedLexicon(name: string): Lexicon {
  const file = join(import.meta.dirname, `../../resources/lexicons/${name}.yaml`)
  const lexicon = read.get(name) ?? parseLexicon(readFileSync(file, 'utf8'), name)
  read.set(name, lexicon)
  return lexicon
}

let models: Models | null = null
function shippedModels(): Models {
  models ??= loadModels(join(import.meta.dirname, '../../resources/models'))
  return models
}

/** A post of the respondent's, with sensible defaults. */
export function makePost(input: PostInput): CheckPost {
  return {
    key: 1,
    platform: 'x',
    kind: 'post',
    authorship: 'own',
    contentWarning: null,
    account: { handle: 'respondent', name: 'The Respondent', isRespondent: true },
    createdAt: Date.UTC(2018, 5, 1, 12),
    replyTo: null,
    original: null,
    mentions: [],
    links: [],
    ...input,
    prepared: prepare(input.text),
  }
}

/** What a check reports about a post. */
export function runCheck(check: Check<z.ZodType, string, string>, post: PostInput, setup: TesterSetup = {}) {
  const flags: Report[] = []
  const exemptions: Exempt[] = []
  const options = check.options.parse(setup.options ?? {})
  const judge = check.create(options, {
    lexicon: setup.lexicon ?? shippedLexicon,
    model: (name) => modelNamed(shippedModels(), name),
    heads: () => null,
    listedAccounts: setup.listedAccounts ?? [],
  })
  judge(makePost(post), { flag: (report) => flags.push(report), exempt: (exempt) => exemptions.push(exempt) })
  return { flags, exemptions }
}

/** Declares one test a case. */
export function testCheck<O extends z.ZodType, M extends string, X extends string>(
  typed: Check<O, M, X>,
  cases: { flags: FlagCase[]; clear: ClearCase[] },
  setup: TesterSetup = {},
): void {
  const check = typed as unknown as Check<z.ZodType, string, string>
  const inputOf = (item: CaseBase): PostInput => item.post ?? { text: item.text ?? '' }

  describe.skipIf(cases.flags.length === 0)(`${check.id} flags`, () => {
    test.each(cases.flags.map((item) => [item.name, item] as const))('%s', (_, item) => {
      const { text } = inputOf(item)
      const { flags } = runCheck(check, inputOf(item), setup)
      expect(flags, `nothing flagged in: ${text}`).not.toHaveLength(0)
      for (const flag of flags) {
        expect(check.messages).toHaveProperty([flag.message])
        expect(flag.strength).toBeGreaterThan(0)
        expect(flag.strength).toBeLessThanOrEqual(1)
        for (const span of spansOf(flag)) expectInside(span, text)
      }
      const matching = flags.filter(
        (flag) =>
          (item.message === undefined || flag.message === item.message) &&
          (item.ground === undefined || flag.ground === item.ground),
      )
      const seen = flags.map((flag) => ({
        message: flag.message,
        ground: flag.ground,
        spans: spansOf(flag).map(([start, end]) => text.slice(start, end)),
      }))
      expect(matching, JSON.stringify(seen)).not.toHaveLength(0)
      const expected = item.spans ?? (item.span === undefined ? null : [item.span])
      if (expected !== null) {
        const found = matching.map((flag) => spansOf(flag).map(([start, end]) => text.slice(start, end)))
        expect(found).toContainEqual(expected)
      }
      const strongest = Math.max(...matching.map((flag) => flag.strength))
      if (item.minStrength !== undefined) expect(strongest).toBeGreaterThanOrEqual(item.minStrength)
      if (item.maxStrength !== undefined) expect(strongest).toBeLessThanOrEqual(item.maxStrength)
    })
  })

  describe.skipIf(cases.clear.length === 0)(`${check.id} stays clear`, () => {
    test.each(cases.clear.map((item) => [item.name, item] as const))('%s', (_, item) => {
      const { text } = inputOf(item)
      const { flags, exemptions } = runCheck(check, inputOf(item), setup)
      expect(
        flags.map((flag) => [flag.message, ...spansOf(flag).map((span) => text.slice(...span))]),
      ).toEqual([])
      for (const exempt of exemptions) {
        expect(check.exemptions).toHaveProperty([exempt.message])
        for (const span of exempt.spans) expectInside(span, text)
      }
      if (item.exempt !== undefined) expect(exemptions.map((exempt) => exempt.message)).toContain(item.exempt)
    })
  })
}

function spansOf(flag: Report): Span[] {
  return flag.spans ?? (flag.span ? [flag.span] : [])
}

function expectInside([start, end]: Span, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0)
  expect(end).toBeGreaterThanOrEqual(start)
  expect(end).toBeLessThanOrEqual(text.length)
}
