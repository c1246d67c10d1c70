/** Mastodon archives: each trap of the outbox, the lists beside it, and what stays closed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { PostRecord } from '../../src/core/importers/importer.ts'
import { htmlToText } from '../../src/core/importers/mastodon/html-text.ts'
import { tempFolder } from '../store/fixture.ts'
import { idsOf, open, type Read, readArchive, recordsOf } from './read-archive.ts'

const me = 'https://fen.example/users/wren'
const everyone = 'https://www.w3.org/ns/activitystreams#Public'
const actor = { id: me, preferredUsername: 'wren', followers: `${me}/followers` }

function create(fields: object = {}, id = '1') {
  const object = {
    id: `${me}/statuses/${id}`,
    type: 'Note',
    published: '2024-05-01T08:00:00Z',
    content: '<p>hello</p>',
    to: [everyone],
    cc: [`${me}/followers`],
    ...fields,
  }
  return { id: `${object.id}/activity`, type: 'Create', published: '2024-05-01T08:00:00Z', object }
}

const collection = (items: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'OrderedCollection', totalItems: items.length, ...more, orderedItems: items })

async function read(files: Record<string, string>, messages = false): Promise<Read> {
  const folder = tempFolder()
  for (const [path, content] of Object.entries({ 'actor.json': JSON.stringify(actor), ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return readArchive(await open(folder), messages)
}

const readItems = (items: unknown[], messages = false) => read({ 'outbox.json': collection(items) }, messages)

const html: [string, string, string, string[]][] = [
  ['paragraphs become blank lines', '<p>a</p><p>b</p>', 'a\n\nb', []],
  ['breaks become new lines', '<p>a<br>b<br />c</p>', 'a\nb\nc', []],
  ['text behind a paragraph does not stick to it', '<p>a</p>b', 'a\n\nb', []],
  [
    'a link shows its address, not its shortened words',
    '<a href="https://example.org/a/long/path"><span class="invisible">https://</span><span class="ellipsis">example.org/a/lo</span></a>.',
    'https://example.org/a/long/path.',
    ['https://example.org/a/long/path'],
  ],
  [
    'a mention shows its handle',
    '<span class="h-card"><a href="https://bog.example/@plover" class="u-url mention">@<span>plover</span></a></span> hi',
    '@plover hi',
    [],
  ],
  [
    'a hashtag shows its words',
    '<a href="https://fen.example/tags/a" class="mention hashtag" rel="tag">#<span>a</span></a>',
    '#a',
    [],
  ],
  ['a hashtag of other servers', '<a href="https://fen.example/tags/a" rel="tag">#a</a>', '#a', []],
  ['an address that is no web link shows its words', '<a href="javascript:alert(1)">press</a>', 'press', []],
  ['entities are decoded once', '&lt;b&gt; &amp;amp; &#39;x&#39; &eacute;', "<b> &amp; 'x' é", []],
  ['scripts and styles say nothing', '<style>p{}</style><p>a</p><script>b</script>', 'a', []],
  ['lists become lines', '<ul><li>a</li><li>b</li></ul>', '- a\n- b', []],
  ['line breaks of the source mean nothing', '<p>a\n  b</p>\n<p>c</p>', 'a b\n\nc', []],
  ['code keeps its lines', '<pre>a\n  b</pre>', 'a\n  b', []],
  ['plain text stays', 'a :heron: b', 'a :heron: b', []],
]

test.each(html)('text of HTML: %s', (_name, source, text, links) => {
  expect(htmlToText(source)).toEqual({ text, links })
})

const notes: [string, object, Partial<PostRecord>][] = [
  [
    'a note is own, its id its address',
    {},
    { kind: 'post', authorship: 'own', nativeId: `${me}/statuses/1`, text: 'hello' },
  ],
  ['the content warning', { summary: 'Rain' }, { contentWarning: 'Rain' }],
  ['an empty content warning is none', { summary: '' }, { contentWarning: null }],
  ['public', { to: [everyone], cc: [] }, { visibility: 'public' }],
  ['public, shorter', { to: 'as:Public', cc: [] }, { visibility: 'public' }],
  ['unlisted', { to: [`${me}/followers`], cc: ['Public'] }, { visibility: 'unlisted' }],
  [
    'followers',
    { to: [`${me}/followers`], cc: ['https://bog.example/users/plover'] },
    { visibility: 'followers' },
  ],
  ['direct', { to: ['https://bog.example/users/plover'], cc: [] }, { visibility: 'direct' }],
  ['a note to nobody is direct', { to: [], cc: [] }, { visibility: 'direct' }],
  [
    'addressees that the record lacks are unknown',
    { to: undefined, cc: undefined },
    { visibility: 'unknown' },
  ],
  [
    'a reply names its parent and the handle its address tells',
    { inReplyTo: 'https://bog.example/users/plover/statuses/7' },
    {
      kind: 'reply',
      replyTo: { id: 'https://bog.example/users/plover/statuses/7', handle: 'plover@bog.example' },
    },
  ],
  [
    'a quote',
    { quoteUri: 'https://bog.example/objects/7' },
    {
      kind: 'quote',
      authorship: 'quote',
      original: { id: 'https://bog.example/objects/7', url: 'https://bog.example/objects/7', handle: null },
    },
  ],
  [
    'poll options stand below the text',
    { type: 'Question', anyOf: [{ name: 'tea' }, { name: 'milk' }] },
    { text: 'hello\n- tea\n- milk' },
  ],
  [
    'a mention of the same server gets its host',
    { tag: [{ type: 'Mention', name: '@teal', href: 'https://fen.example/users/teal' }] },
    { mentions: [{ handle: 'teal@fen.example', id: 'https://fen.example/users/teal', name: null }] },
  ],
  [
    'hashtags and emoji are no mentions',
    {
      tag: [
        { type: 'Hashtag', name: '#a' },
        { type: 'Emoji', name: ':a:' },
      ],
    },
    { mentions: [] },
  ],
  [
    'an edit is said',
    { updated: '2024-05-02T08:00:00Z' },
    { notes: ['Edited on 2024-05-02T08:00:00Z; the archive holds the last version only.'] },
  ],
  [
    'an impossible date is none',
    { published: '2024-13-45T08:00:00Z' },
    { createdAt: null, createdRaw: '2024-13-45T08:00:00Z' },
  ],
  ['a date without a zone is none', { published: '2024-05-01T08:00:00' }, { createdAt: null }],
  [
    'milliseconds',
    { published: '2024-05-01T08:00:00.123Z' },
    { createdAt: Date.UTC(2024, 4, 1, 8, 0, 0, 123), precision: 'ms' },
  ],
  [
    'fields of the wrong kind count as absent',
    { tag: null, attachment: { url: 5 }, oneOf: 'x', content: 7, url: [] },
    { text: '', mentions: [], media: [{ path: null, alt: null, url: null }], url: `${me}/statuses/1` },
  ],
]

test.each(notes)('a note: %s', async (_name, fields, expected) => {
  const { posts } = await readItems([create(fields)], true)
  expect(posts).toMatchObject([expected])
})

test('direct posts are counted and left out unless asked for', async () => {
  const items = [create(), create({ to: ['https://bog.example/users/plover'], cc: [] }, '2')]
  const without = await readItems(items)
  expect(idsOf(without)).toEqual([`${me}/statuses/1`])
  expect(recordsOf(without, 'skipped')).toMatchObject([{ what: 'Direct posts (1)' }])
  expect(idsOf(await readItems(items, true))).toHaveLength(2)
})

test('a boost is someone else’s words, which the archive does not hold', async () => {
  const address = 'https://bog.example/@plover/7'
  const { posts } = await readItems([
    {
      id: 'a:1',
      type: 'Announce',
      published: '2024-05-01T08:00:00Z',
      to: [everyone],
      cc: [],
      object: address,
    },
  ])
  expect(posts).toMatchObject([
    {
      nativeId: 'a:1',
      kind: 'repost',
      authorship: 'repost',
      text: '',
      original: { url: address, handle: 'plover@bog.example' },
    },
  ])
})

test('attachments are found in the archive, whatever is in front of their path', async () => {
  const path = 'media_attachments/files/1/a.png'
  const urls = [
    `/${path}`,
    `/system/${path}`,
    `https://files.example/cache/${path}`,
    '/media_attachments/files/1/b.png',
  ]
  const attachment = urls.map((url) => ({ type: 'Document', url, name: url === urls[0] ? 'Reeds' : null }))
  const { posts } = await read({ 'outbox.json': collection([create({ attachment })]), [path]: 'png' })
  expect(posts[0]!.media.map((item) => item.path)).toEqual([path, path, path, null])
  expect(posts[0]!.media[0]!.alt).toBe('Reeds')
})

test('the stated total is the list’s own, not a count inside a post', async () => {
  const items = [create({ likes: { totalItems: 99 } })]
  expect(recordsOf(await readItems(items), 'control')).toMatchObject([{ expected: 1, found: 1 }])
  const silent = await read({ 'outbox.json': collection(items, { totalItems: undefined }) })
  expect(recordsOf(silent, 'control')).toEqual([])
})

test('the list is found behind a value of the same name', async () => {
  const text = collection([create()], { id: 'orderedItems', first: { orderedItems: [1, 2] } })
  expect(idsOf(await read({ 'outbox.json': text }))).toEqual([`${me}/statuses/1`])
})

test('what is no post is said, and the rest goes on', async () => {
  const items = [
    { type: 'Delete', object: 'x' },
    { type: 'Create', object: 'x' },
    { type: 'Announce' },
    null,
    create(),
  ]
  const result = await readItems(items)
  expect(idsOf(result)).toEqual([`${me}/statuses/1`])
  expect(recordsOf(result, 'issue').map((issue) => issue.code)).toEqual([
    'skipped',
    'unreadable',
    'unreadable',
    'skipped',
  ])
})

test('likes are addresses; bookmarks stay closed; unknown files are named; a missing actor is said', async () => {
  const result = await read({
    'actor.json': '',
    'outbox.json': collection([create()]),
    'likes.json': collection(['https://bog.example/users/plover/statuses/7', { no: 'text' }]),
    'bookmarks.json': 'not even JSON',
    'extra.json': '{}',
  })
  expect(result.posts[1]).toMatchObject({
    kind: 'like',
    authorship: 'like',
    text: '',
    url: 'https://bog.example/users/plover/statuses/7',
  })
  expect(recordsOf(result, 'account')).toMatchObject([{ handle: null, nativeId: null }])
  expect(recordsOf(result, 'skipped')).toMatchObject([{ what: 'Bookmarks' }])
  expect(recordsOf(result, 'issue')).toMatchObject([
    { path: 'likes.json', code: 'unreadable' },
    { path: 'extra.json', code: 'unknown-file' },
  ])
})

test.each<[string, Record<string, string>, RegExp]>([
  [
    'an outbox that breaks off',
    { 'outbox.json': collection([create()]).slice(0, -40) },
    /^outbox\.json in .* ends too early at byte \d/,
  ],
  [
    'a torn record',
    { 'outbox.json': '{"type":"OrderedCollection","orderedItems":[{"a" 1}]}' },
    /^outbox\.json in .* breaks off in the record at byte 44/,
  ],
  [
    'an outbox without its list',
    { 'outbox.json': '{"type":"OrderedCollection","items":[]}' },
    /holds no list of records/,
  ],
  [
    'a torn list of likes',
    { 'outbox.json': collection([create()]), 'likes.json': '{"orderedItems":[nope]}' },
    /^likes\.json/,
  ],
  ['a torn actor', { 'outbox.json': collection([create()]), 'actor.json': '{"id":' }, /^actor\.json/],
])('%s stops the import with a sentence', async (_name, files, message) => {
  await expect(read(files)).rejects.toMatchObject({
    code: 'unreadable-archive',
    message: expect.stringMatching(message),
  })
})
