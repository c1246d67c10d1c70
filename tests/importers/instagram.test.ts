/** Instagram and Threads: every sample, and each trap of the format by name. */
import { describe, expect, test } from 'vitest'
import { detectArchive } from '../../src/core/importers/detect.ts'
import { type Files, issuesOf, readFiles, skippedOf, textsOf, writeFiles } from './invented.ts'
import { open } from './read-archive.ts'
import { testSamples } from './sample.ts'

testSamples('instagram', ['y2024', 'flat'])

const mangled = (text: string) => Buffer.from(text).toString('latin1')
const at = 'your_instagram_activity'
const media = (...records: unknown[]): Files => ({ [`${at}/media/posts_1.json`]: records })
const medium = (title: string, more: object = {}) => ({
  uri: 'a.jpg',
  creation_timestamp: 1_700_000_000,
  title,
  ...more,
})

describe('captions', () => {
  test.each([
    ['of one medium, inside it', { media: [medium('inside')] }, 'inside'],
    [
      'of several, around them',
      { media: [medium(''), medium('')], title: 'around', creation_timestamp: 1 },
      'around',
    ],
    ['none: a picture alone is a post too', { media: [medium('')] }, ''],
    ['repaired', { media: [medium(mangled('naïve 🌲'))] }, 'naïve 🌲'],
    ['one each of several', { media: [medium('one'), medium('two')] }, 'one\n\ntwo'],
    ['as labels', { timestamp: 1_700_000_000, label_values: [{ label: 'Text', value: 'hi' }] }, 'Text: hi'],
  ])('%s', async (_, record, text) => {
    expect(textsOf(await readFiles(media(record)))).toEqual([text])
  })

  test('handles in them are mentions', async () => {
    const {
      posts: [post],
    } = await readFiles(media({ media: [medium('@ben.ito. and mail@example.org')] }))
    expect(post!.mentions.map(({ handle }) => handle)).toEqual(['ben.ito'])
  })
})

describe('other files of media', () => {
  test.each([
    [
      'stories.json',
      { ig_stories: [medium('a story')] },
      'A story: shown for a day, unless the member kept it.',
    ],
    [
      'archived_posts.json',
      { ig_archived_post_media: [{ media: [medium('gone')] }] },
      'The member had archived this post: others no longer saw it.',
    ],
  ])('%s says what it is', async (file, content, note) => {
    const { posts } = await readFiles({ [`content/${file}`]: content })
    expect(posts).toMatchObject([{ notes: [note] }])
  })

  test('every numbered part is read, old place and new', async () => {
    const file = (text: string) => [{ media: [medium(text)] }]
    const read = await readFiles({
      'content/posts_10.json': file('ten'),
      'content/posts_2.json': file('two'),
      [`${at}/media/posts_1.json`]: file('new'),
    })
    expect(textsOf(read)).toEqual(['two', 'ten', 'new'])
  })
})

describe('comments', () => {
  const comment = (map: object): Files => ({
    [`${at}/comments/post_comments_1.json`]: [{ string_map_data: map }],
  })
  const time = { timestamp: 1_700_000_000 }
  test.each([
    ['English', { Comment: { value: 'hi' }, 'Media Owner': { value: 'ben' }, Time: time }],
    ['English in another order', { 'Media Owner': { value: 'ben' }, Time: time, Comment: { value: 'hi' } }],
    ['Dutch', { Opmerking: { value: 'hi' }, 'Media-eigenaar': { value: 'ben' }, Tijd: time }],
    [
      'French, its keys broken into bytes',
      { Commentaire: { value: 'hi' }, [mangled('Propriétaire du média')]: { value: 'ben' }, Heure: time },
    ],
    ['a language of which nothing is known', { Ѫ: { value: 'hi' }, Ѭ: { value: 'ben' }, Ѯ: time }],
    [
      'with a time of nought beside',
      { Comment: { value: 'hi', timestamp: 0 }, 'Media Owner': { value: 'ben' }, Time: time },
    ],
  ])('%s', async (_, map) => {
    const { posts } = await readFiles(comment(map))
    expect(posts).toMatchObject([
      { kind: 'comment', text: 'hi', replyTo: { id: null, handle: 'ben' }, createdRaw: '1700000000' },
    ])
  })

  test('a sticker without words does not make the owner’s name its text', async () => {
    const { posts } = await readFiles(comment({ 'Media Owner': { value: 'ben' }, Time: time }))
    expect(posts).toMatchObject([{ text: '', replyTo: { handle: 'ben' } }])
  })

  test.each([
    ['the older list', { title: 'ben', string_list_data: [{ value: 'hi', timestamp: 1_700_000_000 }] }],
    [
      'the newest labels',
      {
        timestamp: 1_700_000_000,
        label_values: [
          { label: 'Comment', value: 'hi' },
          { label: 'Media owner', value: 'ben' },
        ],
      },
    ],
  ])('%s', async (_, record) => {
    const { posts } = await readFiles({
      [`${at}/comments/reels_comments.json`]: { comments_reels_comments: [record] },
      ...media(),
    })
    expect(posts).toMatchObject([
      { kind: 'comment', text: 'hi', replyTo: { handle: 'ben' }, createdRaw: '1700000000' },
    ])
  })
})

