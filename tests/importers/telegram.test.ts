/** Telegram's JSON exports: every sample, and each trap of the format by name. */
import { describe, expect, test } from 'vitest'
import { detectArchive } from '../../src/core/importers/detect.ts'
import { type Files, issuesOf, readFiles, skippedOf, textsOf, writeFiles } from './invented.ts'
import { open, recordsOf } from './read-archive.ts'
import { testSamples } from './sample.ts'

testSamples('telegram', ['account', 'group'])

const said = (more: object = {}) => ({
  id: 5,
  type: 'message',
  date: '2024-11-14T09:12:44',
  date_unixtime: '1731571964',
  from: 'Ana',
  from_id: 'user11',
  text: 'hello',
  text_entities: [{ type: 'plain', text: 'hello' }],
  ...more,
})
const chat = (type: string | null, ...messages: unknown[]) => ({
  name: 'Ward Seven',
  type,
  id: 77,
  messages,
})
const readChat = (type: string | null, ...messages: unknown[]) =>
  readFiles({ 'result.json': chat(type, ...messages) }, true)
const one = async (more: object, type = 'private_supergroup') => (await readChat(type, said(more))).posts[0]!
const account = (...list: unknown[]) => ({
  about: 'Here is the data you requested.',
  personal_information: { user_id: 11, first_name: 'Ana', last_name: '', username: '@ana' },
  chats: { about: '', list },
})

describe('text', () => {
  test.each<[string, object, string, string[]]>([
    ['one string, without entities', { text: 'plain', text_entities: undefined }, 'plain', []],
    [
      'a list of strings and objects, without entities',
      { text: ['see ', { type: 'link', text: 'https://example.org' }, '!'], text_entities: undefined },
      'see https://example.org!',
      ['https://example.org'],
    ],
    [
      'a link behind words',
      { text_entities: [{ type: 'text_link', text: 'here', href: 'https://example.org/a' }] },
      'here',
      ['https://example.org/a'],
    ],
    ['entities hold what text does not', { text: '' }, 'hello', []],
    [
      'an address in a string',
      { text: 'see https://example.org.', text_entities: [] },
      'see https://example.org.',
      ['https://example.org'],
    ],
    [
      'a quotation is marked as one, line by line',
      {
        text_entities: [
          { type: 'blockquote', text: 'old\nwords' },
          { type: 'plain', text: 'mine' },
        ],
      },
      '> old\n> words\nmine',
      [],
    ],
    [
      'an emoji of one’s own',
      { text_entities: [{ type: 'custom_emoji', text: '🌲', document_id: 'x' }] },
      '🌲',
      [],
    ],
    [
      'a long message of blocks',
      {
        text: undefined,
        text_entities: undefined,
        rich_message: {
          blocks: [
            { type: 'heading', text: 'One' },
            { type: 'p', text: ['two ', { text: 'three' }] },
          ],
        },
      },
      'One\ntwo three',
      [],
    ],
    [
      'a poll',
      {
        text: '',
        text_entities: [],
        poll: { question: 'When?', answers: [{ text: 'Now' }, { text: 'Later' }] },
      },
      'When?\n- Now\n- Later',
      [],
    ],
  ])('%s', async (_, more, text, links) => {
    expect(await one(more)).toMatchObject({ text, links })
  })

  test('mentions by handle and by number', async () => {
    const { mentions } = await one({
      text_entities: [
        { type: 'mention', text: '@ben' },
        { type: 'mention_name', text: 'Cleo P', user_id: 13 },
      ],
    })
    expect(mentions).toEqual([
      { handle: 'ben', id: null, name: null },
      { handle: 'Cleo P', id: 'user13', name: 'Cleo P' },
    ])
  })

  test('blocks in blocks without end are read so far as people would nest them', async () => {
    const blocks = `${'{"text":"x","blocks":['.repeat(20_000)}${']}'.repeat(20_000)}`
    const raw = JSON.stringify(chat('public_channel', said({ text: '', text_entities: [], rich_message: 0 })))
    const found = await readFiles({
      'result.json': raw.replace('"rich_message":0', `"rich_message":${blocks}`),
    })
    expect(textsOf(found).map((text) => text.length)).toEqual(['x\n'.repeat(20).length + 1])
  })

  test('control characters, which Telegram writes in a way that is no JSON', async () => {
    const raw = JSON.stringify(chat('public_channel', said({ text: 'a#b \\\\x0B', text_entities: [] })))
    const found = await readFiles({ 'result.json': raw.replace('#', String.raw`\x0B`) })
    expect(textsOf(found)).toEqual(['a\u000bb \\\\x0B'])
    expect(found.posts[0]!.source.raw).toContain(String.raw`a\x0Bb`)
  })
})

