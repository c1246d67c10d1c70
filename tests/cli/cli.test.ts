import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manyTweets, tweetId, writeXFolder, xDate } from '../core/x-folder.ts'
import { root } from '../structure/import-rule.ts'

interface Result {
  code: number
  out: string
  err: string
}

/** The command as a user's shell runs it, less npm. */
async function clausemark(...args: string[]): Promise<Result> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [join(root, 'src/cli/main.ts'), ...args],
      {
        cwd: folder,
        env: { ...process.env, INIT_CWD: folder },
      },
    )
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}
const lines = (result: Result) =>
  result.out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const at = Date.parse('2024-03-09T12:00:00Z')
const attack = { id: tweetId(at), text: '@jo You are a pathetic liar and a waste of space', at: xDate(at) }
const shared = { id: tweetId(at + 1000), text: 'RT @Hammer: Good morning all', at: xDate(at + 1000) }
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clausemark-cli-'))
  writeXFolder(join(folder, 'archive'), [attack, shared, ...manyTweets(3)])
  await clausemark('new', 'main', '--reference', 'R-7', '--respondent', 'A Member')
  await clausemark(
    'abusers',
    'add',
    'main.case',
    '@hammer',
    '--reason',
    'Abusive every day',
    '--since',
    '2024-01-01',
  )
  await clausemark('import', 'main.case', 'archive')
  await clausemark('check', 'main.case')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the main job', () => {
  test('posts are listed newest first, in the promised shape', async () => {
    const posts = lines(await clausemark('posts', 'main.case', '--ndjson'))
    expect(posts).toHaveLength(5)
    expect(posts[0]).toEqual({
      id: shared.id,
      platform: 'x',
      kind: 'repost',
      authorship: 'repost',
      createdAt: '2024-03-09T12:00:01.000Z',
      createdRaw: 'Sat Mar 09 12:00:01 +0000 2024',
      text: expect.stringContaining('Good morning all'),
      account: 'member',
      url: expect.stringContaining(shared.id),
      source: { archive: 'archive', path: 'data/tweets.js', offset: expect.any(Number), index: 1 },
    })
  })

  test('search narrows them', async () => {
    expect(lines(await clausemark('posts', 'main.case', '--search', 'bus', '--ndjson'))).toHaveLength(3)
  })

  test('flags carry clause, spans and reason', async () => {
    const [flag] = lines(await clausemark('flags', 'main.case', '--clause', '8-personal-attack', '--ndjson'))
    expect(flag).toMatchObject({ post: attack.id, check: 'personal-attack', authorship: 'own' })
    expect(flag.flag).toEqual(expect.any(Number))
    expect(flag.checkVersion).toBeGreaterThan(0)
    expect(flag.strength).toBeGreaterThan(0)
    expect(flag.strength).toBeLessThanOrEqual(1)
    expect(flag.reason).toMatch(/\.$/)
    for (const [start, end] of flag.spans) expect(attack.text.slice(start, end)).not.toBe('')
  })

  test('a repost of a listed account is giving voice, not own words', async () => {
    const flags = lines(await clausemark('flags', 'main.case', '--clause', '12-giving-voice', '--ndjson'))
    expect(flags).toHaveLength(1)
    expect(flags[0]).toMatchObject({
      post: shared.id,
      authorship: 'repost',
      reason: expect.stringContaining('Abusive every day'),
    })
  })

  test('decide, exhibit, export, verify; then one changed byte', async () => {
    const [flag] = lines(await clausemark('flags', 'main.case', '--clause', '8-personal-attack', '--ndjson'))
    const decided = await clausemark(
      'decide',
      'main.case',
      String(flag.flag),
      'breach',
      '--reason',
      'Aimed at the person',
    )
    expect(decided).toMatchObject({ code: 0, err: '' })
    expect((await clausemark('exhibit', 'add', 'main.case', attack.id)).code).toBe(0)
    const exported = await clausemark('export', 'main.case', 'pack')
    expect(exported).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Verified') })
    expect(existsSync(join(folder, 'pack/data/report.pdf'))).toBe(true)
    expect((await clausemark('verify', 'pack')).code).toBe(0)
    writeFileSync(join(folder, 'pack/data/exhibits.csv'), 'x', { flag: 'a' })
    const broken = await clausemark('verify', 'pack')
    expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('data/exhibits.csv') })
  })

  test('try explains a sentence', async () => {
    const { flags } = JSON.parse((await clausemark('try', attack.text, '--json')).out)
    expect(flags.map((flag: { clause: string }) => flag.clause)).toContain('8-personal-attack')
    expect((await clausemark('try', 'Lovely weather at the market')).out).toBe('No clause would flag this.\n')
  })
})