describe('Threads', () => {
  const thread = (more: object) =>
    readFiles({
      [`${at}/threads/threads_and_replies.json`]: {
        text_post_app_text_posts: [{ media: [medium('hm', more)] }],
      },
    })
  test.each<[string, object, object]>([
    [
      'a reply that is marked',
      { text_post_app_post: { is_reply: true } },
      { kind: 'reply', replyTo: { id: null } },
    ],
    [
      'a post that is marked',
      { text_post_app_post: { is_reply: false } },
      { kind: 'post', replyTo: null, notes: ['Posted on Threads.'] },
    ],
    [
      'one that is not marked says so',
      {},
      { kind: 'post', notes: ['Posted on Threads.', expect.stringContaining('does not say')] },
    ],
  ])('%s', async (_, more, expected) => {
    expect((await thread(more)).posts).toMatchObject([expected])
  })
})

describe('whose it is', () => {
  test.each([
    ['English', { Username: { value: 'ana' }, Name: { value: mangled('Ana Kovač') } }],
    [
      'French, its keys broken into bytes',
      { "Nom d'utilisateur": { value: 'ana' }, Nom: { value: mangled('Ana Kovač') } },
    ],
    [
      'Polish',
      {
        [mangled('Nazwa użytkownika')]: { value: 'ana' },
        [mangled('Imię')]: { value: mangled('Ana Kovač') },
      },
    ],
  ])('%s', async (_, map) => {
    const read = await readFiles({
      ...media({ media: [medium('a')] }),
      'personal_information/personal_information/personal_information.json': {
        profile_user: [{ string_map_data: map }],
      },
    })
    expect(read.records[0]).toMatchObject({
      type: 'account',
      handle: 'ana',
      name: 'Ana Kovač',
      isOwner: true,
    })
    expect(JSON.stringify(read.records[0])).not.toContain('Email')
  })

  test('an export without the profile says so', async () => {
    expect(issuesOf(await readFiles(media({ media: [medium('a')] })))).toMatchObject([{ code: 'absent' }])
  })
})

test('messages are opt-in, and their times may be those of the device', async () => {
  const files = {
    ...media({ media: [medium('public')] }),
    [`${at}/messages/inbox/ben_1/message_1.json`]: {
      participants: [{ name: 'Ben' }],
      messages: [{ sender_name: 'Ben', timestamp_ms: 1_700_000_000_000, content: 'private' }],
    },
  }
  const without = await readFiles(files)
  expect(textsOf(without)).toEqual(['public'])
  expect(skippedOf(without)).toMatchObject([{ what: 'Messages', files: 1 }])
  expect((await readFiles(files, true)).posts[1]).toMatchObject({ text: 'private', zoneKnown: false })
})

test('a record that is no post stops nothing', async () => {
  const read = await readFiles(media({ media: [medium('a')] }, 5, 'x', {}, { media: [medium('b')] }))
  expect(textsOf(read)).toEqual(['a', 'b'])
  expect(issuesOf(read).filter(({ code }) => code === 'unreadable')).toHaveLength(3)
})

test('is told apart from Facebook, which names files alike', async () => {
  const message = { participants: [], messages: [{ sender_name: 'B', timestamp_ms: 1_700_000_000_000 }] }
  const folder = writeFiles({
    ...media({ media: [medium('a')] }),
    [`${at}/messages/inbox/b_1/message_1.json`]: message,
  })
  expect((await detectArchive(await open(folder))).map(({ importer }) => importer)).toEqual(['instagram'])
})

test('a file that breaks off is refused by name and place', async () => {
  const files = { [`${at}/media/posts_1.json`]: '[{"media":[{"creation_timestamp":1' }
  await expect(readFiles(files)).rejects.toMatchObject({
    code: 'unreadable-archive',
    message: expect.stringMatching(/posts_1\.json.* ends too early at byte 34/),
  })
})
