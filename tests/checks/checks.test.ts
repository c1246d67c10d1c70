/** What holds for every check: ids, versions, docs pages, and no report outside the text whatever the text. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountChecks } from '../../src/core/checks/account/index.ts'
import { checks } from '../../src/core/checks/index.ts'
import { authorships } from '../../src/shared/model.ts'
import { runCheck } from './check-tester.ts'

const docs = join(import.meta.dirname, '../../docs/checks')
const listedAccounts = [{ platform: null, handle: 'listed', reason: 'a reason', since: null }]

/** Text that looks like posts: words that rules look for, among anything at all. */
const postText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'you are an idiot',
        'RT @listed',
        'her number is 07700 900123',
        'a@b.co',
        '“she said ‘no’”',
        'f**k',
        'i d i o t',
        '#ToryScum',
        'https://x.com/listed/status/1',
        '👩🏽‍🚀',
        '\u202e',
        'ﷺ',
        '> ',
        '\n',
        '0',
        '@',
        '*',
        '$',
        '\ud83d',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '))

test('ids are sorted, and no two checks share one', () => {
  for (const list of [checks, accountChecks]) {
    const ids = list.map((check) => check.id)
    expect(ids).toEqual([...ids].sort())
  }
  const all = [...checks, ...accountChecks].map((check) => check.id)
  expect(all).toHaveLength(new Set(all).size)
})

describe.each([...checks, ...accountChecks].map((check) => [check.id, check] as const))('%s', (id, check) => {
  test('has a docs page in the fixed order', () => {
    const file = join(docs, `${id}.md`)
    expect(existsSync(file), `docs/checks/${id}.md is missing`).toBe(true)
    const headings = readFileSync(file, 'utf8').match(/^## .*$/gm)
    expect(headings).toEqual(['## What', '## Why', '## Examples', '## Options', '## When not to rely on it'])
  })

  test('has a whole version and takes no options as well', () => {
    expect(check.version).toBeGreaterThanOrEqual(1)
    expect(Number.isInteger(check.version)).toBe(true)
    expect(check.options.safeParse({}).success).toBe(true)
    expect(check.options.safeParse({ 'no-such-option': 1 }).success).toBe(false)
  })
})

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  test('never throws, and reports inside the text only', () => {
    fc.assert(
      fc.property(postText, fc.constantFrom(...authorships), (text, authorship) => {
        const { flags, exemptions } = runCheck(check, { text, authorship }, { listedAccounts })
        for (const { message } of flags) expect(check.messages).toHaveProperty([message])
        for (const { message } of exemptions) expect(check.exemptions).toHaveProperty([message])
        const spans = [
          ...flags.flatMap((flag) => flag.spans ?? (flag.span ? [flag.span] : [])),
          ...exemptions.flatMap((exempt) => exempt.spans),
        ]
        for (const [start, end] of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('gives the same report twice', () => {
    fc.assert(
      fc.property(postText, (text) => {
        expect(runCheck(check, { text }, { listedAccounts })).toEqual(
          runCheck(check, { text }, { listedAccounts }),
        )
      }),
      { numRuns: 50 },
    )
  })
})
