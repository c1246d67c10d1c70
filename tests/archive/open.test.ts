/** Folder, ZIP, tar and single file look the same inside; what is damaged or dangerous is refused with a sentence. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/core/archive/archive.ts'
import { type OpenOptions, openArchive } from '../../src/core/archive/open.ts'
import { tempFolder } from '../store/fixture.ts'
import {
  type Members,
  patch,
  patchAfter,
  tarFolder,
  truncate,
  writeTar,
  writeZip,
  zipFolder,
} from './containers.ts'
import { ownTemporaryFolder } from './own-temporary-folder.ts'

const files = {
  'data/a.js': 'window.a = []',
  'data/media/pic.bin': Buffer.alloc(300_000, 7),
  'note.txt': 'é',
}

function aFolder(): string {
  const folder = join(tempFolder(), 'received')
  mkdirSync(join(folder, 'data', 'media'), { recursive: true })
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
  return folder
}

const inTemp = (name: string) => join(tempFolder(), name)
const text = async (archive: Archive, path: string) => Buffer.from(await archive.readAll(path)).toString()

const containers: [string, () => Promise<string>, string][] = [
  ['a folder', async () => aFolder(), 'folder'],
  ['a ZIP', () => zipFolder(aFolder(), inTemp('a.zip')), 'zip'],
  ['a ZIP with a folder around', () => zipFolder(aFolder(), inTemp('a.zip'), 'my export (1)/'), 'zip'],
  ['a ZIP of another name', () => zipFolder(aFolder(), inTemp('archive.bin')), 'zip'],
  ['a tar.gz', () => tarFolder(aFolder(), inTemp('a.tar.gz')), 'tar'],
  ['a tar', () => writeTar(inTemp('a.tar'), files, [], false), 'tar'],
  ['a tar with ./ in front of names', () => writeTar(inTemp('a.tar'), dotted(), [], false), 'tar'],
]
const dotted = () =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`./${path}`, content]))

describe.each(containers)('%s', (_name, make, kind) => {
  test('shows its members, their sizes and their bytes', async () => {
    const archive = await openArchive(await make())
    expect(archive.kind).toBe(kind)
    const sizes = Object.fromEntries(archive.members.map(({ path, size }) => [path, size]))
    expect(sizes).toEqual({ 'data/a.js': 13, 'data/media/pic.bin': 300_000, 'note.txt': 2 })
    expect(await text(archive, 'note.txt')).toBe('é')
    expect(await text(archive, 'data/media/pic.bin')).toBe('\x07'.repeat(300_000))
    expect(Buffer.from(await archive.head('data/a.js', 6)).toString()).toBe('window')
    await expect(archive.readAll('data/media/pic.bin', 1000)).rejects.toMatchObject({
      code: 'unsafe-archive',
    })
    await expect(archive.readAll('nothing.js')).rejects.toMatchObject({ code: 'not-found' })
    await archive.close()
  })
})

test('a single file is an archive of one member', async () => {
  const file = inTemp('chat.txt')
  writeFileSync(file, 'hello')
  const archive = await openArchive(file)
  expect(archive).toMatchObject({ kind: 'file', name: 'chat.txt', members: [{ path: 'chat.txt', size: 5 }] })
  expect(await text(archive, 'chat.txt')).toBe('hello')
  const stored = await openArchive(file, { name: 'as received.txt' })
  expect(await text(stored, 'as received.txt')).toBe('hello')
})

test('junk of operating systems is listed apart, and does not count as a second top folder', async () => {
  const junk = ['__MACOSX/x/._a.js', 'x/.DS_Store', 'x/data/Thumbs.db', 'x/desktop.ini']
  const members = Object.fromEntries([...junk, 'x/data/a.js'].map((path) => [path, 'x']))
  const archive = await openArchive(await writeZip(inTemp('a.zip'), members))
  expect(archive.members).toEqual([{ path: 'data/a.js', size: 1, part: null }])
  expect([...archive.junk].sort()).toEqual([...junk].sort())
})

test.skipIf(process.platform === 'win32')('in a folder every name is inside, however it looks', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'c: and back\\slash.txt'), 'x')
  const archive = await openArchive(folder)
  expect(archive.members.map(({ path }) => path)).toContain('c: and back\\slash.txt')
})

test('a folder that is part of a format is no wrapper', async () => {
  const archive = await openArchive(
    await writeZip(inTemp('a.zip'), { 'data/tweets.js': 'x', 'data/like.js': 'x' }),
  )
  expect(archive.members.map((member) => member.path)).toEqual(['data/tweets.js', 'data/like.js'])
})

test('a tar leaves nothing behind, closed or refused', async () => {
  const whole = await tarFolder(aFolder(), inTemp('a.tar.gz'))
  const cut = truncate(await tarFolder(aFolder(), inTemp('a.tar.gz')), 0.5)
  const temporary = ownTemporaryFolder()
  const archive = await openArchive(whole)
  expect(readdirSync(temporary)).toHaveLength(1)
  await archive.close()
  await openArchive(cut).catch(() => {})
  expect(readdirSync(temporary)).toEqual([])
})

test('reading stops when the job is stopped', async () => {
  const stop = new AbortController()
  const archive = await openArchive(aFolder(), { signal: stop.signal })
  stop.abort()
  await expect(archive.readAll('note.txt')).rejects.toThrow()
})

const small = { 'a/one.txt': 'one', 'a/two.txt': 'two' }
const zip = (members: Members = small, mode?: number) => writeZip(inTemp('a.zip'), members, { mode })
const written = (name: string, content: string | Buffer) => {
  const file = inTemp(name)
  writeFileSync(file, content)
  return file
}
const linked = () => {
  const folder = aFolder()
  symlinkSync('/etc/hostname', join(folder, 'data', 'link'))
  return folder
}
const spoilEnd = (file: string) => {
  const bytes = readFileSync(file)
  bytes[bytes.length - 8]! ^= 1
  writeFileSync(file, bytes)
  return file
}
const strict: OpenOptions = { limits: { ratio: 50, ratioFrom: 10_000 } }
const zeros = { 'zeros.bin': Buffer.alloc(200_000) }
const link = { name: 'a/link', type: 'symlink' as const, linkname: '/etc/hostname' }

const refused: [string, () => Promise<string> | string, string, RegExp, OpenOptions?][] = [
  ['nothing there', () => inTemp('gone.zip'), 'not-found', /^There is nothing at .*gone\.zip/],
  ['an empty file', () => written('a.zip', ''), 'empty-archive', /^a\.zip is empty/],
  ['an empty folder', () => tempFolder(), 'empty-archive', /is empty/],
  ['a ZIP without members', () => writeZip(inTemp('a.zip'), {}), 'empty-archive', /is empty/],
  ['a ZIP of junk only', () => zip({ '.DS_Store': 'x' }), 'empty-archive', /is empty/],
  [
    'text named .zip',
    () => written('a.zip', 'hello, no archive'),
    'unreadable-archive',
    /named like an archive/,
  ],
  [
    'text named .tar.gz',
    () => written('a.tar.gz', 'hello, no archive'),
    'unreadable-archive',
    /named like an archive/,
  ],
  [
    'a ZIP cut short',
    async () => truncate(await zip(), 0.6),
    'unreadable-archive',
    /damaged or was cut short/,
  ],
  [
    'a tar.gz cut short',
    async () => truncate(await writeTar(inTemp('a.tgz'), files), 0.6),
    'unreadable-archive',
    /cut short/,
  ],
  [
    'a tar.gz whose check sum is wrong behind the last member',
    async () => spoilEnd(await writeTar(inTemp('a.tgz'), files)),
    'unreadable-archive',
    /cut short/,
  ],
  [
    'a tar cut short',
    async () => truncate(await writeTar(inTemp('a.tar'), files, [], false), 0.6),
    'unreadable-archive',
    /cut short/,
  ],
  [
    'a gzip of no tar',
    () =>
      written('a.gz', Buffer.from('1f8b0800000000000003cb48cdc9c95728cf2fca49010085114a0d0b000000', 'hex')),
    'unreadable-archive',
    /damaged/,
  ],
  [
    'a locked ZIP',
    async () => patchAfter(await zip(), 'PK\x01\x02', 8, 1),
    'unreadable-archive',
    /locked with a password/,
  ],
  [
    '.. in a ZIP',
    async () => patch(await zip(), 'a/one.txt', '../ne.txt'),
    'unsafe-archive',
    /outside its own folder/,
  ],
  [
    '.. deep in a ZIP',
    async () => patch(await zip(), 'a/one.txt', 'a/../../x'),
    'unsafe-archive',
    /outside its own folder/,
  ],
  [
    '.. with backslashes',
    async () => patch(await zip(), 'a/one.txt', 'a\\..\\..\\x'),
    'unsafe-archive',
    /outside its own folder/,
  ],
  [
    'an absolute name in a ZIP',
    async () => patch(await zip(), 'a/one.txt', '/etc/pass'),
    'unsafe-archive',
    /outside its own folder/,
  ],
  [
    'a drive in a ZIP',
    async () => patch(await zip(), 'a/one.txt', 'C:/ne.txt'),
    'unsafe-archive',
    /outside its own folder/,
  ],
  [
    '.. in a tar',
    () => writeTar(inTemp('a.tgz'), { '../x': 'y' }),
    'unsafe-archive',
    /outside its own folder/,
  ],
  ['a link in a ZIP', () => zip(small, 0o120777), 'unsafe-archive', /holds a link \(a\/one\.txt\)/],
  [
    'a link in a tar',
    () => writeTar(inTemp('a.tgz'), small, [link]),
    'unsafe-archive',
    /holds a link \(a\/link\)/,
  ],
  [
    'a hard link in a tar',
    () => writeTar(inTemp('a.tgz'), small, [{ ...link, type: 'link' }]),
    'unsafe-archive',
    /holds a link/,
  ],
  ['a link in a folder', linked, 'unsafe-archive', /holds a link \(data\/link\)/],
  [
    'two files of one name in a ZIP',
    async () => patch(await zip(), 'a/two.txt', 'a/one.txt'),
    'unsafe-archive',
    /two files of the same name \(a\/one\.txt\)/,
  ],
  [
    'two files of one name in a tar',
    () => writeTar(inTemp('a.tgz'), small, [{ name: 'a/one.txt' }]),
    'unsafe-archive',
    /two files of the same name/,
  ],
  ['a ZIP that swells', () => zip(zeros), 'unsafe-archive', /far more than its size/, strict],
  [
    'a tar.gz that swells',
    () => writeTar(inTemp('a.tgz'), zeros),
    'unsafe-archive',
    /far more than its size/,
    strict,
  ],
  ['too many bytes', () => zip(), 'unsafe-archive', /far more than its size/, { limits: { totalBytes: 5 } }],
  ['too many members', () => zip(), 'unsafe-archive', /far more than its size/, { limits: { members: 1 } }],
]

test.each(refused)('%s is refused', async (_name, make, code, message, options) => {
  const opening = openArchive(await make(), options)
  await expect(opening).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  await expect(opening).rejects.toThrow(/\. (The case|It was not|Check|Ask|Copy|Nothing)/)
})

test.each<[string, (file: string) => string]>([
  ['changed bytes', (file) => patch(file, 'stored in', 'altered!!')],
  ['a wrong check sum', (file) => patchAfter(file, 'PK\x01\x02', 16, 0)],
])('a ZIP member with %s cannot be read to its end', async (_name, damage) => {
  const members = { 'a.txt': 'words stored in the open' }
  const archive = await openArchive(damage(await writeZip(inTemp('a.zip'), members, { compress: false })))
  await expect(archive.readAll('a.txt')).rejects.toMatchObject({
    code: 'unreadable-archive',
    message: expect.stringMatching(/^a\.txt in a\.zip is damaged/),
  })
})
