/** The shipped policy loads, keeps its clause ids, and holds to its own examples. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checks } from '../../src/core/checks/index.ts'
import { checkExamples } from '../../src/core/policy/examples.ts'
import { policyInfo } from '../../src/core/policy/info.ts'
import { findPolicy, listPolicies } from '../../src/core/policy/list.ts'
import { loadLanguage } from '../../src/core/policy/resources.ts'
import type { CheckUse } from '../../src/shared/policy.ts'

const resources = join(import.meta.dirname, '../../resources')
const loaded = findPolicy(resources, 'labour-2018')

test('it is listed', () => {
  expect(listPolicies(resources).map((policy) => policy.id)).toContain('labour-2018')
})

test('its examples hold', () => {
  const compiled = checkExamples(loaded, loadLanguage(resources))
  expect(compiled.checks.map((check) => check.id)).toEqual(
    expect.arrayContaining(['giving-voice', 'private-information']),
  )
})

test('clause ids are permanent', () => {
  expect(loaded.policy.clauses.map((clause) => clause.id)).toEqual([
    '1-dignity',
    '2-exclusion',
    '3-abuse',
    '4-harassment',
    '4-intimidation',
    '4-hateful',
    '4-bullying',
    '4-discrimination',
    '5-procedure',
    '6-exclusion',
    '7-privilege',
    '8-personal-attack',
    '8-shaming',
    '9-derogatory-position',
    '10-anonymous-abuse',
    '11-sexualised',
    '11-sexual-imagery',
    '11-sexual-attention',
    '11-private-information',
    '12-giving-voice',
    '12-engaging',
    '13-in-kind',
    '14-reporting',
    '15-collective',
    '16-trolling',
    '16-unwelcome-contact',
  ])
})

const postChecks = new Set(checks.map(({ id }) => id))
const judgesPosts = (uses: readonly CheckUse[]) => uses.some(({ check }) => postChecks.has(check))

test('every clause that looks at single posts has sentences that flag and that stay clear', () => {
  for (const clause of loaded.policy.clauses) {
    if (typeof clause.check === 'string' || !judgesPosts(clause.check)) continue
    expect(clause.examples.flags.length, clause.id).toBeGreaterThanOrEqual(2)
    expect(clause.examples.clear.length, clause.id).toBeGreaterThanOrEqual(2)
    expect(clause.carveOuts.length, clause.id).toBeGreaterThan(0)
    expect(clause.notes.length, clause.id).toBeGreaterThan(0)
  }
})

test('its paragraph number begins its id', () => {
  for (const { id, paragraph } of loaded.policy.clauses) expect(id.split('-')[0]).toBe(paragraph)
})

test('as shown, it says of every clause how it is served', () => {
  const info = policyInfo(loaded)
  expect(info.sha256).toMatch(/^[0-9a-f]{64}$/)
  const status = Object.fromEntries(info.clauses.map((clause) => [clause.id, clause.status]))
  expect(status).toMatchObject({
    '1-dignity': 'none',
    '3-abuse': 'umbrella',
    '11-private-information': 'checked',
    '12-giving-voice': 'checked',
    '14-reporting': 'workflow',
    '11-sexual-imagery': 'planned',
  })
})
