/** Which files of an X archive are read, in every layout it had, and as what. */
import { describe, expect, test } from 'vitest'
import { idsOf, recordsOf } from './read-archive.ts'
import { at, numbered, readX, tweet } from './x-files.ts'

describe('files', () => {
  test.each<[string, string[]]>([
    [
      'parts in the order of their numbers',
      ['data/tweets.js', 'data/tweets-part2.js', 'data/tweets-part10.js'],
    ],
    ['the names of 2020', ['data/tweet.js', 'data/tweet-part1.js']],
    ['the root layout of 2018', ['tweet.js', 'tweet-part1.js']],
  ])('%s', async (_name, paths) => {
    const files = Object.fromEntries(paths.map((path, n) => [path, [numbered(String(n + 1))]]))
    expect(idsOf(await readX(files))).toEqual(paths.map((_, n) => String(n + 1)))
  })

  test('names that only end alike are not mixed up', async () => {
    const read = await readX({
      'data/tweets.js': [numbered('1')],
      'data/deleted-tweets.js': [numbered('2')],
      'data/community-tweet.js': [numbered('3')],
      'data/twitter-circle-tweet.js': [numbered('4')],
      'data/tweet-headers.js': [{ tweet: { tweet_id: '1' } }],
    })
    expect(
      read.posts.map(({ nativeId, deleted, visibility, notes }) => [nativeId, deleted, visibility, notes]),
    ).toEqual([
      ['1', false, 'unknown', []],
      ['2', true, 'unknown', []],
      ['3', false, 'unknown', ['Posted in an X community.']],
      ['4', false, 'followers', ['Posted to a circle that the member chose, not to everyone.']],
    ])
  })

  test.each<[string, string, number]>([
    ['an empty list', 'window.YTD.tweets.part1 = []', 0],
    ['no byte at all', '', 0],
    ['a byte order mark', `\uFEFFwindow.YTD.tweets.part1 = ${JSON.stringify([numbered('9')])}`, 1],
    ['a semicolon at the end', `window.YTD.tweets.part1 = ${JSON.stringify([numbered('9')])};\n`, 1],
    ['all on one line without spaces', `window.YTD.tweets.part1=${JSON.stringify([numbered('9')])}`, 1],
    ['the list on the line below', `window.YTD.tweets.part1 =\n${JSON.stringify([numbered('9')])}`, 1],
  ])('a part with %s', async (_name, content, more) => {
    const read = await readX({ 'data/tweets.js': [numbered('1')], 'data/tweets-part1.js': content })
    expect(read.posts).toHaveLength(1 + more)
    expect(recordsOf(read, 'issue')).toEqual([])
  })

  test('an empty first part hides nothing', async () => {
    const read = await readX({ 'data/tweets.js': '', 'data/tweets-part1.js': [numbered('9')] })
    expect(idsOf(read)).toEqual(['9'])
  })

  test('media of posts are found under their folder’s name of each era', async () => {
    const media = [{ url: 'https://t.co/p', media_url_https: 'https://pbs.twimg.com/media/A.jpg' }]
    for (const path of ['data/tweets_media', 'data/tweet_media', 'tweet_media']) {
      const tweets = [tweet({ extended_entities: { media } })]
      const { posts } = await readX({ 'data/tweets.js': tweets, [`${path}/${at.id}-A.jpg`]: 'jpg' })
      expect(posts[0]!.media[0]!.path).toBe(`${path}/${at.id}-A.jpg`)
    }
  })
})

describe('deleted posts', () => {
  const header = (id: string) => ({
    tweet: { tweet_id: id, user_id: '550001', deleted_at: 'Sat Mar 09 13:00:00 +0000 2024' },
  })

  test('the time of deletion comes from the headers, or from the record', async () => {
    const read = await readX({
      'data/deleted-tweets.js': [
        numbered('1'),
        tweet({ id_str: '2', deleted_at: 'Sat Mar 09 14:00:00 +0000 2024' }),
        numbered('3'),
      ],
      'data/deleted-tweet-headers.js': [header('1')],
    })
    const time = (hour: number) => Date.UTC(2024, 2, 9, hour)
    expect(read.posts.map((post) => [post.deleted, post.deletedAt])).toEqual([
      [true, time(13)],
      [true, time(14)],
      [true, null],
    ])
    expect(read.posts[0]!.moreSources).toMatchObject([{ path: 'data/deleted-tweet-headers.js' }])
  })

  test('deletions without a text are said', async () => {
    const read = await readX({
      'data/deleted-tweets.js': [numbered('1')],
      'data/deleted-tweet-headers.js': [header('1'), header('8'), header('9')],
    })
    expect(recordsOf(read, 'issue')).toMatchObject([
      { code: 'absent', message: expect.stringMatching(/^For 2 deleted/) },
    ])
  })
})

describe('likes', () => {
  test('a like is someone else’s words, with no date', async () => {
    const like = { tweetId: '5', fullText: 'a &amp; b', expandedUrl: 'https://twitter.com/i/web/status/5' }
    const read = await readX({
      'data/like.js': [{ like }],
      'data/like-part1.js': [{ like: { tweetId: '6' } }],
    })
    expect(read.posts).toMatchObject([
      { nativeId: '5', kind: 'like', authorship: 'like', text: 'a & b', createdAt: null },
      { nativeId: '6', kind: 'like', text: '', notes: [expect.stringMatching(/does not hold the text/)] },
    ])
  })
})

describe('the account', () => {
  test('has public facts and no e-mail address', async () => {
    const change = { changedAt: '2022-01-01T00:00:00.000Z', changedFrom: 'marsh_old', changedTo: 'marsh_hen' }
    const read = await readX({
      'data/tweets.js': [numbered('1')],
      'data/profile.js': [{ profile: { description: { bio: 'Reeds', location: 'Fen', website: '' } } }],
      'data/screen-name-change.js': [{ screenNameChange: { accountId: '550001', screenNameChange: change } }],
    })
    expect(read.records[0]).toEqual({
      type: 'account',
      nativeId: '550001',
      handle: 'marsh_hen',
      name: 'Marsh Hen',
      isOwner: true,
      facts: {
        joined: '2012-01-01T00:00:00.000Z',
        bio: 'Reeds',
        location: 'Fen',
        'earlier handles': 'marsh_old (until 2022-01-01)',
      },
    })
  })

  test('is taken from the manifest when account.js is absent', async () => {
    const userInfo = { accountId: '9', userName: 'from_manifest', displayName: 'M' }
    const read = await readX({
      'data/tweets.js': [numbered('1')],
      'data/account.js': '',
      'data/manifest.js': `window.__THAR_CONFIG = ${JSON.stringify({ userInfo })}`,
    })
    expect(recordsOf(read, 'account')).toMatchObject([{ nativeId: '9', handle: 'from_manifest', name: 'M' }])
  })
})
