/** An archive is taken in unchanged, once, read-only, under a hash that anyone can compute with coreutils. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashPath, receiveArchive } from '../../src/core/archive/receive.ts'
import { tempFolder } from '../store/fixture.ts'
import { filesOf } from './containers.ts'

/** Names that sort differently by character, by byte and by locale, and one that coreutils escapes. */
const names = [
  'b.txt',
  'B.txt',
  'a/2.txt',
  'a.txt',
  'a-b.txt',
  'é.txt',
  '\uFF5E.txt',
  '🌲.txt',
  'new\nline.txt',
  'back\\slash.txt',
]

function aFolder(name = 'received'): string {
  const folder = join(tempFolder(), name)
  mkdirSync(join(folder, 'a'), { recursive: true })
  for (const file of names) writeFileSync(join(folder, file), `content of ${file}`)
  return folder
}

const aFile = (name = 'a.zip', content = 'PK bytes'): string => {
  const file = join(tempFolder(), name)
  writeFileSync(file, content)
  return file
}

test('a file is copied under the beginning of its SHA-256 and its name, read-only', async () => {
  const destination = join(tempFolder(), 'archives')
  const sha256 = createHash('sha256').update('PK bytes').digest('hex')
  const storedPath = join(destination, `${sha256.slice(0, 16)}-my-export-1-.zip`)
  expect(await receiveArchive(aFile('my export (1).zip'), destination)).toEqual({
    name: 'my export (1).zip',
    kind: 'file',
    sha256,
    bytes: 8,
    storedPath,
  })
  expect(readFileSync(storedPath, 'utf8')).toBe('PK bytes')
  expect(statSync(storedPath).mode & 0o222).toBe(0)
})

test('a folder is copied file by file, and its hash is what coreutils say', async () => {
  const destination = tempFolder()
  const folder = aFolder()
  const received = await receiveArchive(folder, destination)
  const command = 'find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum'
  const said = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).slice(0, 64)
  expect(received).toMatchObject({ kind: 'folder', sha256: said, name: 'received' })
  expect(filesOf(received.storedPath)).toEqual(filesOf(folder))
  for (const path of names) {
    expect(readFileSync(join(received.storedPath, path))).toEqual(readFileSync(join(folder, path)))
    expect(statSync(join(received.storedPath, path)).mode & 0o222).toBe(0)
  }
  expect(await hashPath(folder)).toEqual({ kind: 'folder', sha256: said, bytes: received.bytes })
})

test('the same bytes are stored once, whatever they are called', async () => {
  const destination = tempFolder()
  const first = await receiveArchive(aFile('a.zip'), destination)
  const second = await receiveArchive(aFile('b.zip'), destination)
  expect(second).toEqual({ ...first, name: 'b.zip' })
  expect(readdirSync(destination)).toHaveLength(1)
})

test('another name or content gives a folder another hash', async () => {
  const { sha256 } = await hashPath(aFolder())
  const renamed = aFolder()
  writeFileSync(join(renamed, 'more.txt'), '')
  const changed = aFolder()
  writeFileSync(join(changed, 'b.txt'), 'other')
  expect(new Set([sha256, (await hashPath(renamed)).sha256, (await hashPath(changed)).sha256]).size).toBe(3)
  expect((await hashPath(aFolder('elsewhere'))).sha256).toBe(sha256)
})

test('a name longer than a disk takes is shortened, its ending kept', async () => {
  const { storedPath } = await receiveArchive(aFile(`${'語'.repeat(70)}.zip`), tempFolder())
  expect(storedPath).toMatch(/語\.zip$/)
})

test('progress is told in bytes up to the whole', async () => {
  const told: [number, number][] = []
  const { bytes } = await receiveArchive(aFolder(), tempFolder(), {
    progress: (done, total) => told.push([done, total]),
  })
  expect(told.at(-1)).toEqual([bytes, bytes])
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
})

test('a stopped copy leaves nothing behind', async () => {
  const destination = tempFolder()
  const stop = new AbortController()
  const taking = receiveArchive(aFolder(), destination, { signal: stop.signal, progress: () => stop.abort() })
  await expect(taking).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(destination)).toEqual([])
})

test('half a copy that a killed process left is removed with the next archive', async () => {
  const destination = tempFolder()
  const { pid: gone } = spawnSync(process.execPath, ['--version'])
  writeFileSync(join(destination, `.incoming-${gone}-1`), 'half')
  await receiveArchive(aFile(), destination)
  expect(readdirSync(destination)).toEqual([expect.stringMatching(/-a\.zip$/)])
})

test('nothing there is said, and leaves nothing behind', async () => {
  const destination = tempFolder()
  await expect(receiveArchive(join(destination, 'gone.zip'), destination)).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(readdirSync(destination)).toEqual([])
})
