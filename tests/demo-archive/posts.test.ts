/** The sample's posts: ids, dates, the traps of the format, and nothing that could be somebody's. */
import { describe, expect, it } from 'vitest'
import { snowflakeTime } from '../../scripts/demo-archive/snowflake.ts'
import { type Tweet, tweets, value } from './built.ts'

describe('the posts of the sample', () => {
  it('number 1,500, each with an id of its own', () => {
    expect(tweets).toHaveLength(1500)
    expect(new Set(tweets.map(({ id }) => id)).size).toBe(1500)
  })

  it('carry the moment in their id, but for the planted date and the one from before such ids', () => {
    const odd = tweets.filter(({ id, created_at }) => snowflakeTime(id) !== Date.parse(created_at))
    expect(odd.map(({ created_at }) => created_at.slice(-4))).toEqual(['1997', '2010'])
  })

  it('fall within the sample years, but for those two', () => {
    const years = new Set(tweets.map(({ created_at }) => created_at.slice(-4)))
    expect([...years].toSorted()).toEqual(['1997', '2010', '2022', '2023', '2024', '2025', '2026'])
  })

  it('place their entities by code points of the escaped text', () => {
    const wrong = tweets.flatMap(({ full_text, entities }) => {
      const points = [...full_text]
      const cut = ([from, to]: [string, string]) => points.slice(Number(from), Number(to)).join('')
      return [
        ...entities.user_mentions.filter((one) => cut(one.indices) !== `@${one.screen_name}`),
        ...entities.hashtags.filter((one) => cut(one.indices) !== `#${one.text}`),
        ...entities.urls.filter((one) => cut(one.indices) !== one.url),
      ]
    })
    expect(wrong).toEqual([])
  })

  const traps: [string, (tweet: Tweet) => boolean, number][] = [
    ['a repost', (post) => post.full_text.startsWith('RT @'), 50],
    ['a repost cut at 140', (post) => /^RT @.*…$/su.test(post.full_text), 10],
    [
      'a repost whose mention is missing',
      ({ full_text, entities }) => /^RT @/.test(full_text) && entities.user_mentions.length === 0,
      1,
    ],
    ['a reply', (post) => post.in_reply_to_status_id !== undefined, 100],
    [
      'an address without a parent',
      (post) => !post.in_reply_to_status_id && post.in_reply_to_user_id !== undefined,
      1,
    ],
    ['a self-reply', (post) => post.in_reply_to_user_id === '118204417', 5],
    [
      'a quote',
      (post) => post.entities.urls.some((url) => /x\.com\/\w+\/status\//.test(String(url.expanded_url))),
      10,
    ],
    [
      'a mention that cannot be resolved',
      (post) => post.entities.user_mentions.some(({ id }) => id === '-1'),
      1,
    ],
    ['an escaped ampersand', (post) => post.full_text.includes('&amp;'), 10],
    ['an escaped angle bracket', (post) => post.full_text.includes('&lt;'), 1],
    ['a hashtag', (post) => post.entities.hashtags.length > 0, 20],
    ['a beginning of a long post', (post) => post.truncated, 3],
    ['a picture', (post) => post.extended_entities?.media[0]?.type === 'photo', 8],
    ['a video', (post) => post.extended_entities?.media[0]?.type === 'video', 2],
  ]
  it.each(traps)('hold %s', (_name, matches, atLeast) => {
    expect(tweets.filter(matches).length).toBeGreaterThanOrEqual(atLeast)
  })

  it('have the full text of long ones among the notes', () => {
    const notes = value<{ noteTweet: { core: { text: string } } }[]>('data/note-tweet.js')
    const cut = tweets.filter(({ truncated }) => truncated)
    expect(notes).toHaveLength(cut.length)
    for (const { full_text } of cut) {
      const opening = full_text.slice(0, full_text.lastIndexOf('…'))
      expect(notes.some(({ noteTweet }) => noteTweet.core.text.startsWith(opening))).toBe(true)
    }
  })

  it('name nobody but invented people, and no number outside those kept for drama', () => {
    const numbers = tweets.flatMap(
      ({ full_text }) => full_text.match(/\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b/g) ?? [],
    )
    expect(numbers.length).toBeGreaterThan(3)
    for (const number of numbers) expect(number).toMatch(/^(07700 900\d{3}|020 7946 0\d{3})$/)
    const addresses = tweets.flatMap(({ full_text }) => full_text.match(/[\w.]+@[\w.]+\.\w+/g) ?? [])
    expect(addresses.length).toBeGreaterThan(1)
    for (const address of addresses) expect(address).toMatch(/@example\.(org|com)$/)
  })
})
