/** What one tweet record becomes: each trap of X's format is a case of its own. */
import { expect, test } from 'vitest'
import type { PostRecord } from '../../src/core/importers/importer.ts'
import { at, postOf } from './x-files.ts'

const link = (url: string, expanded_url: string) => ({
  url,
  expanded_url,
  display_url: '',
  indices: ['0', '1'],
})
const urls = (...list: ReturnType<typeof link>[]) => ({ entities: { urls: list, user_mentions: [] } })
const own = `https://twitter.com/i/web/status/${at.id}`
const long = 'A long post that X cut in the middle because it had more words than fit into its file of po…'
const photo = (more: object = {}) => ({
  url: 'https://t.co/Pict000001',
  type: 'photo',
  media_url_https: 'https://pbs.twimg.com/media/AbC.jpg',
  ...more,
})

const cases: [string, Record<string, unknown>, Partial<PostRecord>][] = [
  [
    'a plain post is own, and who could see it is not known',
    {},
    { kind: 'post', authorship: 'own', visibility: 'unknown', nativeId: at.id, truncated: false, notes: [] },
  ],
  ['the older key for the text is read as well', { full_text: undefined, text: 'older' }, { text: 'older' }],
  [
    'RT with a colon is a repost, and someone else’s words',
    { full_text: 'RT @Reed_Bunting: fine words' },
    {
      kind: 'repost',
      authorship: 'repost',
      truncated: false,
      original: { id: null, url: null, handle: 'Reed_Bunting' },
    },
  ],
  [
    'a repost is known by its text, whatever the fields of old readers say',
    { full_text: 'RT @reed: fine', retweeted: false, in_reply_to_user_id_str: '7' },
    { kind: 'repost', replyTo: null },
  ],
  [
    'a repost that ends in an ellipsis is cut, whatever the record says',
    { full_text: 'RT @reed: words that go o…', truncated: false },
    { kind: 'repost', truncated: true },
  ],
  [
    'a repost cut in front of a link is cut',
    { full_text: 'RT @reed: words that go o… https://t.co/abcdefghij' },
    { truncated: true },
  ],
  [
    'RT in the middle is the writer’s own post',
    { full_text: 'So true! RT @reed: fine words' },
    { kind: 'post', authorship: 'own', original: null },
  ],
  ['RT without a colon is taken as own words', { full_text: 'RT @reed please' }, { kind: 'post' }],
  [
    'a link to a post makes a quote, and stays visible',
    { full_text: 'look https://t.co/q', ...urls(link('https://t.co/q', 'https://x.com/Reed/status/123')) },
    {
      kind: 'quote',
      authorship: 'quote',
      text: 'look https://x.com/Reed/status/123',
      original: { id: '123', url: 'https://x.com/Reed/status/123', handle: 'Reed' },
    },
  ],
  [
    'of two links to posts the last is quoted',
    {
      full_text: 'https://t.co/1 https://t.co/2',
      ...urls(
        link('https://t.co/1', 'https://twitter.com/a/status/1'),
        link('https://t.co/2', 'https://mobile.twitter.com/b/statuses/2'),
      ),
    },
    { original: { id: '2', url: 'https://mobile.twitter.com/b/statuses/2', handle: 'b' } },
  ],
  [
    'a link of the form i/web names no account',
    { full_text: 'https://t.co/1', ...urls(link('https://t.co/1', 'https://twitter.com/i/web/status/1')) },
    { kind: 'quote', original: { id: '1', url: 'https://twitter.com/i/web/status/1', handle: null } },
  ],
  [
    'a look-alike address is no quote',
    { full_text: 'https://t.co/1', ...urls(link('https://t.co/1', 'https://notx.com/a/status/1')) },
    { kind: 'post', authorship: 'own', original: null },
  ],
  [
    'a long post’s link to itself is no quote, and shows that it is cut',
    { full_text: `${long} https://t.co/self`, ...urls(link('https://t.co/self', own)) },
    { kind: 'post', original: null, truncated: true, links: [] },
  ],
  [
    'a long post whose link X does not list is cut',
    { full_text: `${long} https://t.co/self` },
    { truncated: true },
  ],
  [
    'an ellipsis that the writer typed in front of a link is no cut',
    { full_text: 'well… https://t.co/a', ...urls(link('https://t.co/a', 'https://example.org/')) },
    { truncated: false, text: 'well… https://example.org/' },
  ],
  [
    'an ellipsis that the writer typed in front of a picture is no cut',
    { full_text: 'well… https://t.co/Pict000001', extended_entities: { media: [photo()] } },
    { truncated: false, text: 'well…' },
  ],
  ['a plain ellipsis of the writer is no cut', { full_text: 'well…' }, { truncated: false }],
  [
    'a reply names its parent',
    { in_reply_to_status_id_str: '5', in_reply_to_user_id_str: '7', in_reply_to_screen_name: 'reed' },
    { kind: 'reply', replyTo: { id: '5', handle: 'reed' } },
  ],
  [
    'a reply without the parent’s id stays a reply',
    { in_reply_to_user_id_str: '7', in_reply_to_screen_name: 'reed' },
    { kind: 'reply', replyTo: { id: null, handle: 'reed' } },
  ],
  [
    'a reply’s handle is found among the mentions when the record lacks it',
    {
      in_reply_to_status_id_str: '5',
      in_reply_to_user_id_str: '7',
      entities: { urls: [], user_mentions: [{ screen_name: 'reed', id_str: '7', name: 'Reed' }] },
    },
    { replyTo: { id: '5', handle: 'reed' } },
  ],
  [
    'a reply that quotes is a reply with other people’s words in it',
    {
      in_reply_to_status_id_str: '5',
      full_text: 'https://t.co/1',
      ...urls(link('https://t.co/1', 'https://x.com/b/status/2')),
    },
    {
      kind: 'reply',
      authorship: 'quote',
      original: { id: '2', url: 'https://x.com/b/status/2', handle: 'b' },
    },
  ],
  [
    'a mention with the id -1 has no id',
    { entities: { user_mentions: [{ screen_name: 'gone', name: 'Gone', id_str: '-1', id: '-1' }] } },
    { mentions: [{ handle: 'gone', id: null, name: 'Gone' }] },
  ],
  [
    'links are opened by string: indices behind an emoji do not matter',
    { full_text: '🌲🌲 é https://t.co/a end', ...urls(link('https://t.co/a', 'https://example.org/a')) },
    { text: '🌲🌲 é https://example.org/a end', links: ['https://example.org/a'] },
  ],
  [
    'a dollar sign in an address is no order',
    { full_text: 'see https://t.co/a', ...urls(link('https://t.co/a', "https://example.org/$&$1$'")) },
    { text: "see https://example.org/$&$1$'" },
  ],
  [
    'a short link that begins another is not opened inside it',
    {
      full_text: 'https://t.co/ab https://t.co/abcd',
      ...urls(
        link('https://t.co/ab', 'https://one.example/'),
        link('https://t.co/abcd', 'https://two.example/'),
      ),
    },
    { text: 'https://one.example/ https://two.example/' },
  ],
  [
    'three entities are decoded, once',
    { full_text: '&lt;b&gt; &amp;amp; &amp;lt; &copy; &quot;' },
    { text: '<b> &amp; &lt; &copy; &quot;' },
  ],
  [
    'old posts have plain links in the text only',
    { full_text: 'see (http://example.org/a?b=1&amp;c=2), ok' },
    { text: 'see (http://example.org/a?b=1&c=2), ok', links: ['http://example.org/a?b=1&c=2'] },
  ],
  ['a link cut by an ellipsis is none', { full_text: 'RT @a: see http://exam…' }, { links: [] }],
  [
    'the link to its own picture is gone from the text',
    { full_text: 'sun https://t.co/Pict000001', extended_entities: { media: [photo(), photo()] } },
    { text: 'sun', links: [] },
  ],
  [
    'all pictures come from the extended list',
    {
      entities: { media: [photo()] },
      extended_entities: {
        media: [photo(), photo({ media_url_https: 'https://pbs.twimg.com/media/D.jpg' })],
      },
    },
    {
      media: [
        { path: null, alt: null, url: 'https://pbs.twimg.com/media/AbC.jpg' },
        { path: null, alt: null, url: 'https://pbs.twimg.com/media/D.jpg' },
      ],
    },
  ],
  ['a language X could not tell is none', { lang: 'und' }, { lang: null }],
  ['a pseudo language is none', { lang: 'qme' }, { lang: null }],
  ['a language is kept', { lang: 'cy' }, { lang: 'cy' }],
  [
    'an edited version says so',
    { edit_info: { edit: { initialTweetId: '12' } } },
    { notes: ['An edited version of post 12.'] },
  ],
  [
    'fields of the wrong kind count as absent',
    { entities: { urls: 'x', user_mentions: [null, 5, {}] }, extended_entities: 3, lang: null },
    { kind: 'post', mentions: [], links: [], media: [] },
  ],
]

