/** A second policy, for an employer: nothing of the first one's clauses is in the code. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainPost } from '../../src/core/checks/plain-post.ts'
import { checkExamples } from '../../src/core/policy/examples.ts'
import { findPolicy, listPolicies } from '../../src/core/policy/list.ts'
import { loadLanguage } from '../../src/core/policy/resources.ts'

const resources = join(import.meta.dirname, '../../resources')
const loaded = findPolicy(resources, 'workplace')
const compiled = checkExamples(loaded, loadLanguage(resources))

test('it is listed beside the first', () => {
  expect(listPolicies(resources).map(({ id }) => id)).toEqual(['labour-2018', 'workplace'])
})

test('its flags stand under its own clauses', () => {
  const { flags } = compiled.judge(plainPost('You are a pathetic idiot and nobody likes you.'))
  expect(flags.map(({ clause }) => clause)).toEqual(expect.arrayContaining(['w5-abuse']))
  for (const { clause } of flags) expect(clause).toMatch(/^w\d-/)
})

test('each checked clause of single posts has sentences that flag and that stay clear', () => {
  for (const { id, check, examples, level } of loaded.policy.clauses) {
    if (typeof check === 'string' || !level.includes('post')) continue
    expect(examples.flags.length, id).toBeGreaterThanOrEqual(2)
    expect(examples.clear.length, id).toBeGreaterThanOrEqual(2)
  }
})
