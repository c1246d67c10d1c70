/** Whose account an archive is: stated, named by the officer, its only one, or left open; never guessed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Core } from '../../src/core/core-types.ts'
import type { ImportReport } from '../../src/shared/model.ts'
import { tempFolder } from '../store/fixture.ts'
import { check, importInto, newCase, newCore } from './core-fixture.ts'
import { tweet, writeXFolder } from './x-folder.ts'

const chatOf = (...senders: string[]) => {
  const file = join(tempFolder(), 'WhatsApp Chat with Ben.txt')
  const lines = senders.map((sender, n) => `13/02/24, 15:${10 + n} - ${sender}: message ${n} about the bus\n`)
  writeFileSync(file, lines.join(''))
  return file
}

interface Choice {
  owner?: 'respondent' | 'other'
  respondentAccount?: string
}

async function importChat(core: Core, path: string, choice: Choice = {}) {
  const job = await core.call('import.start', { path, messages: true, ...choice })
  return core.jobEnded(job.id)
}

async function marked(core: Core): Promise<string[]> {
  const accounts = await core.call('accounts.list', {})
  return accounts.filter((one) => one.isRespondent).map((one) => one.handle ?? one.name ?? 'unnamed')
}

const cases: [string, string[], Choice, NonNullable<ImportReport['respondent']>['how'], RegExp, string[]][] =
  [
    ['its only account is taken', ['Ana', 'Ana'], {}, 'only', /^Ana is the only account/, ['Ana']],
    [
      'among several none is guessed',
      ['Ben', 'Ana', 'Ben'],
      {},
      'open',
      /2 accounts .* none is checked\. Mark .* Posts by account: Ben: 2; Ana: 1\.$/,
      [],
    ],
    ['one is named', ['Ben', 'Ana'], { respondentAccount: 'Ana' }, 'named', /^Ana was named/, ['Ana']],
    [
      'in another case',
      ['Ben', 'Ana Grove'],
      { respondentAccount: '@ana  GROVE' },
      'named',
      /^Ana/,
      ['Ana Grove'],
    ],
    ['another person’s', ['Ana'], { owner: 'other' }, 'other', /another person/, []],
    [
      'another person’s, with the respondent in it',
      ['Ben', 'Ana'],
      { owner: 'other', respondentAccount: 'Ana' },
      'named',
      /^Ana/,
      ['Ana'],
    ],
  ]

describe('an archive that does not say whose it is', () => {
  test.each(cases)('%s', async (_name, senders, choice, how, note, respondents) => {
    const core = newCore()
    await newCase(core)
    const job = await importChat(core, chatOf(...senders), choice)
    expect(job.state).toBe('done')
    const { respondent } = job.result as ImportReport
    expect(respondent).toEqual({ how, note: expect.stringMatching(note) })
    expect(await marked(core)).toEqual(respondents)
  })

  test('a name that is not in it is refused, with those that are, and nothing is left', async () => {
    const core = newCore()
    await newCase(core)
    const job = await importChat(core, chatOf('Ben', 'Ana', 'Ben'), { respondentAccount: 'Cem' })
    expect(job.error).toEqual({
      code: 'bad-input',
      message: expect.stringMatching(
        /No account in .* is called Cem\..* case is unchanged\..* Ben: 2; Ana: 1/,
      ),
    })
    expect(await core.call('case.info', {})).toMatchObject({ counts: { archives: 0, posts: 0 } })
    expect(await core.call('accounts.list', {})).toEqual([])
  })

  test('an account marked before is known again', async () => {
    const core = newCore()
    await newCase(core)
    await importChat(core, chatOf('Ben', 'Ana'), { respondentAccount: 'Ana' })
    const job = await importChat(core, chatOf('Cem', 'Ana', 'Dee'))
    expect(job.result).toMatchObject({
      respondent: { how: 'known', note: expect.stringMatching(/^Ana was marked/) },
    })
  })
})

describe('an archive that says whose it is', () => {
  const folder = () => writeXFolder(tempFolder(), [{ id: '1', text: 'hello' }])

  test('its own account is the respondent’s', async () => {
    const core = newCore()
    await newCase(core)
    const job = await importInto(core, folder())
    expect(job.result).toMatchObject({
      respondent: { how: 'owner', note: expect.stringContaining('@member') },
    })
    expect(await marked(core)).toEqual(['member'])
  })

  test.each(['@MEMBER', 'member', '42', 'a member'])('it can be named too: %s', async (respondentAccount) => {
    const core = newCore()
    await newCase(core)
    const job = await importChat(core, folder(), { respondentAccount })
    expect(job.result).toMatchObject({ respondent: { how: 'named' } })
    expect(await marked(core)).toEqual(['member'])
  })
})

test('two archives that do not say whose they are have two owners, of which one can be the respondent', async () => {
  const core = newCore()
  await newCase(core)
  const anonymous = (name: string, id: string) => {
    const file = join(tempFolder(), name)
    writeFileSync(file, `window.YTD.tweets.part0 = ${JSON.stringify([tweet({ id, text: 'hello' })])}`)
    return file
  }
  const mine = await importInto(core, anonymous('tweets.js', '1'))
  expect(mine.result).toMatchObject({
    respondent: { how: 'owner', note: expect.stringMatching(/does not say whose it is/) },
  })
  await importChat(core, anonymous('tweets.js', '2'), { owner: 'other' })
  expect(await core.call('accounts.list', {})).toMatchObject([
    { name: expect.stringMatching(/^Owner of tweets\.js \([0-9a-f]{8}\)$/), isRespondent: true, posts: 1 },
    { name: expect.stringMatching(/^Owner of tweets\.js/), isRespondent: false, posts: 1 },
  ])
})

describe('marking afterwards', () => {
  test('posts of a marked account are checked, those of an unmarked one are not; the log keeps both', async () => {
    const core = newCore()
    await newCase(core)
    await importChat(core, chatOf('Ben', 'Ana', 'Ben'))
    const posts = async () => (await check(core)).result as { posts: number }
    expect(await posts()).toMatchObject({ posts: 0 })
    const ben = (await core.call('accounts.list', {})).find((one) => one.name === 'Ben')!
    const list = await core.call('accounts.set', { id: ben.id, isRespondent: true })
    expect(list[0]).toMatchObject({ name: 'Ben', isRespondent: true })
    expect(await posts()).toMatchObject({ posts: 2 })
    await core.call('accounts.set', { id: ben.id, isRespondent: true })
    await core.call('accounts.set', { id: ben.id, isRespondent: false })
    expect(await posts()).toMatchObject({ posts: 0 })
    const log = (await core.call('audit.list', {})).filter(({ action }) => action.startsWith('account.'))
    expect(log.map(({ action, detail }) => [action, detail])).toEqual([
      ['account.marked', { account: ben.id }],
      ['account.unmarked', { account: ben.id }],
    ])
  })

  test('an account that is not there', async () => {
    const core = newCore()
    await newCase(core)
    await expect(core.call('accounts.set', { id: 7, isRespondent: true })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
