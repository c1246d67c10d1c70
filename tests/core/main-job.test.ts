import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportReport, JobSnapshot, RunInfo } from '../../src/shared/model.ts'
import { tempFolder } from '../store/fixture.ts'
import { root } from '../structure/import-rule.ts'
import { check, importInto, newCase, newCore, workerUrl } from './core-fixture.ts'
import { manyTweets, tweetId, writeXFolder, xDate } from './x-folder.ts'

const at = Date.parse('2024-03-09T12:00:00Z')
const smallTweets = [
  { id: tweetId(at), text: '@jo You are a pathetic liar and a waste of space', at: xDate(at) },
  {
    id: tweetId(at + 60_000),
    text: 'This budget is a disgrace and I will say so at every meeting',
    at: xDate(at + 60_000),
  },
]

describe.each([
  ['in place', 'inline' as const],
  ['in a worker thread', { workerUrl }],
])('jobs %s', (_name, jobs) => {
  test('import, check, decide, re-run', async () => {
    const core = newCore(jobs)
    const folder = tempFolder()
    await newCase(core, folder)
    const imported = await importInto(core, writeXFolder(join(folder, 'archive'), smallTweets))
    expect(imported).toMatchObject({ state: 'done', error: null })
    expect((imported.result as ImportReport).added).toEqual({ post: 2 })

    expect((await check(core)).state).toBe('done')
    const { ids } = await core.call('flags.ids', { filter: { clauses: ['8-personal-attack'] } })
    const flags = await core.call('flags.rows', { ids })
    expect(flags.map((flag) => flag.post.id)).toEqual([smallTweets[0]!.id])

    await core.call('flags.decide', { id: ids[0]!, verdict: 'breach', reason: 'Aimed at the person.' })
    const again = await check(core)
    expect((again.result as RunInfo).id).toBe(2)
    const { ids: newIds } = await core.call('flags.ids', { filter: { decisions: ['breach'] } })
    expect(newIds).toHaveLength(1)
    expect(newIds).not.toEqual(ids)
  })

  test('cancelling half-way leaves no half import', async () => {
    const core = newCore(jobs)
    const folder = tempFolder()
    const path = await newCase(core, folder)
    const archive = writeXFolder(join(folder, 'archive'), manyTweets(30_000))
    const stop = core.on((frame) => {
      if (frame.event === 'job' && frame.value.step.startsWith('Reading'))
        void core.call('job.cancel', { id: frame.value.id })
    })
    const ended = await importInto(core, archive)
    stop()
    expect(ended.state).toBe('cancelled')
    expect((await core.call('case.info', {})).counts).toMatchObject({ posts: 0, archives: 0 })
    expect(readdirSync(join(path, 'archives'))).toEqual([])
    expect((await importInto(core, archive)).state).toBe('done')
    expect((await core.call('case.info', {})).counts.posts).toBe(30_000)
  })
})

test('killing the process half-way leaves no half import', async () => {
  const folder = tempFolder()
  const archive = writeXFolder(join(folder, 'archive'), manyTweets(30_000))
  const casePath = join(folder, 'killed.case')
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'import-and-tell.ts'), casePath, archive],
    { cwd: root },
  )
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')

  const core = newCore()
  const info = await core.call('case.open', { path: casePath })
  expect(info.counts).toMatchObject({ posts: 0, archives: 0 })
  expect((await core.call('posts.keys', {})).total).toBe(0)
  expect((await core.call('import.list', {})).length).toBe(0)
  expect((await importInto(core, archive)).state).toBe('done')
  expect((await core.call('case.info', {})).counts.posts).toBe(30_000)
})

test('importing the same archive twice adds nothing and says so', async () => {
  const core = newCore()
  const folder = tempFolder()
  const path = await newCase(core, folder)
  const archive = writeXFolder(join(folder, 'archive'), smallTweets)
  await importInto(core, archive)
  const second = (await importInto(core, archive)).result as ImportReport
  expect(second).toMatchObject({ added: {}, already: 2 })
  expect((await core.call('case.info', {})).counts).toMatchObject({ posts: 2, archives: 1 })
  expect(readdirSync(join(path, 'archives'))).toHaveLength(1)
})

test('what was received is stored unchanged', async () => {
  const core = newCore()
  const folder = tempFolder()
  const path = await newCase(core, folder)
  const archive = writeXFolder(join(folder, 'archive'), smallTweets)
  await importInto(core, archive)
  const [stored] = readdirSync(join(path, 'archives'))
  const file = 'data/tweets.js'
  expect(readFileSync(join(path, 'archives', stored!, file))).toEqual(readFileSync(join(archive, file)))
})

