/** Compiled policies: whose words count, thresholds, one run a check, reasons in sentences, a fixed order. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { AnyCheck } from '../../src/core/checks/check.ts'
import { defineCheck } from '../../src/core/checks/check.ts'
import { compilePolicy } from '../../src/core/policy/compile.ts'
import { type CheckUse, type Policy, policySchema } from '../../src/shared/policy.ts'
import { makePost, type PostInput } from '../checks/check-tester.ts'

let runs = 0
/** Flags every "x" and exempts every "y"; strength by option. */
const letters = defineCheck({
  id: 'letters',
  version: 3,
  scope: 'post',
  title: 'Letters',
  description: 'For this test.',
  messages: { seen: { why: 'A {what} stands here', unless: 'there were no {what}.' } },
  exemptions: { let: 'A {what} may stand here' },
  options: z.object({ strength: z.number().default(0.5), outside: z.boolean().default(false) }).strict(),
  create: (options) => (post, report) => {
    runs++
    for (const match of [...post.text.matchAll(/[xy]/g)].reverse()) {
      const span: [number, number] = [match.index, match.index + (options.outside ? 99 : 1)]
      const data = { what: match[0] }
      if (match[0] === 'x') report.flag({ message: 'seen', span, strength: options.strength, data })
      else report.exempt({ message: 'let', spans: [span], data })
    }
  },
}) as unknown as AnyCheck

function compile(uses: Record<string, Partial<CheckUse>[]>) {
  const clauses = Object.entries(uses).map(([id, check]) => ({
    id,
    paragraph: '1',
    title: id,
    summary: id,
    level: ['post'],
    check: check.map((use) => ({ check: 'letters', ...use })),
  }))
  const policy: Policy = policySchema.parse({
    schema: 1,
    id: 'p',
    version: '1',
    title: 'P',
    source: '',
    clauses,
  })
  const compiled = compilePolicy(policy, {
    lexicons: new Map(),
    models: new Map(),
    listedAccounts: [],
    checks: [letters],
  })
  return { ...compiled, judge: (post: PostInput) => compiled.judge(makePost(post)) }
}

test('a flag carries clause, check, version, spans and a reason in sentences', () => {
  const { checks, judge } = compile({ '1-a': [{}] })
  expect(checks).toEqual([{ id: 'letters', version: 3, title: 'Letters' }])
  expect(judge({ text: 'a x' })).toEqual({
    flags: [
      {
        clause: '1-a',
        ground: null,
        check: 'letters',
        checkVersion: 3,
        message: 'seen',
        strength: 0.5,
        spans: [[2, 3]],
        reason: 'Why: A x stands here. It would not have fired if there were no x.',
      },
    ],
    exemptions: [],
  })
})

test('exemptions are kept with their reason', () => {
  expect(compile({ '1-a': [{}] }).judge({ text: 'y' }).exemptions).toEqual([
    { clause: '1-a', check: 'letters', reason: 'A y may stand here.', spans: [[0, 1]] },
  ])
})

describe('whose words count', () => {
  test.each([
    ['own', true],
    ['quote', true],
    ['repost', false],
    ['like', false],
  ] as const)('by default: %s', (authorship, counts) => {
    expect(compile({ '1-a': [{}] }).judge({ text: 'x y', authorship }).flags).toHaveLength(counts ? 1 : 0)
  })

  test('as the clause says', () => {
    const { judge } = compile({ '1-a': [{ authorship: ['repost'] }] })
    expect(judge({ text: 'x', authorship: 'repost' }).flags).toHaveLength(1)
    expect(judge({ text: 'x', authorship: 'own' }).flags).toHaveLength(0)
  })

  test.each([
    ['@Ann', 'The words are @Ann’s, passed on without comment. Why: '],
    [null, 'The words are another account’s, passed on without comment. Why: '],
  ])('words that are passed on are never called the member’s: %s', (handle, beginning) => {
    const { judge } = compile({ '1-a': [{ authorship: ['repost'] }] })
    const original = { id: null, url: null, handle }
    const [flag] = judge({ text: 'x', authorship: 'repost', original }).flags
    expect(flag!.reason.startsWith(beginning)).toBe(true)
  })
})

test('a flag below the clause’s threshold is not kept', () => {
  const { judge } = compile({ '1-a': [{ minStrength: 0.6 }], '1-b': [{ minStrength: 0.5 }] })
  expect(judge({ text: 'x' }).flags.map((flag) => flag.clause)).toEqual(['1-b'])
})

test('a check runs once for all clauses with the same options', () => {
  const { judge } = compile({ '1-a': [{}], '1-b': [{}], '1-c': [{ options: { strength: 0.9 } }] })
  runs = 0
  const { flags } = judge({ text: 'x' })
  expect(flags.map((flag) => [flag.clause, flag.strength])).toEqual([
    ['1-a', 0.5],
    ['1-b', 0.5],
    ['1-c', 0.9],
  ])
  expect(runs).toBe(2)
})

test('the same place twice in one clause is one flag, the stronger', () => {
  const { judge } = compile({ '1-a': [{}, { options: { strength: 0.9 } }] })
  expect(judge({ text: 'x' }).flags.map((flag) => flag.strength)).toEqual([0.9])
})

test('flags are sorted by clause and place whatever order a check reports in', () => {
  const { judge } = compile({ '1-b': [{}], '1-a': [{}] })
  expect(judge({ text: 'x x' }).flags.map((flag) => [flag.clause, flag.spans[0]![0]])).toEqual([
    ['1-a', 0],
    ['1-a', 2],
    ['1-b', 0],
    ['1-b', 2],
  ])
})

test('a span outside the text is a bug of the check and is not stored', () => {
  expect(() => compile({ '1-a': [{ options: { outside: true } }] }).judge({ text: 'x' })).toThrow(/letters/)
})

describe('a check that speaks only where the others are silent', () => {
  const uses = { '1-a': [{ minStrength: 0.4 }, { options: { strength: 0.3 }, whenSilent: true }] }
  test.each([
    ['another check flagged', { minStrength: 0.4 }, 'x', [0.5]],
    ['another check let something stand', { minStrength: 0.9 }, 'x y', []],
    ['the other flagged below its threshold', { minStrength: 0.9 }, 'x', [0.3]],
  ])('%s', (_name, first, text, strengths) => {
    const { judge } = compile({ '1-a': [first, uses['1-a'][1]!] })
    expect(judge({ text }).flags.map((flag) => flag.strength)).toEqual(strengths)
  })

  test('silence in one clause is not silence in another', () => {
    const { judge } = compile({ '1-a': [{}], '2-b': [{ whenSilent: true }] })
    expect(judge({ text: 'x' }).flags.map((flag) => flag.clause)).toEqual(['1-a', '2-b'])
  })
})