describe('whose words', () => {
  test.each<[string, object, string, string | null]>([
    ['forwarded', { forwarded_from: 'Eve', forwarded_from_id: 'user99' }, 'repost', 'Eve'],
    ['forwarded from an account that is gone', { forwarded_from: null }, 'repost', null],
    ['kept from elsewhere', { saved_from: 'Town Hall' }, 'repost', 'Town Hall'],
    [
      'forwarded by the one who wrote it',
      { forwarded_from: 'Ana', forwarded_from_id: 'user11' },
      'own',
      null,
    ],
    ['not forwarded', {}, 'own', null],
    [
      'a post of a channel in the group that discusses it',
      { from: 'News', from_id: 'channel7', forwarded_from: 'News', saved_from: 'News' },
      'own',
      null,
    ],
    ['forwarded from somebody of the same name', { forwarded_from: 'Ana' }, 'repost', 'Ana'],
  ])('%s', async (_, more, authorship, from) => {
    const post = await one(more)
    expect(post).toMatchObject({ kind: 'message', authorship })
    expect(post.original?.handle ?? null).toBe(from)
    expect(post.notes.some((note) => note.startsWith('Forwarded'))).toBe(Object.keys(more).length > 0)
  })

  test('forwarded in a channel is a repost', async () => {
    expect(await one({ forwarded_from: 'Eve' }, 'public_channel')).toMatchObject({ kind: 'repost' })
  })

  test.each<[string, object, object]>([
    ['as written now', { from_id: 'user11' }, { nativeId: 'user11', name: 'Ana' }],
    ['an old number', { from_id: 11 }, { nativeId: '11', name: 'Ana' }],
    ['an old number beyond 2^53', { from_id: 12 }, { nativeId: '9007199254740993' }],
    ['an account that is gone', { from: null }, { nativeId: 'user11', name: null }],
    ['a channel that writes in its group', { from: 'News', from_id: 'channel7' }, { nativeId: 'channel7' }],
  ])('the sender: %s', async (_, more, sender) => {
    const text = JSON.stringify(chat('private_group', said(more)))
    const found = await readFiles(
      { 'result.json': text.replace('"from_id":12', '"from_id":9007199254740993') },
      true,
    )
    expect(found.posts[0]!.account).toMatchObject(sender)
  })

  test('a post of a channel without a sender is the channel’s', async () => {
    const post = await one({ from: undefined, from_id: undefined, author: 'Ben' }, 'public_channel')
    expect(post).toMatchObject({
      account: { nativeId: 'channel77', name: 'Ward Seven' },
      notes: ['Signed: Ben'],
    })
  })

  test('a message without a sender says so', async () => {
    const post = await one({ from: undefined, from_id: undefined })
    expect(post.notes).toEqual(['The export does not say who wrote this.'])
  })

  test.each([['user11'], [11]])('the owner of a whole account, as %s', async (from_id) => {
    const found = await readFiles({ 'result.json': account(chat('personal_chat', said({ from_id }))) }, true)
    expect(found.posts).toMatchObject([{ account: null }])
    expect(recordsOf(found, 'account')).toMatchObject([{ nativeId: 'user11', handle: 'ana', name: 'Ana' }])
  })

  test('a single chat has no owner', async () => {
    const found = await readChat('private_group', said())
    expect(recordsOf(found, 'account')).toEqual([])
    expect(issuesOf(found)).toMatchObject([{ code: 'absent' }])
  })
})

describe('time', () => {
  test.each<[string, object, object]>([
    ['exact', {}, { createdAt: 1731571964000, createdRaw: '1731571964', zoneKnown: true, precision: 's' }],
    [
      'of an older export: the clock of the exporter’s computer',
      { date_unixtime: undefined },
      { createdAt: Date.UTC(2024, 10, 14, 9, 12, 44), createdRaw: '2024-11-14T09:12:44', zoneKnown: false },
    ],
    [
      'impossible',
      { date: '2024-02-31T00:00:00', date_unixtime: undefined },
      { createdAt: null, createdRaw: '2024-02-31T00:00:00' },
    ],
  ])('%s', async (_, more, time) => {
    expect(await one(more)).toMatchObject(time)
  })

  test('of an edit', async () => {
    const post = await one({ edited: '2024-11-14T09:14:04', edited_unixtime: '1731572044' })
    expect(post.notes).toEqual(['Edited 2024-11-14T08:14:04Z; the export holds the last version only.'])
  })
})

