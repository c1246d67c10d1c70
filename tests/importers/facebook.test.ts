/** Facebook: every sample, and each trap of the format by name. */
import { describe, expect, test } from 'vitest'
import { detectArchive } from '../../src/core/importers/detect.ts'
import { repairText } from '../../src/core/importers/meta/mojibake.ts'
import { type Files, issuesOf, readFiles, skippedOf, textsOf, writeFiles } from './invented.ts'
import { open } from './read-archive.ts'
import { testSamples } from './sample.ts'

testSamples('facebook', ['y2024', 'encrypted'])

const mangled = (text: string) => Buffer.from(text).toString('latin1')
const postsPath = 'your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json'
const posts = (...records: unknown[]): Files => ({ [postsPath]: records })
const one = (record: object) => ({ timestamp: 1_700_000_000, ...record })
const said = (text: string) => one({ data: [{ post: text }] })

describe('text whose bytes became characters', () => {
  test.each([
    ['two bytes', mangled('č'), 'č'],
    ['an emoji of four', mangled('🌲 oak'), '🌲 oak'],
    ['right already, beyond Latin-1', 'č and ’', 'č and ’'],
    ['a genuine é, no UTF-8 by itself', 'café', 'café'],
    [
      'mixed: one character is beyond a byte, so nothing is half-decoded',
      `č ${mangled('č')}`,
      `č ${mangled('č')}`,
    ],
    ['plain', 'plain', 'plain'],
    ['a backslash and u00e9 as typed', String.raw`\u00e9`, String.raw`\u00e9`],
    ['a byte order mark stays', mangled('\uFEFFa'), '\uFEFFa'],
  ])('%s', (_, received, right) => {
    expect(repairText(received)).toBe(right)
  })

  test('is repaired in the post and kept as received in its raw record', async () => {
    const {
      posts: [post],
    } = await readFiles(posts(said(mangled('Živjo'))))
    expect(post!.text).toBe('Živjo')
    expect(JSON.parse(post!.source.raw).data[0].post).toBe(mangled('Živjo'))
  })

  test('is repaired in file order, each string by itself', async () => {
    const read = await readFiles(posts(said('č'), said(mangled('č')), said('café')))
    expect(textsOf(read)).toEqual(['č', 'č', 'café'])
  })

  test('is not repaired in an encrypted download, which is right already', async () => {
    const message = { senderName: 'Ana', text: mangled('č'), timestamp: 1_700_000_000_000 }
    const read = await readFiles(
      { 'Ben_1.json': { participants: [], threadName: 'Ben_1', messages: [message] } },
      true,
    )
    expect(textsOf(read)).toEqual([mangled('č')])
  })
})

describe('posts', () => {
  test.each([
    ['without data', one({ attachments: [{ data: [{ text: 'from beside' }] }] }), 'from beside'],
    ['with nothing but a change', one({ data: [{ update_timestamp: 1_700_000_001 }] }), ''],
    ['with empty data', one({ data: [] }), ''],
    [
      'with a caption',
      one({ attachments: [{ data: [{ media: { uri: 'a.jpg', description: 'Dusk' } }] }] }),
      'Dusk',
    ],
    [
      'with the same caption as text',
      one({
        data: [{ post: 'Dusk' }],
        attachments: [{ data: [{ media: { uri: 'a.jpg', description: 'Dusk' } }] }],
      }),
      'Dusk',
    ],
    [
      'in labels',
      { timestamp: 1_700_000_000, fbid: '1234', label_values: [{ label: 'Text', value: 'Hello' }] },
      'Text: Hello',
    ],
    [
      'in labels inside labels',
      one({ label_values: [{ title: 'Details', dict: [{ label: 'Ort', value: 'Ljubljana' }] }] }),
      'Ort: Ljubljana',
    ],
  ])('%s', async (_, record, text) => {
    const read = await readFiles(posts(said('first'), record))
    expect(textsOf(read)).toEqual(['first', text])
  })

  test('a file of one post alone instead of a list', async () => {
    const read = await readFiles({ ...posts(said('in a list')), 'posts/your_posts_2.json': said('alone') })
    expect(textsOf(read)).toEqual(['alone', 'in a list'])
  })

  test('every numbered file is read, the second before the tenth', async () => {
    const file = (n: number) => [`posts/your_posts_${n}.json`, [said(`part ${n}`)]]
    const read = await readFiles(Object.fromEntries([file(10), file(2), file(1)]))
    expect(textsOf(read)).toEqual(['part 1', 'part 2', 'part 10'])
  })

  test('ids beyond what a number can hold keep every digit', async () => {
    const record = '{"timestamp":1700000000,"fbid":12345678901234567891,"data":[{"post":"a"}]}'
    const read = await readFiles({ [postsPath]: `[${record}]` })
    expect(read.posts[0]!.nativeId).toBe('12345678901234567891')
  })

  test.each([
    ['absurdly early', -62_169_958_800],
    ['absurdly late', 99_999_999_999],
    ['no number', 'soon'],
  ])('a time that is %s is kept as received, and said', async (_, timestamp) => {
    const read = await readFiles(posts({ timestamp, data: [{ post: 'when?' }] }))
    expect(read.posts[0]).toMatchObject({ createdAt: null, createdRaw: String(timestamp) })
    expect(read.posts[0]!.notes).toContain('The archive gives no date that can be read.')
    expect(issuesOf(read).map(({ code }) => code)).toContain('unreadable')
  })

  test('a record that is no post stops nothing', async () => {
    const read = await readFiles(posts(said('a'), 'word', 7, null, {}, said('b')))
    expect(textsOf(read)).toEqual(['a', 'b'])
    expect(issuesOf(read).filter(({ code }) => code === 'unreadable')).toHaveLength(4)
  })

  test('what Facebook says of the act is a note, in whatever language', async () => {
    const read = await readFiles(
      posts(one({ title: mangled('Ana a écrit sur le journal de Ben.'), data: [] })),
    )
    expect(read.posts[0]!.notes).toEqual(['Facebook says: “Ana a écrit sur le journal de Ben.”'])
  })

  test('text beside a post’s own text is not mixed into it', async () => {
    const record = one({ data: [{ post: 'Mine' }], attachments: [{ data: [{ text: 'Theirs' }] }] })
    const {
      posts: [post],
    } = await readFiles(posts(record))
    expect(post).toMatchObject({ text: 'Mine', notes: ['Facebook put this beside the text: Theirs'] })
  })
})

