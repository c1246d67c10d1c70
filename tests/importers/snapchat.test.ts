/** Snapchat's JSON export: every sample, and each trap of the format by name. */
import { describe, expect, test } from 'vitest'
import { detectArchive } from '../../src/core/importers/detect.ts'
import { type Files, issuesOf, readFiles, skippedOf, textsOf, writeFiles } from './invented.ts'
import { open, recordsOf } from './read-archive.ts'
import { testSamples } from './sample.ts'

testSamples('snapchat', ['new', 'old'])

const path = 'json/chat_history.json'
const said = (more: object = {}) => ({
  From: 'ben_i',
  'Media Type': 'TEXT',
  Created: '2024-01-01 12:00:00 UTC',
  Content: 'hello',
  'Conversation Title': null,
  IsSender: false,
  'Created(microseconds)': 1_704_110_400_123,
  'Media IDs': '',
  ...more,
})
const read = (messages: unknown[], more: Files = {}) =>
  readFiles({ [path]: { ben_i: messages }, ...more }, true)
const one = async (more: object) => (await read([said(more)])).posts[0]!
const old = (list: string, message: object) =>
  readFiles(
    { [path]: { [list]: [{ 'Media Type': 'TEXT', Created: '2021-01-01 12:00:00 UTC', ...message }] } },
    true,
  )

describe('whose words', () => {
  test.each<[string, object, object]>([
    ['received', {}, { account: { handle: 'ben_i' }, authorship: 'own' }],
    ['sent', { From: 'ana_k', IsSender: true }, { account: null, authorship: 'own' }],
    ['shared from elsewhere', { 'Media Type': 'SHARE' }, { authorship: 'repost' }],
  ])('%s', async (_, more, post) => {
    expect(await one(more)).toMatchObject(post)
  })

  test.each<[string, string, object, object]>([
    [
      'received',
      'Received Saved Chat History',
      { From: 'ben_i', Text: 'x' },
      { account: { handle: 'ben_i' }, threadId: 'ben_i' },
    ],
    [
      'received, not saved',
      'Received Unsaved Chat History',
      { From: 'ben_i' },
      { account: { handle: 'ben_i' } },
    ],
    ['sent', 'Sent Saved Chat History', { To: 'ben_i', Text: 'x' }, { account: null, threadId: 'ben_i' }],
    [
      'sent, named by From',
      'Sent Saved Chat History',
      { From: 'ben_i', Text: 'x' },
      { account: null, threadId: 'ben_i' },
    ],
  ])('in the older form: %s', async (_, list, message, post) => {
    expect((await old(list, message)).posts).toMatchObject([post])
  })

  test.each<[string, Files, object]>([
    [
      'the account’s file',
      {
        'json/account.json': {
          'Basic Information': { Username: 'ana_k', Name: 'Ana', 'Creation Date': '2016-05-01 10:00:00 UTC' },
        },
      },
      { handle: 'ana_k', name: 'Ana', facts: { joined: '2016-05-01T10:00:00.000Z' } },
    ],
    ['a message that was sent', {}, { handle: 'ana_k', name: null }],
  ])('the owner, from %s', async (_, more, account) => {
    const found = await read([said(), said({ From: 'ana_k', IsSender: true })], more)
    expect(recordsOf(found, 'account')).toMatchObject([{ ...account, isOwner: true }])
    expect(found.posts[1]).toMatchObject({ account: null })
  })

  test('an owner that is not named', async () => {
    expect(issuesOf(await read([said()]))).toMatchObject([{ path: 'account.json', code: 'absent' }])
  })

  test('nothing but the name is taken of the account', async () => {
    const about = {
      'Basic Information': { Username: 'ana_k', 'Registration IP': '192.0.2.1' },
      'Login History': ['192.0.2.2'],
    }
    expect(JSON.stringify((await read([said()], { 'json/account.json': about })).records)).not.toContain(
      '192.0.2',
    )
  })
})

describe('time', () => {
  const second = Date.UTC(2024, 0, 1, 12)
  test.each<[string, object, object]>([
    [
      'with the milliseconds of the other field',
      {},
      { createdAt: second + 123, precision: 'ms', zoneKnown: true },
    ],
    [
      'that field in microseconds indeed',
      { 'Created(microseconds)': 1_704_110_400_123_456 },
      { createdAt: second + 123 },
    ],
    ['that field is zero', { 'Created(microseconds)': 0 }, { createdAt: second, precision: 's' }],
    [
      'that field is of another day',
      { 'Created(microseconds)': 1_604_110_400_123 },
      { createdAt: second, precision: 's' },
    ],
    ['only that field', { Created: '' }, { createdAt: second + 123 }],
    ['neither', { Created: 'then', 'Created(microseconds)': 0 }, { createdAt: null, createdRaw: 'then' }],
  ])('%s', async (_, more, time) => {
    expect(await one(more)).toMatchObject(time)
  })
})