describe('ids', () => {
  test.each<[string, string, string, string | null]>([
    ['a channel counts for everybody', 'public_channel', 'channel77:5', 'https://t.me/c/77/5'],
    ['a supergroup too', 'private_supergroup', 'channel77:5', 'https://t.me/c/77/5'],
    ['a small group counts for each member', 'private_group', 'chat77:5@1731571964', null],
    ['a chat of two counts for each', 'personal_chat', 'user77:5@1731571964', null],
  ])('%s', async (_, type, nativeId, url) => {
    expect(await one({}, type)).toMatchObject({ nativeId, url })
  })

  test('one number in two people’s exports of their chats with one person', async () => {
    const other = said({ date_unixtime: '1731571999', text_entities: [{ type: 'plain', text: 'other' }] })
    const files: Files = {
      'a/result.json': chat('personal_chat', said()),
      'b/result.json': chat('personal_chat', other),
    }
    const { posts } = await readFiles(files, true)
    expect(new Set(posts.map(({ nativeId }) => nativeId)).size).toBe(2)
  })

  test.each<[string, string, object, string]>([
    ['in a group', 'private_supergroup', {}, 'channel77:5'],
    ['in a chat of two', 'personal_chat', {}, 'user77:5@1731571964'],
    ['to what the export lacks', 'personal_chat', { reply_to_message_id: 4 }, 'user77:4'],
    ['to another chat', 'personal_chat', { reply_to_peer_id: 'channel3' }, 'channel3:5'],
  ])('a reply %s', async (_, type, more, id) => {
    const { posts } = await readChat(type, said(), said({ id: 6, reply_to_message_id: 5, ...more }))
    expect(posts[1]).toMatchObject({ kind: 'message', replyTo: { id } })
  })

  test('a reply in front of what it answers', async () => {
    const { posts } = await readChat('public_supergroup', said({ id: 6, reply_to_message_id: 5 }), said())
    expect(posts[0]).toMatchObject({ kind: 'reply', replyTo: { id: 'channel77:5' } })
  })

  test('a message without a number', async () => {
    expect(await one({ id: undefined })).toMatchObject({ nativeId: null, text: 'hello' })
  })
})

describe('what is private', () => {
  test.each<[string, string | null, object | null]>([
    ['a public channel', 'public_channel', { kind: 'post', visibility: 'public' }],
    ['a public group', 'public_supergroup', { kind: 'post', visibility: 'public' }],
    ['a private channel', 'private_channel', null],
    ['a private group', 'private_supergroup', null],
    ['a chat of two', 'personal_chat', null],
    ['a chat with a bot', 'bot_chat', null],
    ['saved messages', 'saved_messages', null],
    ['a type that is not known', 'holographic_chat', null],
    ['a type that every object has', 'constructor', null],
    ['no type', null, null],
  ])('%s', async (_, type, post) => {
    const reading = readFiles({ 'result.json': chat(type, said()) })
    if (post) expect((await reading).posts).toMatchObject([post])
    else await expect(reading).rejects.toMatchObject({ code: 'empty-archive' })
    const asked = await readFiles({ 'result.json': chat(type, said()) }, true)
    expect(asked.posts).toMatchObject([post ?? { kind: 'message' }])
  })

  test('of a whole account the public chats are read, the others counted', async () => {
    const found = await readFiles({
      'result.json': account(chat('public_channel', said()), chat('personal_chat', said(), said({ id: 6 }))),
    })
    expect(found.posts).toMatchObject([{ kind: 'post' }])
    expect(skippedOf(found).map(({ what }) => what)).toEqual([
      'Private chats (1)',
      'Contacts, devices, calls and pictures of the profile',
    ])
  })

  test('a chat whose type stands behind its messages', async () => {
    const late = { messages: [said()], id: 77, type: 'public_channel', name: 'Ward Seven' }
    const found = await readFiles({ 'result.json': late })
    expect(found.posts).toMatchObject([{ nativeId: 'channel77:5', visibility: 'public' }])
  })
})

