/** Every sample gives the records its `expected.json` names: as a folder, byte by byte, as a ZIP and as a tar.gz. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tarFolder, zipFolder } from '../archive/containers.ts'
import { tempFolder } from '../store/fixture.ts'
import { byteByByte, open, readArchive, samples, short } from './read-archive.ts'

const all: [string, { messages: boolean }][] = [
  ['x-archive/modern', { messages: true }],
  ['x-archive/root-2019', { messages: false }],
  ['x-archive/grailbird', { messages: false }],
  ['x-archive/grailbird-table', { messages: false }],
  ['mastodon/wren', { messages: true }],
]

describe.each(all)('%s', (name, { messages }) => {
  const folder = join(samples, name, 'archive')
  const expected = JSON.parse(readFileSync(join(samples, name, 'expected.json'), 'utf8'))

  test('as a folder', async () => {
    expect(short(await readArchive(await open(folder), messages))).toEqual(expected)
  })

  test('byte by byte', async () => {
    expect(short(await readArchive(byteByByte(await open(folder)), messages))).toEqual(expected)
  })

  test('as a ZIP with a folder around it and what macOS adds', async () => {
    const zip = await zipFolder(folder, join(tempFolder(), 'a.zip'), 'my archive/', {
      '__MACOSX/my archive/._outbox.json': '\0\x05\x16\x07',
      'my archive/.DS_Store': 'Bud1',
    })
    const read = short(await readArchive(await open(zip), messages)) as typeof expected
    expect(read.skipped.at(-1)).toMatchObject({ what: 'Files added by operating systems', files: 2 })
    expect({ ...read, skipped: read.skipped.slice(0, -1) }).toEqual(expected)
  })

  test('as a tar.gz', async () => {
    const tar = await tarFolder(folder, join(tempFolder(), 'a.tar.gz'))
    expect(short(await readArchive(await open(tar), messages))).toEqual(expected)
  })

  test('every record stands at its byte, word for word', async () => {
    const { posts } = await readArchive(await open(folder), messages)
    for (const { path, offset, raw } of posts.flatMap((post) => [post.source, ...post.moreSources])) {
      const bytes = readFileSync(join(folder, path))
      expect(bytes.subarray(offset!, offset! + Buffer.byteLength(raw)).toString()).toBe(raw)
    }
    expect(posts.length).toBe(expected.posts.length)
  })
})
