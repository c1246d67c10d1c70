/** Trying a policy on a case: what would be new, what would be gone, and nothing stored. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceResources } from '../../src/core/core.ts'
import type { Core } from '../../src/core/core-types.ts'
import type { Backtest } from '../../src/shared/policy-tools.ts'
import { tempFolder } from '../store/fixture.ts'
import { check, importInto, newCase, newCore } from './core-fixture.ts'
import { tweetId, writeXFolder } from './x-folder.ts'

const tweets = [
  'You are a pathetic idiot and nobody likes you.',
  'I hope you get cancer.',
  'The bus was late again.',
].map((text, n) => ({
  id: tweetId(Date.UTC(2023, 0, 1 + n)),
  text,
  at: `Sun Jan 0${1 + n} 12:00:00 +0000 2023`,
}))

async function checkedCase(): Promise<Core> {
  const core = newCore()
  const folder = tempFolder()
  await newCase(core, folder)
  await importInto(core, writeXFolder(join(folder, 'archive'), tweets))
  await check(core)
  return core
}

const run = async (core: Core, policy: string) =>
  core.jobEnded((await core.call('policy.backtest', { policy })).id)

/** The shipped policy with one clause no longer checked. */
function withoutThreats(): string {
  const text = readFileSync(join(sourceResources, 'policies/labour-2018.yaml'), 'utf8')
  const file = join(tempFolder(), 'mine.yaml')
  writeFileSync(
    file,
    text.replace(
      /( {2}- id: 4-intimidation\n(?: {4}.*\n)*?) {4}check:\n(?: {6}.*\n)+/,
      '$1    check: planned\n',
    ),
  )
  return file
}

test('the same policy changes nothing', async () => {
  const core = await checkedCase()
  const { result } = await run(core, 'labour-2018')
  const { byClause, newFlags, goneFlags, posts } = result as Backtest
  expect(posts).toBe(3)
  expect(newFlags).toEqual([])
  expect(goneFlags).toEqual([])
  expect(byClause.reduce((sum, row) => sum + row.unchanged, 0)).toBeGreaterThanOrEqual(2)
})

test('a clause that is no longer checked loses its flags, and the case keeps them', async () => {
  const core = await checkedCase()
  const before = (await core.call('flags.ids', {})).ids
  const { result } = await run(core, withoutThreats())
  const { goneFlags, newFlags, byClause } = result as Backtest
  expect(goneFlags).toMatchObject([{ clause: '4-intimidation', text: 'I hope you get cancer.' }])
  expect(newFlags).toEqual([])
  expect(byClause).toContainEqual({ clause: '4-intimidation', new: 0, gone: 1, unchanged: 0 })
  expect((await core.call('flags.ids', {})).ids).toEqual(before)
  expect(await core.call('run.list', {})).toHaveLength(1)
})

test('another policy has its own clauses', async () => {
  const core = await checkedCase()
  const { result } = await run(core, 'workplace')
  const { newFlags, goneFlags } = result as Backtest
  expect(newFlags.map(({ clause }) => clause)).toEqual(expect.arrayContaining(['w4-threats', 'w5-abuse']))
  expect(goneFlags.map(({ clause }) => clause)).toContain('4-intimidation')
})

test('a case that was never checked', async () => {
  const core = newCore()
  await newCase(core)
  expect(await run(core, 'labour-2018')).toMatchObject({ state: 'failed', error: { code: 'not-found' } })
})

test('a policy that contradicts itself', async () => {
  const core = await checkedCase()
  const file = join(tempFolder(), 'bad.yaml')
  const text = readFileSync(join(sourceResources, 'policies/workplace.yaml'), 'utf8')
  writeFileSync(file, text.replace('- I hope you get cancer.', '- I hope you get well.'))
  const ended = await run(core, file)
  expect(ended).toMatchObject({ state: 'failed', error: { code: 'bad-policy' } })
  expect(ended.error!.message).toMatch(
    /^bad\.yaml, line \d+: an example of clause w4-threats that must flag was not flagged/,
  )
  await expect(core.call('policy.check', { policy: file })).rejects.toMatchObject({ code: 'bad-policy' })
})
