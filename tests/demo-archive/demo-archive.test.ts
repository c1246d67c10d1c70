/** The sample archive: rebuilt byte for byte, true to its own manifest, and with examples enough for each clause. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildDemoArchive } from '../../scripts/demo-archive/build.ts'
import { demoExpectations } from '../../scripts/demo-archive/expectations.ts'
import { type ArchiveMember, buildMembers } from '../../scripts/demo-archive/members.ts'
import { PRIVATE_MARK } from '../../scripts/demo-archive/private-members.ts'
import { readAbusers, readSample } from '../../scripts/demo-archive/read-sample.ts'
import { snowflakeTime } from '../../scripts/demo-archive/snowflake.ts'

interface Tweet {
  id: string
  created_at: string
  full_text: string
  truncated: boolean
  in_reply_to_status_id?: string
  in_reply_to_user_id?: string
  entities: Record<
    'hashtags' | 'user_mentions' | 'urls',
    { indices: [string, string]; [key: string]: unknown }[]
  >
  extended_entities?: { media: { type: string }[] }
}
interface Manifest {
  dataTypes: Record<string, { files: { fileName: string; globalName: string; count: string }[] }>
}

let members: ArchiveMember[]
let tweets: Tweet[]

const text = (path: string) => members.find((member) => member.path === path)!.bytes.toString('utf8')
const value = <T>(path: string) => JSON.parse(text(path).slice(text(path).indexOf('=') + 1)) as T

beforeAll(() => {
  members = buildMembers(readSample())
  tweets = ['data/tweets.js', 'data/tweets-part1.js'].flatMap((path) =>
    value<{ tweet: Tweet }[]>(path).map(({ tweet }) => tweet),
  )
})

describe('the shipped archive', () => {
  it('is what the script builds, byte for byte', async () => {
    const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    const shipped = readFileSync(new URL('../../resources/samples/x-archive-demo.zip', import.meta.url))
    expect(sum(await buildDemoArchive())).toBe(sum(shipped))
  })

  it('counts in its manifest what its files hold', () => {
    const { dataTypes } = value<Manifest>('data/manifest.js')
    const files = Object.values(dataTypes).flatMap((type) => type.files)
    expect(files.length).toBeGreaterThan(12)
    for (const { fileName, globalName, count } of files) {
      expect(text(fileName), fileName).toMatch(
        new RegExp(`^window\\.${globalName.replaceAll('.', '\\.')} = \\[`),
      )
      expect(value<unknown[]>(fileName), fileName).toHaveLength(Number(count))
    }
    const listed = files.map(({ fileName }) => fileName)
    const present = members
      .map(({ path }) => path)
      .filter((path) => /^data\/(?!manifest)[^/]+\.js$/.test(path))
    expect(listed.toSorted()).toEqual(present.toSorted())
  })

  it('marks its private categories, and nothing else, with words that must never reach a case', () => {
    const marked = members.filter(({ bytes }) => bytes.includes(PRIVATE_MARK)).map(({ path }) => path)
    expect(marked).toEqual(
      ['ad-impressions', 'ip-audit', 'device-token', 'contact'].map((name) => `data/${name}.js`),
    )
  })

  it('names each media file after a post', () => {
    const ids = new Set(tweets.map(({ id }) => id))
    const media = members.filter(({ path }) => path.startsWith('data/tweets_media/'))
    expect(media.length).toBeGreaterThan(8)
    for (const { path } of media) expect(ids).toContain(/(\d+)-/.exec(path)?.[1])
  })
})

describe('its posts', () => {
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

describe('its expectations', () => {
  const rows = demoExpectations()
  const clauses = [
    ...[
      '2-exclusion',
      '3-abuse',
      '4-harassment',
      '4-intimidation',
      '4-hateful',
      '4-bullying',
      '4-discrimination',
    ],
    ...['6-exclusion', '8-personal-attack', '8-shaming', '9-derogatory-position', '10-anonymous-abuse'],
    ...['11-sexualised', '11-sexual-imagery', '11-sexual-attention', '11-private-information'],
    ...['12-giving-voice', '12-engaging', '13-in-kind', '16-trolling', '16-unwelcome-contact'],
  ]

  it.each(clauses)('hold at least two breaches and three near misses of %s', (clause) => {
    const of = (expected: string) => rows.filter((row) => row.clause === clause && row.expect === expected)
    expect(of('flag').length).toBeGreaterThanOrEqual(2)
    expect(of('clear').length).toBeGreaterThanOrEqual(3)
  })

  it('name no clause beyond these', () => {
    expect(rows.filter(({ clause }) => !clauses.includes(clause))).toEqual([])
  })

  it.each(['4-hateful', '4-discrimination'])(
    'hold two breaches of %s on each of the seven grounds',
    (clause) => {
      const counts = Map.groupBy(
        rows.filter((row) => row.clause === clause && row.expect === 'flag'),
        ({ ground }) => ground,
      )
      expect(counts.size).toBe(7)
      for (const [ground, posts] of counts) expect(posts.length, String(ground)).toBeGreaterThanOrEqual(2)
    },
  )

  it('point at posts that are in the archive, one entry a post', () => {
    const ids = new Set(tweets.map(({ id }) => id))
    expect(rows.filter(({ id }) => !ids.has(id))).toEqual([])
    expect(new Set(rows.map(({ entry }) => entry)).size).toBe(new Set(rows.map(({ id }) => id)).size)
  })

  it('keep the ids they were published with', () => {
    const id = (entry: string) => rows.find((row) => row.entry === entry)?.id
    expect([id('pa-01'), id('ha-c08'), id('gv-05')]).toEqual([
      '1656044909885612378',
      '1529436072965785970',
      '1985631174915565216',
    ])
  })

  it('rest on a list of persistent abusers whose handles the sample knows', () => {
    const { people, entries } = readSample()
    const listed = readAbusers().map(({ handle }) => handle)
    expect(listed.filter((handle) => !(handle in people))).toEqual([])
    const voiced = entries.filter(({ clause, expect }) => clause === '12-giving-voice' && expect === 'flag')
    for (const { of, text } of voiced)
      expect(listed.some((handle) => of === handle || text.includes(handle))).toBe(true)
  })
})
