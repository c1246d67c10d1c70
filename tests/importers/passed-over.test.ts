/** Whatever the importer, nothing in an archive is passed over in silence: junk is counted, unknown files are named. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importers } from '../../src/core/importers/index.ts'
import { zipFolder } from '../archive/containers.ts'
import { tempFolder } from '../store/fixture.ts'
import { open, readArchive, recordsOf, samples } from './read-archive.ts'

/** The first sample that is a folder of its own kind. */
const sampleOf = (id: string) => {
  const folder = join(samples, id)
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.map((name) => join(folder, name, 'archive')).find((path) => existsSync(path))
}
const all = importers
  .map(({ id }) => [id, sampleOf(id)] as const)
  .filter((one): one is [string, string] => one[1] !== undefined)

describe.each(all)('%s', (id, folder) => {
  test('an unknown file is named, junk is counted, the folder around is told', async () => {
    const junk = { '__MACOSX/again/._a.json': '\0\x05\x16\x07', 'again/.DS_Store': 'Bud1' }
    const more = { ...junk, 'again/strange.xyz': 'what is this' }
    const archive = await open(await zipFolder(folder, join(tempFolder(), 'a.zip'), 'again/', more))
    expect(archive.wrapper).toBe('again/')
    const read = await readArchive(archive, true)
    const unknown = recordsOf(read, 'issue').filter(({ code }) => code === 'unknown-file')
    expect(unknown.map(({ path }) => path)).toContain('strange.xyz')
    const skipped = recordsOf(read, 'skipped').filter(
      ({ what }) => what === 'Files added by operating systems',
    )
    expect(skipped).toMatchObject([{ files: 2 }])
    expect(read.posts.length, id).toBeGreaterThan(0)
  })
})
