/** The shipped ZIP: rebuilt byte for byte, and true to its own manifest. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildDemoArchive } from '../../scripts/demo-archive/build.ts'
import { PRIVATE_MARK } from '../../scripts/demo-archive/private-members.ts'
import { type Manifest, members, text, tweets, value } from './built.ts'

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