test.each<[string, (folder: string) => string, string]>([
  ['nothing there', (folder) => join(folder, 'nowhere'), 'not-found'],
  [
    'no archive at all',
    (folder) => {
      writeFileSync(join(folder, 'holiday.txt'), 'sun and sea')
      return join(folder, 'holiday.txt')
    },
    'unknown-archive',
  ],
  ['no posts', (folder) => writeXFolder(join(folder, 'empty'), []), 'empty-archive'],
  [
    'a broken second part',
    (folder) => {
      const archive = writeXFolder(join(folder, 'broken'), smallTweets)
      writeFileSync(
        join(archive, 'data', 'tweets-part1.js'),
        'window.YTD.tweets.part1 = [ {"tweet": {"id_str": ',
      )
      return archive
    },
    'unreadable-archive',
  ],
])('an archive with %s fails with a sentence and leaves the case as it was', async (_name, make, code) => {
  const core = newCore()
  const folder = tempFolder()
  const path = await newCase(core, folder)
  const ended = await importInto(core, make(folder))
  expect(ended).toMatchObject({ state: 'failed', error: { code } })
  expect(ended.error!.message).toMatch(/^\S.{40,}\.$/s)
  expect(ended.error!.message).not.toMatch(/[0-9a-f]{16}/)
  expect((await core.call('case.info', {})).counts).toMatchObject({ posts: 0, archives: 0 })
  expect(readdirSync(join(path, 'archives'))).toEqual([])
})

test('one job at a time, and no decision while one writes', async () => {
  const core = newCore()
  const folder = tempFolder()
  await newCase(core, folder)
  const archive = writeXFolder(join(folder, 'archive'), manyTweets(2000))
  const job = await core.call('import.start', { path: archive })
  await expect(core.call('run.start', {})).rejects.toMatchObject({ code: 'case-busy' })
  await expect(core.call('abusers.add', { handles: ['x'], reason: 'r' })).rejects.toMatchObject({
    code: 'case-busy',
  })
  await expect(core.call('case.close', {})).rejects.toMatchObject({ code: 'case-busy' })
  expect((await core.jobEnded(job.id)).state).toBe('done')
})

test('snapshots are whole, ordered and end once', async () => {
  const core = newCore()
  const folder = tempFolder()
  await newCase(core, folder)
  const seen: JobSnapshot[] = []
  core.on((frame) => {
    if (frame.event === 'job') seen.push(frame.value)
  })
  await importInto(core, writeXFolder(join(folder, 'archive'), manyTweets(3000)))
  expect(seen[0]).toMatchObject({ state: 'running', step: 'Starting' })
  expect(seen.filter((snapshot) => snapshot.state !== 'running')).toHaveLength(1)
  expect(seen.at(-1)).toMatchObject({ state: 'done' })
  expect(seen.map((snapshot) => snapshot.step)).toContain('Saving')
})

test.each<[string, Parameters<ReturnType<typeof newCore>['call']>, string]>([
  ['no case is open', ['flags.ids', {}], 'no-case'],
  ['a method nobody knows', ['posts.burn' as never, {} as never], 'bad-input'],
  ['an input of the wrong type', ['flags.get', { id: 'seven' } as never], 'bad-input'],
  [
    'a time zone that does not exist',
    ['case.create', { path: '/tmp/x', reference: 'r', respondent: 'r', timezone: 'Mars/Base' }],
    'bad-input',
  ],
  ['a folder that is no case', ['case.open', { path: root }], 'not-a-case'],
])('refuses a call: %s', async (_name, call, code) => {
  await expect(newCore().call(...call)).rejects.toMatchObject({ code })
})

test('a case is not made where something lies already', async () => {
  const core = newCore()
  const folder = tempFolder()
  const path = await newCase(core, folder)
  await expect(newCase(newCore(), folder)).rejects.toMatchObject({ code: 'case-exists' })
  expect(existsSync(path)).toBe(true)
})

test('the same case and policy give identical flags twice', async () => {
  const core = newCore()
  await newCase(core)
  await importInto(core, join(root, 'resources/samples/x-archive-demo.zip'))
  const flagsOf = async () => {
    await check(core)
    const { ids } = await core.call('flags.ids', {})
    const rows = []
    for (let from = 0; from < ids.length; from += 1000)
      rows.push(...(await core.call('flags.rows', { ids: ids.slice(from, from + 1000) })))
    return rows.map(({ id, ...flag }) => flag)
  }
  const first = await flagsOf()
  expect(first.length).toBeGreaterThan(50)
  expect(await flagsOf()).toEqual(first)
})