test.each(cases)('%s', async (_name, fields, expected) => {
  expect(await postOf(fields)).toMatchObject(expected)
})

test('of a video the file of the highest bit rate is looked for, its query cut', async () => {
  const variants = [
    { bitrate: '256000', content_type: 'video/mp4', url: 'https://v.example/low.mp4?tag=1' },
    { content_type: 'application/x-mpegURL', url: 'https://v.example/list.m3u8' },
    { bitrate: '832000', content_type: 'video/mp4', url: 'https://v.example/high.mp4?tag=1' },
  ]
  const { media } = await postOf({ extended_entities: { media: [photo({ video_info: { variants } })] } })
  expect(media[0]!.url).toBe('https://v.example/high.mp4?tag=1')
})

const times: [string, Record<string, unknown>, string | null, RegExp | null][] = [
  ['a date that agrees with the id', {}, '2024-03-09T12:00:00.000Z', null],
  [
    'a date before X existed is kept',
    { id_str: '20', created_at: 'Tue Apr 01 00:00:00 +0000 1997' },
    '1997-04-01T00:00:00.000Z',
    /before X existed/,
  ],
  [
    'a date far from the id’s own is kept',
    { created_at: 'Sat Mar 09 12:00:00 +0000 2019' },
    '2019-03-09T12:00:00.000Z',
    /id says it was made on 2024-03-09/,
  ],
  [
    'an old id holds no time',
    { id_str: '20', created_at: 'Tue Mar 21 20:50:14 +0000 2006' },
    '2006-03-21T20:50:14.000Z',
    null,
  ],
  [
    '30 February is no date',
    { created_at: 'Fri Feb 30 12:00:00 +0000 2024' },
    null,
    /no date that can be read/,
  ],
  ['a missing date', { created_at: undefined }, null, /no date that can be read/],
  ['a date in words', { created_at: 'yesterday' }, null, /no date that can be read/],
]

test.each(times)('%s', async (_name, fields, createdAt, note) => {
  const post = await postOf(fields)
  expect(post.createdAt === null ? null : new Date(post.createdAt).toISOString()).toBe(createdAt)
  if (note) expect(post.notes).toEqual([expect.stringMatching(note)])
  else expect(post.notes).toEqual([])
})
