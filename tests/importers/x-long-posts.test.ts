/** Long posts: the whole text finds the post that holds its beginning, and is never lost. */
import { describe, expect, test } from 'vitest'
import { idsOf } from './read-archive.ts'
import { at, readX, tweet } from './x-files.ts'

describe('long posts', () => {
  const whole = `${'The footbridge report has nine parts and I read them all so that you need not. '.repeat(6)}The end.`
  const cut = `${whole.slice(0, 270)}… https://t.co/self`
  const note = (fields: object = {}, core: object = {}) => ({
    noteTweet: {
      noteTweetId: '77',
      createdAt: '2024-03-09T12:00:01.000Z',
      core: { text: whole, urls: [], mentions: [], ...core },
      ...fields,
    },
  })
  const readNote = async (text: string, notes: unknown[]) =>
    readX({ 'data/tweets.js': [tweet({ full_text: text })], 'data/note-tweet.js': notes })

  test('a cut post gets its whole text, and both places are kept', async () => {
    const { posts } = await readNote(cut, [note()])
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatchObject({ nativeId: at.id, text: whole, truncated: false })
    expect(posts[0]!.moreSources).toMatchObject([{ path: 'data/note-tweet.js', index: 0 }])
    expect(posts[0]!.notes).toEqual([expect.stringMatching(/joined from note-tweet.js/)])
  })

  test('mentions in front that the long text lacks are kept', async () => {
    const { posts } = await readNote(`@reed @heron ${cut}`, [note()])
    expect(posts.map((post) => post.text)).toEqual([`@reed @heron ${whole}`])
  })

  test('links and a quote that only the long text holds', async () => {
    const quoted = { url: 'https://t.co/q', expandedUrl: 'https://x.com/reed/status/5' }
    const { posts } = await readNote(cut, [note({}, { text: `${whole} https://t.co/q`, urls: [quoted] })])
    expect(posts[0]).toMatchObject({
      kind: 'quote',
      authorship: 'quote',
      text: `${whole} https://x.com/reed/status/5`,
      original: { id: '5', handle: 'reed' },
    })
  })

  test('a mention that only the long text holds', async () => {
    const { posts } = await readNote(cut, [note({}, { mentions: [{ screenName: 'heron' }] })])
    expect(posts[0]!.mentions).toEqual([{ handle: 'heron', id: null, name: null }])
  })

  test.each<[string, string, object]>([
    ['three seconds apart', cut, { createdAt: '2024-03-09T12:00:03.000Z' }],
    ['fewer than 40 characters shared', `${whole.slice(0, 30)}… https://t.co/self`, {}],
    ['other words', cut.replace('report', 'rumour'), {}],
    ['no date to compare', cut, { createdAt: 'unknown' }],
  ])('%s: not joined, and the note is a post of its own', async (_name, text, fields) => {
    const { posts } = await readNote(text, [note(fields)])
    expect(idsOf({ posts, records: [] })).toEqual([at.id, 'note-77'])
    expect(posts[1]).toMatchObject({ text: whole, kind: 'post', moreSources: [] })
    expect(posts[1]!.notes[0]).toMatch(/no matching entry/)
  })

  test('a note is used once', async () => {
    const read = await readX({
      'data/tweets.js': [tweet({ full_text: cut }), tweet({ full_text: cut, id_str: '1766436400000000001' })],
      'data/note-tweet.js': [note()],
    })
    expect(read.posts.map((post) => post.truncated)).toEqual([false, true])
  })

  test('a deleted long post gets its text from the deleted notes; one left over is deleted too', async () => {
    const read = await readX({
      'data/deleted-tweets.js': [tweet({ full_text: cut })],
      'data/deleted-note-tweet.js': [
        note(),
        note({ noteTweetId: '78', createdAt: '2020-01-01T00:00:00.000Z' }),
      ],
    })
    expect(read.posts).toMatchObject([
      { nativeId: at.id, text: whole, deleted: true },
      { nativeId: 'note-78', deleted: true },
    ])
  })
})
