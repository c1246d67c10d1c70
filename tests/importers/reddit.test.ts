/** Reddit's data request: every sample, and each trap of the format by name. */
import { describe, expect, test } from 'vitest'
import { detectArchive } from '../../src/core/importers/detect.ts'
import { issuesOf, readFiles, skippedOf, textsOf, writeFiles } from './invented.ts'
import { open } from './read-archive.ts'
import { testSamples } from './sample.ts'

testSamples('reddit', ['request-with-messages'])

const postHead = 'id,permalink,date,ip,subreddit,gildings,title,url,body\n'
const commentHead = 'id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n'
const link = 'https://www.reddit.com/r/test/comments/abc/title/'
const comment = (id: string, parent: string, body: string) =>
  `${id},${link}${id}/,2023-01-16 12:34:56 UTC,192.0.2.1,test,0,${link},${parent},${body},\n`
const read = (rows: string, more = {}) => readFiles({ 'comments.csv': commentHead + rows, ...more })

describe('comments', () => {
  test.each([
    ['to a comment', comment('c1', 't1_zz', 'a'), 't1_zz'],
    ['to a post, by its id', comment('c1', 't3_abc', 'a'), 't3_abc'],
    ['to a post, with no parent given', comment('c1', '', 'a'), 't3_abc'],
  ])('%s', async (_, row, parent) => {
    const { posts } = await read(row)
    expect(posts).toMatchObject([{ nativeId: 't1_c1', replyTo: { id: parent }, threadId: 't3_abc' }])
  })

  test.each([
    ['lines and marks in a cell', '"> quoted\n\nmy ""reply"""', '> quoted\n\nmy "reply"'],
    ['Windows line ends in a cell', '"a\r\nb"', 'a\nb'],
    ['a name every object has', 'constructor', 'constructor'],
    ['what looks like HTML stays', '&amp; <b>', '&amp; <b>'],
  ])('%s', async (_, body, text) => {
    expect(textsOf(await read(comment('c1', '', body)))).toEqual([text])
  })

  test.each(['[removed]', '[deleted]'])('%s is no text, and said', async (body) => {
    const { posts } = await read(comment('c1', '', body))
    expect(posts).toMatchObject([{ text: '', deleted: true }])
    expect(posts[0]!.notes.join(' ')).toContain('does not hold the text')
  })

  test('a byte order mark in front of the header', async () => {
    const found = await readFiles({ 'comments.csv': `\uFEFF${commentHead}${comment('c1', '', 'a')}` })
    expect(textsOf(found)).toEqual(['a'])
  })

  test('the older columns, without the last', async () => {
    const header = 'id,permalink,date,ip,subreddit,gildings,gildings_silver,link,parent,body\n'
    const found = await readFiles({
      'comments.csv': `${header}c1,,2023-01-16 12:34:56 UTC,,test,0,0,${link},,old`,
    })
    expect(found.posts).toMatchObject([{ text: 'old', threadId: 't3_abc' }])
  })

  test('big tables in parts', async () => {
    const part = (text: string) => commentHead + comment(text, '', text)
    const found = await readFiles({ 'comments_10.csv': part('ten'), 'comments_2.csv': part('two') })
    expect(textsOf(found)).toEqual(['two', 'ten'])
  })

  test('a row without an id stops nothing', async () => {
    const found = await read(comment('', '', 'none') + comment('c2', '', 'b'))
    expect(textsOf(found)).toEqual(['b'])
    expect(issuesOf(found).filter(({ code }) => code === 'unreadable')).toHaveLength(1)
  })

  test('a date that is none is kept as received', async () => {
    const found = await read(comment('c1', '', 'a').replace('2023-01-16 12:34:56 UTC', 'registration ip'))
    expect(found.posts).toMatchObject([{ createdAt: null, createdRaw: 'registration ip' }])
  })

  test('the address of the device is nowhere but in the row as received', async () => {
    const {
      posts: [post],
    } = await read(comment('c1', '', 'a'))
    expect(JSON.stringify({ ...post, source: null })).not.toContain('192.0.2.1')
  })
})

test('a post is its title and its text; a link post is its link', async () => {
  const rows = `p1,${link},2023-01-15 12:34:56 UTC,,test,0,Look,https://example.org/a,\n`
  const { posts } = await readFiles({ 'posts.csv': postHead + rows })
  expect(posts).toMatchObject([{ nativeId: 't3_p1', text: 'Look', links: ['https://example.org/a'] }])
})

describe('messages', () => {
  const files = {
    'statistics.csv': 'statistic,value\naccount name,me\n',
    'comments.csv': commentHead + comment('c1', '', 'public'),
    'messages_archive.csv':
      'id,permalink,thread_id,date,ip,from,to,subject,body\nm1,,m1,2023-02-01 00:00:00 UTC,,Other,me,hi,there\nm2,,m1,2023-02-01 00:01:00 UTC,,Me,other,,back\n',
  }
  test('are opt-in', async () => {
    const found = await readFiles(files)
    expect(textsOf(found)).toEqual(['public'])
    expect(skippedOf(found)).toMatchObject([{ what: 'Messages and chats', files: 1 }])
  })

  test('name their senders', async () => {
    const { posts } = await readFiles(files, true)
    expect(posts.slice(1)).toMatchObject([
      { text: 'hi\n\nthere', account: { handle: 'Other' }, visibility: 'direct', threadId: 'm1' },
      { text: 'back', account: null },
    ])
  })
})

describe('the archive', () => {
  test('whose it is comes from the statistics', async () => {
    const found = await read(comment('c1', '', 'a'), {
      'statistics.csv': 'statistic,value\naccount name,me\n',
    })
    expect(found.records[0]).toMatchObject({ type: 'account', handle: 'me', isOwner: true })
  })

  test('without them that is said', async () => {
    expect(issuesOf(await read(comment('c1', '', 'a')))).toMatchObject([
      { code: 'absent', path: 'statistics.csv' },
    ])
  })

  test('headers are not read twice; votes, drafts and addresses not at all', async () => {
    const found = await read(comment('c1', '', 'a'), {
      'comment_headers.csv': 'id,permalink,date,ip,subreddit,gildings,link,parent\nc1,,,,,,,\n',
      'post_votes.csv': 'id,permalink,direction\n',
      'drafts.csv': 'id,title,body\n1,never,posted\n',
      'ip_logs.csv': 'date,ip\n',
      'strange.csv': 'a,b\n',
    })
    expect(textsOf(found)).toEqual(['a'])
    expect(skippedOf(found).map(({ files }) => files)).toEqual([1, 2, 1])
    expect(issuesOf(found)).toContainEqual(
      expect.objectContaining({ code: 'unknown-file', path: 'strange.csv' }),
    )
  })

  test.each([
    ['another platform’s comments.csv', 'Comment ID,Channel ID,Comment Text\n'],
    ['another platform’s messages.csv', 'CONVERSATION ID,CONVERSATION TITLE,FROM\n'],
    ['a header alone in another order', 'body,id\n'],
  ])('%s is not taken for Reddit’s', async (_, header) => {
    const archive = await open(writeFiles({ 'comments.csv': header, 'messages.csv': header }))
    expect((await detectArchive(archive)).map(({ importer }) => importer)).not.toContain('reddit')
  })

  test('a cell that is never closed is refused by file and place', async () => {
    await expect(read(comment('c1', '', '"open'))).rejects.toMatchObject({
      code: 'unreadable-archive',
      message: expect.stringMatching(`comments.csv in .* row at byte ${commentHead.length}`),
    })
  })
})