describe('comments', () => {
  const comment = one({ data: [{ comment: { timestamp: 1_600_000_000, comment: 'Hm', author: 'Ana' } }] })
  test.each([
    ['under the newer key', { comments_v2: [comment] }],
    ['under the older key', { comments: [comment] }],
    ['as a bare list', [comment]],
  ])('%s', async (_, content) => {
    const read = await readFiles({ 'comments/comments.json': content })
    expect(read.posts).toMatchObject([
      { kind: 'comment', text: 'Hm', createdRaw: '1600000000', account: null },
    ])
    expect(read.records[0]).toMatchObject({ type: 'account', name: 'Ana', isOwner: true })
  })
})

describe('messages', () => {
  const inbox = 'your_facebook_activity/messages/inbox/ben_1/message_1.json'
  const files = {
    ...posts(said('public')),
    [inbox]: {
      participants: [{ name: 'Ben' }],
      messages: [
        { sender_name: 'Ben', timestamp_ms: 1_700_000_000_000, content: 'private' },
        { sender_name: 'Ben', timestamp_ms: 1_700_000_000_001, is_unsent: true },
      ],
    },
  }

  test('are left alone unless asked for, and that is said', async () => {
    const read = await readFiles(files)
    expect(textsOf(read)).toEqual(['public'])
    expect(skippedOf(read)).toMatchObject([{ what: 'Messages', files: 1 }])
  })

  test('are read when asked for, the unsent marked', async () => {
    const read = await readFiles(files, true)
    expect(read.posts.slice(1)).toMatchObject([
      {
        kind: 'message',
        visibility: 'direct',
        threadId: 'inbox/ben_1',
        account: { name: 'Ben' },
        deleted: false,
      },
      { deleted: true },
    ])
  })

  test('a byte order mark in front is no harm', async () => {
    const text = `\uFEFF${JSON.stringify(files[inbox as keyof typeof files])}`
    const read = await readFiles({ ...posts(said('public')), [inbox]: text }, true)
    expect(textsOf(read)).toContain('private')
  })
})

describe('the archive', () => {
  test('the folder of one ZIP among several, without the profile, is recognised', async () => {
    const [best] = await detectArchive(await open(writeFiles(posts(said('a')))))
    expect(best).toMatchObject({ importer: 'facebook' })
  })

  test('empty categories are no fault', async () => {
    const read = await readFiles({
      ...posts(said('a')),
      'your_facebook_activity/events/no-data.txt': '',
      'your_facebook_activity/comments_and_reactions/comments.json': { comments_v2: [] },
      'your_facebook_activity/groups/your_comments_in_groups.json': '',
    })
    expect(textsOf(read)).toEqual(['a'])
    expect(issuesOf(read).map(({ code }) => code)).toEqual(['absent'])
  })

  test('other categories are counted, strange files named', async () => {
    const read = await readFiles({ ...posts(said('a')), 'ads/seen.json': [], 'strange.bin': 'x' })
    expect(skippedOf(read)).toMatchObject([{ what: 'Other categories of the export', files: 1 }])
    expect(issuesOf(read)).toContainEqual(
      expect.objectContaining({ code: 'unknown-file', path: 'strange.bin' }),
    )
  })

  test.each([
    ['breaks off in a record', '[{"timestamp":1,"data":[{"po', 'ends too early'],
    ['breaks off between records', '[{"timestamp":1},', 'ends too early'],
    ['has a record that is no JSON', '[{"timestamp":1},{"timestamp" 2}]', 'byte 17'],
    ['has no comma', '[{"timestamp":1} {"timestamp":2}]', 'breaks off at byte 17'],
  ])('a file that %s is refused by name and place', async (_, content, words) => {
    await expect(readFiles({ [postsPath]: content })).rejects.toMatchObject({
      code: 'unreadable-archive',
      message: expect.stringMatching(new RegExp(`your_posts.*${words}`)),
    })
  })
})
