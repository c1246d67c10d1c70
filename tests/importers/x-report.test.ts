/** What the report of an X archive says besides posts, and what is never opened. */
import { describe, expect, test } from 'vitest'
import { idsOf, open, readArchive, recordsOf, watched } from './read-archive.ts'
import { numbered, readX, tweet, writeX } from './x-files.ts'

describe('the report', () => {
  const manifest = (files: [string, string][], archiveInfo = {}) => {
    const list = files.map(([fileName, count]) => ({ fileName, count }))
    return `window.__THAR_CONFIG = ${JSON.stringify({ archiveInfo, dataTypes: { tweets: { files: list } } })}`
  }

  test('counts against the manifest, and names a part that is missing', async () => {
    const read = await readX({
      'data/tweets.js': [numbered('1'), numbered('2')],
      'data/manifest.js': manifest([
        ['data/tweets.js', '3'],
        ['data/tweets-part1.js', '5'],
        ['data/ad-impressions.js', '7'],
      ]),
    })
    expect(recordsOf(read, 'control')).toMatchObject([
      { what: 'data/tweets.js', expected: 3, found: 2 },
      { what: 'data/tweets-part1.js', expected: 5, found: 0 },
    ])
    expect(recordsOf(read, 'issue')).toMatchObject([{ path: 'data/tweets-part1.js', code: 'absent' }])
  })

  test('says when the archive is only a part', async () => {
    const read = await readX({
      'data/tweets.js': [numbered('1')],
      'data/manifest.js': manifest([], { isPartialArchive: true }),
    })
    expect(recordsOf(read, 'issue')).toMatchObject([
      { code: 'absent', message: expect.stringMatching(/only a part/) },
    ])
  })

  test('private files and drafts are counted and never opened; unknown ones are named', async () => {
    const closed = ['ip-audit', 'ad-impressions', 'contact', 'phone-number', 'device-token', 'key-registry']
    const drafts = ['grok-chat-item', 'reply-prompt']
    const names = [...closed, 'personalization', 'email-address-change', ...drafts, 'follower', 'brand-new']
    const files = Object.fromEntries(names.map((name) => [`data/${name}.js`, 'secret, and no JSON']))
    const { archive, opened } = watched(await open(writeX({ ...files, 'data/tweets.js': [numbered('1')] })))
    const read = await readArchive(archive)
    expect([...opened].sort()).toEqual(['data/account.js', 'data/tweets.js'])
    expect(recordsOf(read, 'skipped').map(({ what, files }) => [what.split(' ')[0], files])).toEqual([
      ['Private', 8],
      ['Replies', 1],
      ['Chats', 1],
      ['Lists', 1],
    ])
    expect(recordsOf(read, 'issue')).toMatchObject([{ path: 'data/brand-new.js', code: 'unknown-file' }])
  })

  test('a record without id or text is an issue with its place, and the rest goes on', async () => {
    const read = await readX({
      'data/tweets.js': [
        numbered('1'),
        { tweet: { full_text: 'x' } },
        { tweet: { id_str: '3' } },
        null,
        5,
        numbered('6'),
      ],
    })
    expect(idsOf(read)).toEqual(['1', '6'])
    const places = recordsOf(read, 'issue').map(({ code, position }) => [code, typeof position])
    expect(places).toEqual(Array.from({ length: 4 }, () => ['unreadable', 'number']))
  })

  test('a record too large to be a post is an issue, and the rest goes on', async () => {
    const huge = tweet({ id_str: '2', full_text: 'x'.repeat(17 * 2 ** 20) })
    const read = await readX({ 'data/tweets.js': [numbered('1'), huge, numbered('3')] })
    expect(idsOf(read)).toEqual(['1', '3'])
    expect(recordsOf(read, 'issue')).toMatchObject([{ message: expect.stringMatching(/^A record of 17 MB/) }])
  })
})