describe('text', () => {
  test.each([
    ['as in HTML', 'that&#39;s &quot;it&quot; &amp; more &#x1F332;', 'that\'s "it" & more 🌲'],
    ['what is no mark', '&unknown; &#9999999; & &;', '&unknown; &#9999999; & &;'],
    ['a name that every object has', '&constructor;', '&constructor;'],
    ['once only', '&amp;lt;', '&lt;'],
  ])('of the older form: %s', async (_, written, shown) => {
    expect(textsOf(await old('Received Saved Chat History', { From: 'ben_i', Text: written }))).toEqual([
      shown,
    ])
  })

  test('of the newer form stays', async () => {
    expect((await one({ Content: 'a &amp; b' })).text).toBe('a &amp; b')
  })

  test('that nobody saved', async () => {
    expect(await one({ Content: null })).toMatchObject({
      text: '',
      notes: ['Nobody saved this message, so the export does not hold its text.'],
    })
  })

  test('in a group', async () => {
    expect((await one({ 'Conversation Title': 'Allotment' })).notes).toEqual(['In the group “Allotment”.'])
  })
})

describe('kinds', () => {
  test.each<[string, object]>([
    ['MEDIA', { notes: ['A picture or video was sent.'], media: [{ path: null }] }],
    ['NOTE', { notes: ['A voice or video note was sent.'] }],
    ['HOLOGRAM', { notes: ['Of the kind that Snapchat calls HOLOGRAM.'], text: 'hello' }],
    ['STATUSERASEDMESSAGE', { deleted: true }],
    ['text', { notes: [], text: 'hello' }],
  ])('%s', async (kind, post) => {
    expect(await one({ 'Media Type': kind })).toMatchObject(post)
  })

  test('lines of Snapchat are counted', async () => {
    const found = await read([said(), said({ 'Media Type': 'STATUSCALLMISSEDVIDEO' })])
    expect(found.posts).toHaveLength(1)
    expect(skippedOf(found)).toMatchObject([{ what: 'Lines of Snapchat (1)' }])
  })

  test('files by their ids', async () => {
    const found = await read([said({ 'Media Type': 'MEDIA', 'Media IDs': 'b~One | b~Two' })], {
      'chat_media/2024-01-01_b~One.jpg': 'x',
      'chat_media/2024-01-01_thumbnail~zip-1.jpg': 'x',
    })
    expect(found.posts[0]!.media).toEqual([
      { path: 'chat_media/2024-01-01_b~One.jpg', alt: null, url: null },
      { path: null, alt: null, url: 'b~Two' },
    ])
    expect(issuesOf(found).filter(({ code }) => code === 'unknown-file')).toEqual([])
  })
})

describe('the archive', () => {
  test('without asking for messages it is refused with a sentence', async () => {
    await expect(readFiles({ [path]: { ben_i: [said()] } })).rejects.toMatchObject({
      code: 'empty-archive',
      message: expect.stringContaining('private messages'),
    })
  })

  test.each<[string, unknown]>([
    ['text', 'x'],
    ['null', null],
    ['a list', []],
    ['an empty record', {}],
  ])('%s in place of a message is an issue, and the rest is read', async (_, bad) => {
    const found = await read([bad, said()])
    expect(textsOf(found)).toEqual(['hello'])
    expect(issuesOf(found).filter(({ code }) => code === 'unreadable')).toHaveLength(1)
  })

  test('a damaged record is an issue, and the rest is read', async () => {
    const text = JSON.stringify({ ben_i: [said({ From: 'X' }), said()] }).replace(
      '"From":"X"',
      '"From":: "X"',
    )
    const found = await readFiles({ [path]: text }, true)
    expect(textsOf(found)).toEqual(['hello'])
  })

  test.each<[string, Files, string[]]>([
    ['the older form', { [path]: { 'Received Saved Chat History': [] } }, ['snapchat']],
    ['the newer form', { 'chat_history.json': { 'a "b"': [said()] } }, ['snapchat']],
    ['nobody wrote', { [path]: {} }, ['snapchat']],
    ['another’s file of that name', { [path]: { user: [{ role: 'x', content: 'y' }] } }, []],
    ['Reddit’s', { 'chat_history.csv': 'username,message_id,created_at,message\n' }, ['reddit']],
  ])('%s', async (_, files, importers) => {
    const found = await detectArchive(await open(writeFiles(files)))
    expect(found.map(({ importer }) => importer)).toEqual(importers)
  })

  test('what is not read is told', async () => {
    const found = await read([said()], {
      'json/snap_history.json': {},
      'json/friends.json': {},
      'html/friends.html': '',
      'memories/2020-01-01_a-main.jpg': 'x',
    })
    expect(skippedOf(found).map(({ what, files }) => [what, files])).toEqual([
      ['Snaps', 1],
      ['Other categories of the export', 2],
    ])
  })
})
