import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyPack } from '../../src/core/evidence/verify.ts'
import { writePack } from '../../src/core/evidence/write-pack.ts'
import { tempFolder } from '../store/fixture.ts'
import { packContent } from './fixture.ts'
import { filesBelow, writeOptions, writtenPack } from './written-pack.ts'

const hasSha256sum = spawnSync('sha256sum', ['--version']).status === 0

describe('a pack of nasty texts', () => {
  test('verifies, and names no problem', async () => {
    const pack = await writtenPack()
    const report = await verifyPack(pack)
    expect(report).toMatchObject({ ok: true, problems: [], files: filesBelow(pack).length })
    const sizes = filesBelow(pack).map((file) => readFileSync(join(pack, file)).length)
    expect(report.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0))
  })

  // Skipped where coreutils are not installed: they are a second opinion, not a need.
  test.skipIf(!hasSha256sum)('passes sha256sum, payload and tag files', async () => {
    const cwd = await writtenPack()
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const { status, stdout } = spawnSync('sha256sum', ['--strict', '-c', manifest], {
        cwd,
        encoding: 'utf8',
      })
      expect(stdout).not.toContain('FAILED')
      expect(status, manifest).toBe(0)
    }
  })

  test('repeats byte for byte, the PDF too', async () => {
    const [first, second] = [await writtenPack(), await writtenPack()]
    const files = filesBelow(first)
    expect(filesBelow(second)).toEqual(files)
    const differing = files.filter(
      (file) => !readFileSync(join(first, file)).equals(readFileSync(join(second, file))),
    )
    expect(differing).toEqual([])
  })

  test('states the size of its payload, and one field a line', async () => {
    const pack = await writtenPack()
    const payload = filesBelow(pack).filter((file) => file.startsWith('data/'))
    const bytes = payload.reduce((sum, file) => sum + readFileSync(join(pack, file)).length, 0)
    const info = readFileSync(join(pack, 'bag-info.txt'), 'utf8')
    expect(info.match(/^Payload-Oxum: .*$/gm)).toEqual([`Payload-Oxum: ${bytes}.${payload.length}`])
    expect(
      info
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual([
      'Bagging-Date',
      'External-Identifier',
      'External-Description',
      'Bag-Software-Agent',
      'Payload-Oxum',
    ])
  })

  test('names every file in README.txt, or the folder it is in', async () => {
    const pack = await writtenPack()
    const text = readFileSync(join(pack, 'data/README.txt'), 'utf8')
    const names = filesBelow(join(pack, 'data'))
      .map((file) => (file.includes('/') ? `${file.split('/')[0]}/` : file))
      .filter((name) => name !== 'README.txt')
    expect(names.filter((name) => !text.includes(name))).toEqual([])
  })

  test('keeps raw records, media and policy as they were', async () => {
    const pack = await writtenPack()
    const content = packContent()
    const second = content.exhibits[0]!.post.sources[1]!
    expect(readFileSync(join(pack, 'data/raw/exhibit-001-2.txt'), 'utf8')).toBe(second.raw)
    expect(readFileSync(join(pack, 'data/policy.yaml'), 'utf8')).toBe(content.policyText)
    for (const { sha256 } of content.exhibits.flatMap(({ post }) => post.attachments)) {
      const bytes = sha256 === null ? null : await writeOptions.media(sha256)
      const stored = filesBelow(pack).filter((file) => sha256 !== null && file.includes(sha256))
      expect(stored).toHaveLength(bytes ? 1 : 0)
      if (bytes) expect(readFileSync(join(pack, stored[0]!)).equals(bytes)).toBe(true)
    }
  })

  test('holds no path of the officer’s machine', async () => {
    const pack = await writtenPack()
    const telling = filesBelow(pack).filter((file) =>
      readFileSync(join(pack, file)).includes('/home/officer'),
    )
    expect(telling).toEqual([])
  })
})

describe('a folder that is not free', () => {
  test.each([
    [
      'holds a file',
      (path: string) => {
        mkdirSync(path)
        writeFileSync(join(path, 'mine.txt'), 'mine')
      },
      /not empty/,
    ],
    ['holds a folder', (path: string) => mkdirSync(join(path, 'mine'), { recursive: true }), /not empty/],
    ['is a file', (path: string) => writeFileSync(path, 'mine'), /not a folder/],
  ])('%s: refused and untouched', async (_, prepare, message) => {
    const folder = tempFolder()
    const out = join(folder, 'pack')
    prepare(out)
    const before = readdirSync(folder, { recursive: true })
    await expect(writePack(packContent(), out, writeOptions)).rejects.toMatchObject({
      code: 'io',
      message: expect.stringMatching(message),
    })
    expect(readdirSync(folder, { recursive: true })).toEqual(before)
  })

  test('an empty folder is taken', async () => {
    const out = join(tempFolder(), 'pack')
    mkdirSync(out)
    await writePack(packContent(), out, writeOptions)
    expect(await verifyPack(out)).toMatchObject({ ok: true })
  })
})

describe('what stops half-way leaves nothing', () => {
  const steps = packContent().exhibits.length + 2
  test.each([
    ['before it begins', 0],
    ['at the first record', 1],
    ['in the middle of the records', Math.floor(steps / 2)],
    ['before the report is set', steps - 1],
    ['before the manifests', steps],
  ])('cancelled %s', async (_, at) => {
    const folder = tempFolder()
    const stop = new AbortController()
    let seen = 0
    if (at === 0) stop.abort()
    const progress = () => {
      if (++seen === at) stop.abort()
    }
    const written = writePack(packContent(), join(folder, 'new/deep/pack'), {
      ...writeOptions,
      signal: stop.signal,
      progress,
    })
    await expect(written).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('a media file that is not the one received', async () => {
    const folder = tempFolder()
    const other = async () => Buffer.from('other bytes')
    const written = writePack(packContent(), join(folder, 'pack'), { ...writeOptions, media: other })
    await expect(written).rejects.toMatchObject({
      code: 'unreadable-archive',
      message: expect.stringMatching(/^A media file of E5 is not the one that was received/),
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('a file that cannot be read any more', async () => {
    const folder = tempFolder()
    const failing = async () => {
      throw new Error('the archive is damaged')
    }
    const written = writePack(packContent(), join(folder, 'pack'), { ...writeOptions, media: failing })
    await expect(written).rejects.toThrow('the archive is damaged')
    expect(readdirSync(folder)).toEqual([])
  })
})
