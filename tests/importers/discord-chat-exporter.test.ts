/** Channels saved with DiscordChatExporter: the sample, and each trap of the format by name. */
import { describe, expect, test } from 'vitest'
import { detectArchive } from '../../src/core/importers/detect.ts'
import { type Files, issuesOf, readFiles, skippedOf, textsOf, writeFiles } from './invented.ts'
import { open, recordsOf } from './read-archive.ts'
import { testSamples } from './sample.ts'

testSamples('discord-chat-exporter', ['general'])

const said = (more: object = {}) => ({
  id: '1183589257445376001',
  type: 'Default',
  timestamp: '2023-12-11T02:01:09.123+00:00',
  timestampEdited: null,
  content: 'hello',
  author: { id: '11', name: 'ana', discriminator: '0000', nickname: 'Ana', isBot: false },
  attachments: [],
  embeds: [],
  mentions: [],
  ...more,
})
const file = (messages: unknown[], type = 'GuildTextChat') => ({
  guild: { id: type.startsWith('Direct') ? '0' : '60', name: 'Garden', iconUrl: '' },
  channel: { id: '77', type, category: null, name: 'general', topic: null },
  dateRange: { after: null, before: null },
  messages,
  messageCount: messages.length,
})
const read = (...messages: unknown[]) => readFiles({ 'general.json': file(messages) })
const one = async (more: object) => (await read(said(more))).posts[0]!

test.each<[string, object, object]>([
  ['today', {}, { nativeId: '11', handle: 'ana', name: 'Ana' }],
  ['of old', { discriminator: '0042' }, { nativeId: '11', handle: 'ana#0042', name: 'Ana' }],
  ['without a name of its own', { nickname: null }, { nativeId: '11', handle: 'ana', name: null }],
])('an author %s', async (_, more, account) => {
  expect((await one({ author: { ...said().author, ...more } })).account).toEqual(account)
})

test('nobody is taken for the member', async () => {
  const found = await read(said())
  expect(recordsOf(found, 'account')).toEqual([])
  expect(issuesOf(found)).toMatchObject([{ code: 'absent' }])
})

describe('whose words', () => {
  const reference = { type: 'Forward', messageId: '99', channelId: '1', guildId: '2' }
  test.each<[string, object, object]>([
    ['own', {}, { kind: 'post', authorship: 'own', text: 'hello', original: null, replyTo: null }],
    [
      'a reply',
      { type: 'Reply', reference: { messageId: '99' } },
      { kind: 'reply', authorship: 'own', replyTo: { id: '99' } },
    ],
    [
      'a post that a server took over from another channel is no reply',
      { reference: { messageId: '99' } },
      { kind: 'post', replyTo: null },
    ],
    [
      'forwarded',
      { content: '', reference, forwardedMessage: { content: 'theirs' } },
      { kind: 'repost', authorship: 'repost', text: 'theirs', original: { id: '99' } },
    ],
    [
      'forwarded with words of one’s own',
      { content: 'look', reference, forwardedMessage: { content: 'theirs\nall' } },
      { kind: 'quote', authorship: 'quote', text: 'look\n\n> theirs\n> all' },
    ],
    ['forwarded, without what', { content: '', reference }, { authorship: 'repost', text: '' }],
  ])('%s', async (_, more, post) => {
    expect(await one(more)).toMatchObject(post)
  })

  test.each<[string, object, string]>([
    [
      'edited',
      { timestampEdited: '2023-12-11T02:03:09+00:00' },
      'Edited 2023-12-11T02:03:09Z; the export holds the last version only.',
    ],
    ['a program', { author: { ...said().author, isBot: true } }, 'Written by a program (bot).'],
    [
      'a preview',
      { embeds: [{ title: 'The shed', description: '', url: 'x' }] },
      'Shown beside it: The shed',
    ],
  ])('noted: %s', async (_, more, note) => {
    expect((await one(more)).notes).toEqual(['In “general in Garden”.', note])
  })
})

