/** Discord's data package: every sample, and each trap of the format by name. */
import { describe, expect, test } from 'vitest'
import { detectArchive } from '../../src/core/importers/detect.ts'
import { timeOfId } from '../../src/core/importers/discord/snowflake.ts'
import { type Files, issuesOf, readFiles, skippedOf, textsOf, writeFiles } from './invented.ts'
import { open, recordsOf } from './read-archive.ts'
import { testSamples } from './sample.ts'

testSamples('discord', ['package-2021', 'package-2025'])

const id = '1183589257445376001'
const folder = 'Messages/c1100000000000000002'
const channel = {
  id: '1100000000000000002',
  type: 'GUILD_TEXT',
  name: 'general',
  guild: { id: '60', name: 'Garden' },
}
const head = 'ID,Timestamp,Contents,Attachments\n'
const record = (fields = '') =>
  `{"ID": ${id}, "Timestamp": "2023-12-11 02:01:09", "Contents": "hello", "Attachments": ""${fields}}`
const files = (messages: string, about: unknown = channel, more: Files = {}): Files => ({
  [`${folder}/channel.json`]: about as object,
  [`${folder}/messages.json`]: messages,
  ...more,
})
const one = async (fields: string) => (await readFiles(files(`[${record(fields)}]`))).posts[0]!

describe('ids', () => {
  test('a number beyond 2^53 keeps its digits', async () => {
    expect((await one('')).nativeId).toBe(id)
  })

  test.each([
    ['of a message', '175928847299117063', '2016-04-30T11:18:25.796Z'],
    ['too short', '12345', null],
    ['no number', 'abc', null],
    ['longer than any', '9'.repeat(40), null],
  ])('the moment in an id: %s', (_, text, time) => {
    const ms = timeOfId(text)
    expect(ms === null ? null : new Date(ms).toISOString()).toBe(time)
  })
})

describe('time', () => {
  test.each<[string, string, object]>([
    [
      'the id agrees, so the zone is certain',
      '',
      { createdAt: Date.UTC(2023, 11, 11, 2, 1, 9), zoneKnown: true },
    ],
    [
      'the id does not agree',
      ', "Timestamp": "2023-12-11 05:01:09"',
      { createdAt: Date.UTC(2023, 11, 11, 5, 1, 9), zoneKnown: false },
    ],
    [
      'none that can be read: the id’s',
      ', "Timestamp": "yesterday"',
      { createdAt: Date.UTC(2023, 11, 11, 2, 1, 9), createdRaw: 'yesterday', zoneKnown: true },
    ],
  ])('%s', async (_, fields, time) => {
    expect(await one(fields)).toMatchObject(time)
  })

  test('neither a date nor an id that holds one', async () => {
    const found = await readFiles(files('[{"ID": 5, "Timestamp": "", "Contents": "x"}]'))
    expect(found.posts).toMatchObject([{ nativeId: '5', createdAt: null }])
    expect(issuesOf(found)).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('no date') }),
    )
  })
})

describe('text', () => {
  test.each([
    ['emoji', 'so <:oak:812345678901234567> <a:wave:812345678901234567>', 'so :oak: :wave:'],
    [
      'people and channels',
      '<@!222000000000000002> <@222000000000000002> <#222000000000000002>',
      '@222000000000000002 @222000000000000002 #222000000000000002',
    ],
    ['what only looks like a mark', 'a <b> 3 < 5 <@x>', 'a <b> 3 < 5 <@x>'],
    ['a quotation', '> said\nno', '> said\nno'],
  ])('%s', async (_, written, shown) => {
    expect((await one(`, "Contents": ${JSON.stringify(written)}`)).text).toBe(shown)
  })

  test('people are named once each', async () => {
    const { mentions } = await one(', "Contents": "<@222000000000000002> <@!222000000000000002>"')
    expect(mentions).toEqual([{ handle: '222000000000000002', id: '222000000000000002', name: null }])
  })

  test('of a table: lines and marks in a cell, several files', async () => {
    const table = `${head}${id},2023-12-11 02:01:09.000000+00:00,"two\r\nlines, ""so""",https://a.example/1 https://a.example/2\r\n`
    const found = await readFiles({ [`${folder}/channel.json`]: channel, [`${folder}/messages.csv`]: table })
    expect(found.posts).toMatchObject([{ nativeId: id, text: 'two\nlines, "so"', zoneKnown: true }])
    expect(found.posts[0]!.media.map(({ url }) => url)).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ])
  })
})

describe('what is private', () => {
  test.each<[string, unknown, boolean]>([
    ['a channel of a server', 'GUILD_TEXT', true],
    ['the same by its number', 0, true],
    ['a thread', 'PUBLIC_THREAD', true],
    ['news', 5, true],
    ['a conversation', 'DM', false],
    ['a conversation by its number', 1, false],
    ['a group', 3, false],
    ['a private thread', 'PRIVATE_THREAD', false],
    ['a private thread by its number', 12, false],
    ['a type that is not known', 'HOLODECK', false],
    ['no type', undefined, false],
  ])('%s', async (_, type, open) => {
    const given = files(`[${record()}]`, { ...channel, type })
    expect((await readFiles(given, true)).posts).toMatchObject([{ kind: open ? 'post' : 'message' }])
    if (open) expect((await readFiles(given)).posts).toHaveLength(1)
    else await expect(readFiles(given)).rejects.toMatchObject({ code: 'empty-archive' })
  })

  test('private conversations are counted, and not opened', async () => {
    const found = await readFiles(
      files(`[${record()}]`, channel, {
        'Messages/c1100000000000000001/channel.json': { id: '1100000000000000001', type: 'DM' },
        'Messages/c1100000000000000001/messages.json': 'no JSON at all',
      }),
    )
    expect(textsOf(found)).toEqual(['hello'])
    expect(skippedOf(found)).toMatchObject([{ what: 'Private conversations', files: 1 }])
  })
})

