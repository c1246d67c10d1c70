/** Ids and tables of the years before 2019. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { idsOf, open, readArchive } from './read-archive.ts'
import { numbered, readX, writeX } from './x-files.ts'

const reposted = ['retweeted_status_id', 'retweeted_status_user_id']
const parents = ['in_reply_to_status_id', 'in_reply_to_user_id']

test.each<[string, string[], string]>([
  [
    'the newer order of columns',
    [
      'tweet_id',
      ...parents,
      'timestamp',
      'source',
      'text',
      ...reposted,
      'retweeted_status_timestamp',
      'expanded_urls',
    ],
    '\n',
  ],
  [
    'the older order of columns, with line ends of Windows',
    ['tweet_id', ...parents, ...reposted, 'timestamp', 'source', 'text', 'expanded_urls'],
    '\r\n',
  ],
])('tweets.csv in %s', async (_name, columns, end) => {
  const row: Record<string, string> = {
    tweet_id: '20000000000',
    in_reply_to_status_id: '19000000000',
    in_reply_to_user_id: '7',
    timestamp: '2010-07-30 08:09:10 +0000',
    text: `two${end}lines`,
    expanded_urls: 'http://example.org/',
  }
  const lines = [columns, columns.map((column) => row[column] ?? '')]
  const table = lines.map((cells) => cells.map((cell) => `"${cell}"`).join() + end).join('')
  const { posts } = await readX({ 'tweets.csv': table })
  expect(posts).toMatchObject([
    {
      nativeId: '20000000000',
      kind: 'reply',
      replyTo: { id: '19000000000', handle: null },
      text: `two${end}lines`,
      createdAt: Date.UTC(2010, 6, 30, 8, 9, 10),
      links: ['http://example.org/'],
      notes: [],
      source: { path: 'tweets.csv', index: 0, offset: table.indexOf('"20000000000"') },
    },
  ])
})

test('a record whose repost is no record stays the writer’s own', async () => {
  const { posts } = await readX({
    'data/js/tweets/2013_05.js': `Grailbird.data.tweets_2013_05 = ${JSON.stringify([
      { ...numbered('1').tweet, retweeted_status: [] },
    ])}`,
  })
  expect(posts).toMatchObject([{ kind: 'post', authorship: 'own' }])
})

describe('old ids', () => {
  test('a number keeps all its digits, and a nested id is not taken for it', async () => {
    const raw = `window.YTD.tweet.part0 = [{"user": {"id": 7}, "id": 1169246717864136705, "full_text": "a",
      "created_at": "Wed Sep 04 13:38:00 +0000 2019", "in_reply_to_status_id": 1169246717864136701}]`
    const { posts } = await readX({ 'data/tweet.js': raw })
    expect(posts).toMatchObject([
      { nativeId: '1169246717864136705', replyTo: { id: '1169246717864136701', handle: null } },
    ])
  })

  test('the table is read only where nothing else is, and a torn row stops the import', async () => {
    const table =
      '"tweet_id","in_reply_to_status_id","timestamp","text"\n"5","","2017-10-11 00:18:59 +0000","a"\n'
    const folder = writeX({
      'data/js/tweets/2013_05.js': `Grailbird.data.tweets_2013_05 = ${JSON.stringify([numbered('1').tweet])}`,
    })
    writeFileSync(join(folder, 'tweets.csv'), table)
    expect(idsOf(await readArchive(await open(folder)))).toEqual(['1'])
    const alone = writeX({ 'tweets.csv': `${table}"6","","2017-10-11 00:19:59 +0000","torn` })
    await expect(open(alone).then((archive) => readArchive(archive))).rejects.toMatchObject({
      code: 'unreadable-archive',
      message: expect.stringMatching(/^tweets\.csv in .* at byte \d+/),
    })
  })
})
