/** The tests every sample gets: read as it is, and byte by byte, against `expected.json`; each raw record at its byte. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { byteByByte, open, readArchive, samples, short } from './read-archive.ts'

/** Of every sample of an importer; `withMessages` names those read with private messages. */
export function testSamples(importer: string, withMessages: readonly string[] = []): void {
  describe.each(readdirSync(join(samples, importer)).sort())(`${importer}/%s`, (name) => {
    const folder = join(samples, importer, name)
    const messages = withMessages.includes(name)
    const expected = () => JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))

    test('gives the expected records', async () => {
      expect(short(await readArchive(await open(join(folder, 'archive')), messages))).toEqual(expected())
    })

    test('gives them byte by byte too', async () => {
      const archive = byteByByte(await open(join(folder, 'archive')))
      expect(short(await readArchive(archive, messages))).toEqual(expected())
    })

    test('keeps every record word for word, with its place', async () => {
      const { posts } = await readArchive(await open(join(folder, 'archive')), messages)
      expect(posts.length).toBeGreaterThan(0)
      for (const { path, offset, raw } of posts.flatMap((post) => [post.source, ...post.moreSources])) {
        const bytes = readFileSync(join(folder, 'archive', path))
        expect(bytes.subarray(offset!, offset! + Buffer.byteLength(raw)).toString()).toBe(raw)
      }
    })
  })
}