test('detect prints what an archive is, most likely first, with reasons', async () => {
  const found = JSON.parse((await clausemark('detect', 'archive', '--json')).out)
  expect(found[0]).toMatchObject({ importer: 'x-archive', platform: 'x', reasons: [expect.any(String)] })
  expect(found[0].confidence).toBeGreaterThan(0.5)
})

describe('an archive of several accounts', () => {
  beforeAll(async () => {
    const chat = ['Ben', 'Ana', 'Ben'].map((sender, n) => `13/02/24, 15:1${n} - ${sender}: see you\n`)
    writeFileSync(join(folder, 'WhatsApp Chat with Ben.txt'), chat.join(''))
    await clausemark('new', 'chat', '--reference', 'R-8', '--respondent', 'Ana')
  })
  const importing = (...more: string[]) =>
    clausemark('import', 'chat.case', 'WhatsApp Chat with Ben.txt', '--messages', ...more)

  test('a name that is not in it ends with exit code 2 and the names that are', async () => {
    const refused = await importing('--respondent-account', 'Cem')
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('Ben: 2; Ana: 1') })
    expect(lines(await clausemark('posts', 'chat.case', '--ndjson'))).toEqual([])
  })

  test('a conversation that is not in it ends with exit code 2 and those that are', async () => {
    const refused = await importing('--conversation', 'nobody')
    expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/Messages by conversation: Ben: 3/) })
  })

  test('without a name all is context, until an account is marked', async () => {
    expect((await importing()).out).toMatch(/Account {3}It holds posts of 2 accounts/)
    const marked = async () =>
      lines(await clausemark('accounts', 'list', 'chat.case', '--ndjson'))
        .filter(({ isRespondent }) => isRespondent)
        .map(({ name }) => name)
    expect(await marked()).toEqual([])
    expect((await clausemark('accounts', 'mark', 'chat.case', 'ana')).out).toMatch(
      /^Ana \(1 post\) is marked/,
    )
    expect(await marked()).toEqual(['Ana'])
    expect((await clausemark('accounts', 'unmark', 'chat.case', 'Ana')).code).toBe(0)
    expect(await marked()).toEqual([])
    expect(await clausemark('accounts', 'mark', 'chat.case', 'Cem')).toMatchObject({ code: 2 })
  })
})

test.each<[string, number, string[]]>([
  ['no such command', 2, ['frobnicate']],
  ['a missing argument', 2, ['import', 'main.case']],
  ['a missing option', 2, ['new', 'other', '--reference', 'R']],
  ['an unknown option', 2, ['posts', 'main.case', '--colour']],
  ['a verdict that does not exist', 2, ['decide', 'main.case', '1', 'guilty', '--reason', 'r']],
  ['a flag that is no number', 2, ['decide', 'main.case', 'one', 'breach', '--reason', 'r']],
  ['an empty reason', 2, ['decide', 'main.case', '1', 'breach', '--reason', ' ']],
  ['a malformed search', 2, ['posts', 'main.case', '--search', '"open']],
  [
    'an unknown time zone',
    2,
    ['new', 'mars', '--reference', 'R', '--respondent', 'N', '--timezone', 'Mars/Base'],
  ],
  ['no such case', 1, ['posts', 'nowhere.case']],
  ['no such archive', 1, ['import', 'main.case', 'nowhere.zip']],
  ['no such flag', 1, ['decide', 'main.case', '99999', 'breach', '--reason', 'r']],
  ['no such post', 1, ['exhibit', 'add', 'main.case', '12345']],
  ['a case that exists', 1, ['new', 'main', '--reference', 'R', '--respondent', 'N']],
  ['no pack', 1, ['verify', 'archive']],
  ['help', 0, ['--help']],
  ['the version', 0, ['--version']],
])('exit code: %s gives %i', async (_name, code, args) => {
  const result = await clausemark(...args)
  expect(result.code).toBe(code)
  expect(code === 0 ? result.out : result.err).toMatch(/\S/)
  expect(result.err).not.toMatch(/\n\s+at /)
})
