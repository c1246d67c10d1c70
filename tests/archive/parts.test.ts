/** Large archives, and archives in parts: ZIP64, ZIPs in a ZIP or a folder, and what must not be merged. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Archive } from '../../src/core/archive/archive.ts'
import { type OpenOptions, openArchive } from '../../src/core/archive/open.ts'
import { hashPath, receiveArchive } from '../../src/core/archive/receive.ts'
import { tempFolder } from '../store/fixture.ts'
import { type Members, patchAfter, truncate, writeTar, writeZip } from './containers.ts'
import { ownTemporaryFolder } from './own-temporary-folder.ts'
import { writeZip64 } from './zip64.ts'

const inTemp = (name: string) => join(tempFolder(), name)

async function open(path: string, options?: OpenOptions): Promise<Archive> {
  const archive = await openArchive(path, options)
  onTestFinished(() => archive.close())
  return archive
}

const text = async (archive: Archive, path: string) => Buffer.from(await archive.readAll(path)).toString()
const paths = (archive: Archive) => archive.members.map(({ path }) => path)

describe('ZIP64', () => {
  test('more members than 16 bits can count', async () => {
    const names = Array.from({ length: 66_000 }, (_, n): [string, string] => [`data/${n}.txt`, String(n)])
    const archive = await open(writeZip64(inTemp('many.zip'), names))
    expect(archive.members).toHaveLength(66_000)
    expect(await text(archive, 'data/65999.txt')).toBe('65999')
  })

  // The five gigabytes are a hole that takes no room on the disk.
  test.skipIf(process.platform === 'win32')('a member larger than 4 GB, and those behind it', async () => {
    const members: [string, string][] = [
      ['data/first.txt', 'before'],
      ['data/large.bin', 'begins'],
      ['data/last.txt', 'behind'],
    ]
    const five = 5 * 2 ** 30
    const archive = await open(writeZip64(inTemp('large.zip'), members, { 'data/large.bin': five }))
    expect(archive.members.map(({ size }) => size)).toEqual([6, five + 6, 6])
    expect(await text(archive, 'data/first.txt')).toBe('before')
    expect(Buffer.from(await archive.head('data/large.bin', 6)).toString()).toBe('begins')
    expect(await text(archive, 'data/last.txt')).toBe('behind')
  })
})

const one = { 'export/posts/a.json': '[1]', 'export/about.json': '{}', 'export/.DS_Store': 'x' }
const two = { 'other/posts/b.json': '[2]', 'other/about.json': '{}' }

const zipBytes = async (members: Members, compress = true) =>
  readFileSync(await writeZip(inTemp('inner.zip'), members, { compress }))

async function parts(first: Members = one, second: Members = two): Promise<Members> {
  return { 'part-1.zip': await zipBytes(first), 'part-2.zip': await zipBytes(second) }
}

async function folderOf(members: Members): Promise<string> {
  const folder = tempFolder()
  for (const [path, content] of Object.entries(members)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

const prefixed = (members: Members, prefix: string): Members =>
  Object.fromEntries(Object.entries(members).map(([path, content]) => [prefix + path, content]))

describe('parts are read as one archive', () => {
  const containers: [string, () => Promise<string>][] = [
    ['ZIPs in a folder', async () => folderOf(await parts())],
    ['ZIPs stored in a ZIP', async () => writeZip(inTemp('all.zip'), await parts(), { compress: false })],
    ['ZIPs packed in a ZIP', async () => writeZip(inTemp('all.zip'), await parts())],
    ['ZIPs in a folder in a ZIP', async () => writeZip(inTemp('a.zip'), prefixed(await parts(), 'to you/'))],
    ['ZIPs in a tar', async () => writeTar(inTemp('a.tgz'), await parts())],
  ]
  test.each(containers)('%s', async (_name, make) => {
    const archive = await open(await make())
    expect(archive.members).toEqual([
      { path: 'posts/a.json', size: 3, part: 'part-1.zip' },
      { path: 'about.json', size: 2, part: 'part-1.zip' },
      { path: 'posts/b.json', size: 3, part: 'part-2.zip' },
    ])
    expect(await text(archive, 'posts/b.json')).toBe('[2]')
    expect(archive.junk).toEqual(['part-1.zip/export/.DS_Store'])
    expect(archive.parts.map((part) => [part.name, paths(part)])).toEqual([
      ['part-1.zip', ['posts/a.json', 'about.json']],
      ['part-2.zip', ['posts/b.json', 'about.json']],
    ])
  })

  test('with a letter beside them', async () => {
    const archive = await open(await folderOf({ ...(await parts()), 'cover letter.pdf': 'Dear' }))
    expect(paths(archive)).toEqual(['cover letter.pdf', 'posts/a.json', 'about.json', 'posts/b.json'])
  })

  test('with a note beside them that is called as a file inside is', async () => {
    const noted = { ...one, 'export/README.txt': 'by the platform' }
    const archive = await open(await folderOf({ 'README.txt': 'by me', 'a.zip': await zipBytes(noted) }))
    expect(await text(archive, 'README.txt')).toBe('by me')
    expect(await text(archive, 'a.zip/README.txt')).toBe('by the platform')
  })

  test('one ZIP in a ZIP', async () => {
    const archive = await open(await writeZip(inTemp('a.zip'), { 'x.zip': await zipBytes(one) }))
    expect(paths(archive)).toEqual(['posts/a.json', 'about.json'])
  })

  test('a part of one folder is not taken for one that is wrapped in it', async () => {
    const stories = await parts(
      { 'export/stories/1.jpg': 'x', 'export/a.json': '[]' },
      { 'stories/2.jpg': 'y', 'stories/3.jpg': 'z' },
    )
    const archive = await open(await folderOf(stories))
    expect(paths(archive)).toEqual(['stories/1.jpg', 'a.json', 'stories/2.jpg', 'stories/3.jpg'])
    expect(await text(archive, 'stories/3.jpg')).toBe('z')
  })

  test('pages for reading may differ: the later one is shown in its part', async () => {
    const pages = await parts(
      { ...one, 'export/start.html': '1 of 2' },
      { ...two, 'other/start.html': '2 of 2' },
    )
    const archive = await open(await folderOf(pages))
    expect(await text(archive, 'start.html')).toBe('1 of 2')
    expect(await text(archive, 'part-2.zip/start.html')).toBe('2 of 2')
  })

  test('only one level: a ZIP in a ZIP in a ZIP stays closed', async () => {
    const inner = await zipBytes({ 'deep.zip': await zipBytes(one), 'b.zip': await zipBytes(two) })
    const archive = await open(await writeZip(inTemp('a.zip'), { 'middle.zip': inner }))
    expect(paths(archive)).toEqual(['deep.zip', 'b.zip'])
  })
})

describe('a ZIP that is only attached stays closed', () => {
  const attached: [string, Members][] = [
    ['beside a chat', { '_chat.txt': 'x', 'photos.zip': 'PK' }],
    ['beside data', { 'result.json': '{}', 'photos.zip': 'PK' }],
    ['in a folder of the export', { 'data/tweets.js': 'x', 'data/media/a.zip': 'PK' }],
    ['that is none', { 'photos.zip': 'no archive' }],
  ]
  test.each(attached)('%s', async (_name, members) => {
    const archive = await open(await folderOf(members))
    expect(paths(archive)).toEqual(Object.keys(members).sort())
    expect(archive.parts).toEqual([])
  })
})

describe('refused', () => {
  const strict: OpenOptions = { limits: { ratio: 50, ratioFrom: 10_000 } }
  const packedTwice = async () =>
    writeZip(inTemp('a.zip'), { 'x.zip': await zipBytes({ 'z.bin': Buffer.alloc(20_000) }) })

  const many = async () => {
    const inner = await zipBytes({ 'z.bin': Buffer.alloc(30_000, 'many words ') })
    return writeZip(inTemp('a.zip'), { 'x.zip': inner, 'y.zip': inner })
  }
  const locked = async () => {
    const inner = patchAfter(await writeZip(inTemp('x.zip'), one), 'PK\x01\x02', 8, 1)
    return folderOf({ 'x.zip': readFileSync(inner) })
  }
  const cut = async () => {
    const whole = await writeZip(inTemp('x.zip'), { 'a.json': 'some words '.repeat(500) })
    return folderOf({ ...(await parts()), 'part-3.zip': readFileSync(truncate(whole, 0.6)) })
  }
  const lost = async (content: string) => folderOf({ ...(await parts()), 'lost.zip': content })
  const other = async () => folderOf(await parts(one, { 'other/about.json': '{"a": 1}' }))
  const outside = async () => {
    const bytes = (await zipBytes({ 'a/one.txt': 'x' }))
      .toString('latin1')
      .replaceAll('a/one.txt', '../ne.txt')
    return folderOf({ 'x.zip': Buffer.from(bytes, 'latin1') })
  }
  const oddly = async () => patchAfter(await writeZip(inTemp('x.zip'), one), 'PK\x01\x02', 10, 9)

  const refused: [string, () => Promise<string>, string, RegExp, OpenOptions?][] = [
    ['a bomb in two layers', packedTwice, 'unsafe-archive', /x\.zip in a\.zip unpacks to far more/, strict],
    ['a bomb spread over parts', many, 'unsafe-archive', /far more/, { limits: { totalBytes: 50_000 } }],
    ['a locked part', locked, 'unreadable-archive', /^x\.zip in .* is locked with a password/],
    ['a part cut short', cut, 'unreadable-archive', /^part-3\.zip in .* was cut short/],
    [
      'parts of two exports',
      other,
      'unsafe-archive',
      /about\.json is in part-1\.zip and in part-2\.zip, with diff/,
    ],
    ['a part of no bytes', async () => lost(''), 'empty-archive', /^lost\.zip in .* is empty/],
    [
      'a part that is no ZIP',
      async () => lost('<html>'),
      'unreadable-archive',
      /^lost\.zip in .* is not one/,
    ],
    ['a name that leaves the folder, in a part', outside, 'unsafe-archive', /outside its own folder/],
    [
      'a way of packing that is not known',
      oddly,
      'unreadable-archive',
      /packed in a way that cannot be read/,
    ],
  ]
  test.each(refused)('%s', async (_name, make, code, message, options) => {
    const opening = openArchive(await make(), options)
    await expect(opening).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  test('nothing unpacked is left behind, closed or refused', async () => {
    const packed = await writeZip(inTemp('all.zip'), await parts())
    const bomb = await packedTwice()
    const temporary = ownTemporaryFolder()
    const archive = await openArchive(packed)
    expect(readdirSync(temporary)).toHaveLength(2)
    await archive.close()
    await openArchive(bomb, strict).catch(() => {})
    expect(readdirSync(temporary)).toEqual([])
  })
})

test('the name of a part is its file’s own', async () => {
  const folder = await folderOf(await parts())
  const archive = await open(folder)
  expect(archive.name).toBe(basename(folder))
  expect(archive.kind).toBe('folder')
})

describe('files chosen together', () => {
  const chosen = async () => {
    const folder = await folderOf(await parts())
    return [join(folder, 'part-1.zip'), join(await folderOf(await parts()), 'part-2.zip')]
  }

  test('are read as one archive', async () => {
    const archive = await openArchive(await chosen())
    onTestFinished(() => archive.close())
    expect(archive).toMatchObject({ name: 'part-1.zip and 1 more', kind: 'folder' })
    expect(paths(archive)).toEqual(['posts/a.json', 'about.json', 'posts/b.json'])
  })

  test('are stored unchanged side by side, and hashed as the folder that holds them', async () => {
    const files = await chosen()
    const destination = tempFolder()
    const received = await receiveArchive(files, destination)
    expect(received).toMatchObject({ name: 'part-1.zip and 1 more', kind: 'folder' })
    for (const file of files)
      expect(readFileSync(join(received.storedPath, basename(file)))).toEqual(readFileSync(file))
    expect((await hashPath(received.storedPath)).sha256).toBe(received.sha256)
    expect(await receiveArchive(files, destination)).toEqual(received)
    expect(readdirSync(destination)).toHaveLength(1)
  })

  test('of one name are refused, and so is one that is not there', async () => {
    const [first] = (await chosen()) as [string]
    await expect(openArchive([first, join(tempFolder(), 'gone.zip')])).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(openArchive([first, tempFolder()])).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('is no file'),
    })
    const same = [first, join(await folderOf(await parts()), 'part-1.zip')]
    await expect(openArchive(same)).rejects.toMatchObject({ code: 'unsafe-archive' })
  })
})