describe('files', () => {
  test.each<[string, string, object]>([
    ['kept beside it', 'general.json_Files/a b.png', { path: 'general.json_Files/a b.png', url: null }],
    [
      'named as in an address',
      'general.json_Files/a%20b.png',
      { path: 'general.json_Files/a b.png', url: null },
    ],
    ['named as Windows does', 'general.json_Files\\a b.png', { path: 'general.json_Files/a b.png' }],
    ['on the web', 'https://cdn.example/a.png', { path: null, url: 'https://cdn.example/a.png' }],
    ['not there', 'general.json_Files/none.png', { path: null, url: 'general.json_Files/none.png' }],
    ['a name that is no address', '%E0%A4%A', { path: null, url: '%E0%A4%A' }],
  ])('%s', async (_, url, media) => {
    const { posts } = await readFiles({
      'general.json': file([said({ attachments: [{ id: '1', url, fileName: 'a' }] })]),
      'general.json_Files/a b.png': 'x',
    })
    expect(posts[0]!.media).toMatchObject([media])
  })
})

describe('what is private', () => {
  test.each<[string, boolean]>([
    ['GuildTextChat', true],
    ['GuildPublicThread', true],
    ['GuildPrivateThread', false],
    ['DirectTextChat', false],
    ['DirectGroupTextChat', false],
    ['Unheard', false],
  ])('%s', async (type, isOpen) => {
    const given = { 'a.json': file([said()], type) }
    if (isOpen)
      expect((await readFiles(given)).posts).toMatchObject([{ kind: 'post', visibility: 'unknown' }])
    else await expect(readFiles(given)).rejects.toMatchObject({ code: 'empty-archive' })
    expect((await readFiles(given, true)).posts).toMatchObject([{ kind: isOpen ? 'post' : 'message' }])
  })

  test('beside channels of servers is counted', async () => {
    const found = await readFiles({ 'a.json': file([said()], 'DirectTextChat'), 'b.json': file([said()]) })
    expect(found.posts).toHaveLength(1)
    expect(skippedOf(found)).toMatchObject([{ what: 'Private conversations', files: 1 }])
  })
})

describe('records', () => {
  test.each(['GuildMemberJoin', 'ChannelPinnedMessage', '8'])('%s is counted, not kept', async (type) => {
    const found = await read(said({ type }), said())
    expect(found.posts).toHaveLength(1)
    expect(skippedOf(found)).toMatchObject([{ what: 'Lines of Discord (1)' }])
  })

  test.each<[string, unknown]>([
    ['without an id', said({ id: undefined })],
    ['text', 'x'],
    ['a list', []],
  ])('%s is an issue, and the rest is read', async (_, bad) => {
    const found = await read(bad, said())
    expect(textsOf(found)).toEqual(['hello'])
    expect(issuesOf(found).filter(({ code }) => code === 'unreadable')).toHaveLength(1)
  })

  test('the count that the file states is held against what is in it', async () => {
    const found = await readFiles({ 'a.json': { ...file([said()]), messageCount: 7 } })
    expect(recordsOf(found, 'control')).toMatchObject([{ expected: 7, found: 1 }])
  })

  test('an id as a number beyond 2^53', async () => {
    const text = JSON.stringify(file([said()])).replace('"1183589257445376001"', '1183589257445376001')
    expect((await readFiles({ 'a.json': text })).posts).toMatchObject([{ nativeId: '1183589257445376001' }])
  })
})

test('a saved channel that was sent in another is a file of it', async () => {
  const found = await readFiles({
    'a.json': file([said()]),
    'a.json_Files/b-1.json': file([said({ id: '9' })]),
  })
  expect(found.posts).toHaveLength(1)
  expect(issuesOf(found)).toMatchObject([{ code: 'absent' }])
})

test('the HTML variant is refused with what to ask for', async () => {
  const files = { 'Garden - general [1100000000000000002].html': '<!doctype html>' }
  await expect(readFiles(files)).rejects.toMatchObject({
    code: 'html-export',
    message: expect.stringContaining('Format: JSON'),
  })
})

test.each<[string, Files, string[]]>([
  ['a saved channel under any name', { 'x.json': file([]) }, ['discord-chat-exporter']],
  ['settings of some server', { 'x.json': { guild: { id: '1' }, settings: {} } }, []],
])('%s', async (_, given, importers) => {
  const found = await detectArchive(await open(writeFiles(given)))
  expect(found.map(({ importer }) => importer)).toEqual(importers)
})