describe('what is no message', () => {
  test('lines about the chat are counted', async () => {
    const service = { id: 1, type: 'service', actor: 'Ana', action: 'pin_message', text: '' }
    const found = await readChat('private_group', service, said())
    expect(found.posts).toHaveLength(1)
    expect(skippedOf(found)).toMatchObject([{ what: 'Lines of Telegram (1)' }])
  })

  test.each<[string, unknown, string]>([
    ['of a kind Telegram does not export', { id: 1, type: 'unsupported' }, 'absent'],
    ['text where a message should be', 'hello', 'unreadable'],
    ['a list', [said()], 'unreadable'],
    ['nothing', null, 'unreadable'],
    ['an empty record', {}, 'unreadable'],
  ])('%s', async (_, record, code) => {
    const found = await readChat('private_group', record, said())
    expect(found.posts).toHaveLength(1)
    expect(issuesOf(found).filter(({ position }) => position !== null)).toMatchObject([{ code }])
  })

  test('a damaged record does not stop the rest', async () => {
    const text = JSON.stringify(chat('public_channel', said({ id: 1 }), said({ id: 2 })))
    const found = await readFiles({ 'result.json': text.replace('"id":1,', '"id":1,,') })
    expect(found.posts).toMatchObject([{ nativeId: 'channel77:2' }])
    expect(issuesOf(found)).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('damaged') }),
    )
  })

  test('a file that ends too early is refused', async () => {
    const text = JSON.stringify(chat('public_channel', said()))
    await expect(readFiles({ 'result.json': text.slice(0, -3) })).rejects.toMatchObject({
      code: 'unreadable-archive',
    })
  })
})

describe('what goes with a message', () => {
  test.each<[string, object, object]>([
    ['a file', { file: 'files/plan.pdf' }, { path: 'chat_1/files/plan.pdf', url: null }],
    ['a file that is not there', { file: 'files/none.pdf' }, { path: null, url: 'files/none.pdf' }],
    [
      'a file that was left out',
      { photo: '(File not included. Change data exporting settings to download.)' },
      { path: null, url: null },
    ],
    ['a sticker', { file: 'files/plan.pdf', sticker_emoji: '🌲' }, { alt: '🌲' }],
    ['a path out of the archive', { file: '../../../etc/passwd' }, { path: null }],
  ])('%s', async (_, more, media) => {
    const found = await readFiles({
      'chats/chat_1/result.json': chat('public_channel', said(more)),
      'chats/chat_1/files/plan.pdf': '%PDF',
    })
    expect(found.posts[0]!.media).toMatchObject([media])
  })

  test.each<[string, object, string]>([
    [
      'a place',
      { location_information: { latitude: 1, longitude: 2 }, place_name: 'Town Hall' },
      'A place was shared: Town Hall.',
    ],
    [
      'a contact',
      { contact_information: { first_name: 'Eve' } },
      'A contact was shared; it stands in the raw record.',
    ],
    ['a bot that wrote it', { via_bot: '@gif' }, 'Written by way of a bot, which can supply the words: @gif'],
  ])('%s', async (_, more, note) => {
    expect((await one(more)).notes).toEqual([note])
  })
})

describe('the archive', () => {
  const find = async (files: Files) =>
    (await detectArchive(await open(writeFiles(files)))).map(({ importer }) => importer)

  test.each<[string, Files, string[]]>([
    ['a chat under another name', { 'backup.json': chat('private_group') }, ['telegram']],
    ['an account', { 'result.json': account() }, ['telegram']],
    ['messages alone, from some tool', { 'result.json': { messages: [said()] } }, ['telegram']],
    ['another’s result.json', { 'result.json': { result: [1, 2] } }, []],
    ['a file that is no JSON', { 'result.json': 'hello' }, []],
    [
      'messages of Facebook’s shape',
      { 'message_1.json': { participants: [], messages: [{ sender_name: 'a' }] } },
      [],
    ],
  ])('%s', async (_, files, importers) => {
    expect(await find(files)).toEqual(importers)
  })

  test('an export that was sent in a chat is a file of it', async () => {
    const found = await readFiles({
      'result.json': chat('public_channel', said({ file: 'files/result.json' })),
      'files/result.json': { ...chat('public_channel', said()), id: 78 },
    })
    expect(found.posts).toMatchObject([{ nativeId: 'channel77:5', media: [{ path: 'files/result.json' }] }])
  })

  test('several chats in one folder are read, files beside them named', async () => {
    const found = await readFiles({
      'ChatExport_1/result.json': chat('public_channel', said()),
      'ChatExport_2/result.json': { ...chat('public_channel', said()), id: 78 },
      'ChatExport_2/photos/a.jpg': 'x',
      'ChatExport_2/messages.html': '<html>',
      'ChatExport_2/css/style.css': '',
      'strange.bin': 'x',
    })
    expect(found.posts.map(({ nativeId }) => nativeId)).toEqual(['channel77:5', 'channel78:5'])
    expect(issuesOf(found).filter(({ code }) => code === 'unknown-file')).toMatchObject([
      { path: 'strange.bin' },
    ])
    expect(skippedOf(found)).toMatchObject([{ what: 'Pages of the HTML variant', files: 2 }])
  })
})
