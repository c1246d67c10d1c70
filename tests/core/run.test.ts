/** A run goes on where it was interrupted, judges in threads as it does in place, and never mixes two states of a case. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCore, sourceResources } from '../../src/core/core.ts'
import type { Core, CoreOptions } from '../../src/core/core-types.ts'
import type { JobSnapshot } from '../../src/shared/model.ts'
import { tempFolder } from '../store/fixture.ts'
import { check, importInto, newCase, newCore } from './core-fixture.ts'
import { manyTweets, writeXFolder } from './x-folder.ts'

/** Every hundredth post is one to flag. */
function mixedTweets(count: number) {
  return manyTweets(count).map((tweet, n) =>
    n % 100 === 50 ? { ...tweet, text: `You are a pathetic idiot, number ${n}.` } : tweet,
  )
}

async function caseWith(core: Core, posts: number): Promise<string> {
  const folder = tempFolder()
  const path = await newCase(core, folder)
  await importInto(core, writeXFolder(join(folder, 'archive'), mixedTweets(posts)))
  return path
}

async function flagsOf(core: Core) {
  const { ids } = await core.call('flags.ids', {})
  const rows = []
  for (let from = 0; from < ids.length; from += 1000)
    rows.push(...(await core.call('flags.rows', { ids: ids.slice(from, from + 1000) })))
  return rows.map(({ clause, post, reason, spans, fingerprint }) => ({
    clause,
    text: post.text,
    reason,
    spans,
    fingerprint,
  }))
}

/** Calls `then` once, at the first snapshot that says some posts are checked. */
function onceChecking(core: Core, then: (snapshot: JobSnapshot) => void): void {
  const stop = core.on((frame) => {
    if (frame.event !== 'job' || frame.value.step !== 'Checking posts' || frame.value.done === 0) return
    stop()
    then(frame.value)
  })
}

test('an interrupted run shows nothing, and the next one goes on behind it', async () => {
  const core = newCore()
  await caseWith(core, 12_000)
  onceChecking(core, ({ id }) => void core.call('job.cancel', { id }))
  expect((await check(core)).state).toBe('cancelled')
  expect((await core.call('flags.ids', {})).total).toBe(0)
  expect(await core.call('run.list', {})).toEqual([])

  let begunAt = 0
  onceChecking(core, ({ done }) => {
    begunAt = done
  })
  expect(await check(core)).toMatchObject({ state: 'done', result: { posts: 12_000, flags: 120 } })
  expect(begunAt).toBeGreaterThan(2000)
  const resumed = await flagsOf(core)
  await check(core)
  expect(resumed).toEqual(await flagsOf(core))
  expect(await core.call('run.list', {})).toHaveLength(2)
})

test('an interrupted run on another basis is not gone on with', async () => {
  const core = newCore()
  await caseWith(core, 8000)
  onceChecking(core, ({ id }) => void core.call('job.cancel', { id }))
  await check(core)
  await core.call('abusers.add', { handles: ['somebody'], reason: 'a reason' })
  let begunAt = 0
  onceChecking(core, ({ done }) => {
    begunAt = done
  })
  expect(await check(core)).toMatchObject({ state: 'done', result: { posts: 8000, flags: 80 } })
  expect(begunAt).toBe(2000)
})

test('a run during which the case changed is left out', async () => {
  const core = newCore()
  const path = await caseWith(core, 8000)
  const other = newCore()
  await other.call('case.open', { path })
  const [account] = await other.call('accounts.list', {})
  let changed: Promise<unknown> = Promise.resolve()
  onceChecking(core, () => {
    changed = other.call('accounts.set', { id: account!.id, isRespondent: false })
  })
  expect(await check(core)).toMatchObject({ state: 'failed', error: { code: 'case-busy' } })
  await changed
  expect(await core.call('run.list', {})).toEqual([])
  expect((await core.call('flags.ids', {})).total).toBe(0)
})

test('threads judge as one does', async () => {
  const judgeUrl = new URL('../../src/core/jobs/judge-worker.ts', import.meta.url)
  const options: CoreOptions = {
    resourcesDir: sourceResources,
    stateDir: null,
    version: '0.0.0-test',
    jobs: 'inline',
  }
  const alone = newCore()
  const path = await caseWith(alone, 21_000)
  await check(alone)
  const expected = await flagsOf(alone)
  expect(expected).toHaveLength(210)

  const threaded = createCore({ ...options, judgeUrl })
  await threaded.call('case.open', { path })
  expect(await check(threaded)).toMatchObject({ state: 'done', result: { posts: 21_000, flags: 210 } })
  expect(await flagsOf(threaded)).toEqual(expected)
  await threaded.close()
})