describe('the channel', () => {
  test.each<[string, Files, string[]]>([
    [
      'named in the list',
      { 'Messages/index.json': { '1100000000000000002': 'general in Old Garden' } },
      ['In “general in Old Garden”.'],
    ],
    [
      'gone from the list',
      { 'Messages/index.json': { '1100000000000000002': null } },
      ['In “general in Garden”.'],
    ],
    ['without a list', {}, ['In “general in Garden”.']],
  ])('%s', async (_, more, notes) => {
    expect((await readFiles(files(`[${record()}]`, channel, more))).posts[0]).toMatchObject({
      notes,
      threadId: '1100000000000000002',
      url: `https://discord.com/channels/60/1100000000000000002/${id}`,
    })
  })

  test('that is gone has no address and no name', async () => {
    const { posts } = await readFiles(files(`[${record()}]`, { id: '1100000000000000002', type: 0 }))
    expect(posts).toMatchObject([{ url: null, notes: [], threadId: '1100000000000000002' }])
  })

  test('whose description is damaged counts as private, and is named', async () => {
    const found = await readFiles(files(`[${record()}]`, '{"id": "11000'), true)
    expect(found.posts).toMatchObject([{ kind: 'message', threadId: '1100000000000000002' }])
    expect(issuesOf(found)).toContainEqual(
      expect.objectContaining({ path: `${folder}/channel.json`, code: 'unreadable' }),
    )
  })

  test('of an older package: a folder without the c', async () => {
    const { posts } = await readFiles({
      'messages/1100000000000000002/channel.json': { ...channel, type: 0 },
      'messages/1100000000000000002/messages.csv': `${head}${id},2023-12-11 02:01:09.000000+00:00,old,\n`,
    })
    expect(posts).toMatchObject([{ text: 'old', threadId: '1100000000000000002' }])
  })

  test('none: messages alone are private', async () => {
    const found = await readFiles({ 'messages.csv': `${head}${id},2023-12-11 02:01:09,x,\n` }, true)
    expect(found.posts).toMatchObject([{ kind: 'message', threadId: null, url: null }])
  })
})

describe('whose it is', () => {
  test.each<[string, object, object]>([
    [
      'today',
      { id: '11', username: 'ana', discriminator: 0, global_name: 'Ana' },
      { nativeId: '11', handle: 'ana', name: 'Ana' },
    ],
    [
      'of old',
      { id: '11', username: 'ana', discriminator: 42 },
      { nativeId: '11', handle: 'ana#0042', name: null },
    ],
    ['a folder in another language', { id: '11', username: 'ana' }, { handle: 'ana' }],
  ])('%s', async (_, user, account) => {
    const found = await readFiles(files(`[${record()}]`, channel, { 'Konto/user.json': user }))
    expect(recordsOf(found, 'account')).toMatchObject([{ ...account, isOwner: true }])
    expect(found.posts).toMatchObject([{ account: null }])
  })

  test('nothing else of that file is kept', async () => {
    const user = {
      id: '11',
      username: 'ana',
      email: 'ana@example.org',
      relationships: [{ id: '99', username: 'eve' }],
    }
    const found = await readFiles(files(`[${record()}]`, channel, { 'Account/user.json': user }))
    expect(JSON.stringify(recordsOf(found, 'account'))).not.toMatch(/example\.org|eve/)
  })

  test('not said', async () => {
    const found = await readFiles(files(`[${record()}]`))
    expect(issuesOf(found)).toMatchObject([{ path: 'user.json', code: 'absent' }])
  })
})

describe('records', () => {
  test.each([
    ['without an id', '{"Contents": "x"}'],
    ['text', '"x"'],
    ['null', 'null'],
    ['no JSON', '{"ID":: 5}'],
  ])('%s is an issue, and the rest is read', async (_, bad) => {
    const found = await readFiles(files(`[${bad}, ${record()}]`))
    expect(textsOf(found)).toEqual(['hello'])
    expect(issuesOf(found)).toContainEqual(expect.objectContaining({ code: 'unreadable' }))
  })

  test('a channel without messages', async () => {
    const found = await readFiles(files('[]'))
    expect(found.posts).toEqual([])
    expect(issuesOf(found)).toMatchObject([{ code: 'absent' }])
  })
})

test.each<[string, Files, string[]]>([
  [
    'a table of Reddit’s messages',
    { 'messages.csv': 'id,permalink,thread_id,date,ip,from,to,subject,body\n' },
    ['reddit'],
  ],
  [
    'a table of LinkedIn’s messages',
    { 'messages.csv': 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL\n' },
    [],
  ],
  ['messages of anything', { 'messages.json': '[{"text":"x"}]' }, []],
  ['a folder of a channel', files('[]'), ['discord']],
])('%s', async (_, given, importers) => {
  const found = await detectArchive(await open(writeFiles(given)))
  expect(found.map(({ importer }) => importer).filter((one) => one !== 'linkedin')).toEqual(importers)
})
