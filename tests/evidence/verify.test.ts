import { createHash } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyPack } from '../../src/core/evidence/verify.ts'
import { tempFolder } from '../store/fixture.ts'
import { caseParts } from './fixture-case.ts'
import { exhibit, plainRow } from './fixture-exhibit.ts'
import { copyOf, filesBelow, writtenPack } from './written-pack.ts'

const content = { ...caseParts(), exhibits: [exhibit(1, plainRow('One post.'))] }

const edit = (file: string, change: (text: string) => string) => (pack: string) =>
  writeFileSync(join(pack, file), change(readFileSync(join(pack, file), 'utf8')))

/** What a careful forger does: the tag manifest is made to fit again. */
const refit = (pack: string) =>
  edit('tagmanifest-sha256.txt', (text) =>
    text.replace(/^\w+ {2}(.*)$/gm, (_, file: string) => {
      const sum = createHash('sha256')
        .update(readFileSync(join(pack, file)))
        .digest('hex')
      return `${sum}  ${file}`
    }),
  )(pack)

const manifest = (change: (text: string) => string) => (pack: string) => {
  edit('manifest-sha256.txt', change)(pack)
  refit(pack)
}
const report = 'data/report.pdf'
const record = 'data/raw/exhibit-001-1.json'
const firstLine = /^.*\n/

const spoiled: [name: string, spoil: (pack: string) => void, path: string, message: RegExp][] = [
  ['a missing payload file', (p) => rmSync(join(p, report)), report, /missing/],
  ['a missing tag file', (p) => rmSync(join(p, 'bag-info.txt')), 'bag-info.txt', /missing/],
  ['no payload manifest', (p) => rmSync(join(p, 'manifest-sha256.txt')), 'manifest-sha256.txt', /missing/],
  ['no tag manifest', (p) => rmSync(join(p, 'tagmanifest-sha256.txt')), 'tagmanifest-sha256.txt', /missing/],
  ['no declaration', (p) => rmSync(join(p, 'bagit.txt')), 'bagit.txt', /missing/],
  [
    'an added payload file',
    (p) => writeFileSync(join(p, 'data/extra.txt'), ''),
    'data/extra.txt',
    /not named/,
  ],
  ['an added tag file', (p) => writeFileSync(join(p, 'extra.txt'), ''), 'extra.txt', /not named/],
  ['a hidden file', (p) => writeFileSync(join(p, 'data/raw/.hidden'), 'x'), 'data/raw/.hidden', /not named/],
  [
    'a renamed file, by its old name',
    (p) => renameSync(join(p, report), join(p, 'data/r.pdf')),
    report,
    /missing/,
  ],
  [
    'a renamed file, by its new name',
    (p) => renameSync(join(p, report), join(p, 'data/r.pdf')),
    'data/r.pdf',
    /not named/,
  ],
  ['an appended byte', (p) => appendFileSync(join(p, report), ' '), report, /changed/],
  [
    'a link to the right bytes',
    (p) => {
      renameSync(join(p, report), join(p, '../real.pdf'))
      symlinkSync('../../real.pdf', join(p, report))
    },
    report,
    /link/,
  ],
  ['a link to a folder', (p) => symlinkSync('raw', join(p, 'data/more')), 'data/more', /link/],
  [
    'a line that leaves the pack',
    manifest((t) => t.replace(' data/report', ' data/../../report')),
    'manifest-sha256.txt',
    /outside/,
  ],
  [
    'a line with a whole path',
    manifest((t) => t.replace(' data/report', ' /data/report')),
    'manifest-sha256.txt',
    /outside/,
  ],
  [
    'a line with backslashes',
    manifest((t) => t.replace(' data/report', ' data\\report')),
    'manifest-sha256.txt',
    /outside/,
  ],
  ['a line twice', manifest((t) => `${t}${t.split('\n').at(-2)}\n`), 'manifest-sha256.txt', /twice/],
  [
    'lines out of order',
    manifest((t) => t.replace(firstLine, '') + firstLine.exec(t)![0]),
    'manifest-sha256.txt',
    /order/,
  ],
  ['an empty line', manifest((t) => `${t}\n`), 'manifest-sha256.txt', /is not a check sum/],
  [
    'Windows line ends',
    manifest((t) => t.replaceAll('\n', '\r\n')),
    'manifest-sha256.txt',
    /is not a check sum/,
  ],
  [
    'check sums in capitals',
    manifest((t) => t.replace(/^\w+/, (sum) => sum.toUpperCase())),
    'manifest-sha256.txt',
    /is not a check sum/,
  ],
  ['a byte order mark', manifest((t) => `\uFEFF${t}`), 'manifest-sha256.txt', /is not a check sum/],
  [
    'a manifest cut in its last line',
    manifest((t) => t.slice(0, -1)),
    'manifest-sha256.txt',
    /complete line/,
  ],
  ['a payload line taken out', manifest((t) => t.replace(/^.*report\.pdf\n/m, '')), report, /not named/],
  [
    'a tag file among the payload',
    manifest((t) => `${t}${'0'.repeat(64)}  tag.txt\n`),
    'manifest-sha256.txt',
    /no payload/,
  ],
  [
    'a manifest that is not UTF-8',
    (p) => writeFileSync(join(p, 'manifest-sha256.txt'), Buffer.from([0xff, 0xfe, 0x0a])),
    'manifest-sha256.txt',
    /UTF-8/,
  ],
  [
    'a wrong size, though every sum fits',
    (p) => {
      edit('bag-info.txt', (t) => t.replace(/^Payload-Oxum: \d+/m, 'Payload-Oxum: 1'))(p)
      refit(p)
    },
    'bag-info.txt',
    /states 1 bytes/,
  ],
  [
    'another version of BagIt, though every sum fits',
    (p) => {
      edit('bagit.txt', (t) => t.replace('1.0', '0.97'))(p)
      refit(p)
    },
    'bagit.txt',
    /declare/,
  ],
  [
    'a table with a row more than the data, though every sum fits',
    (p) => {
      edit('data/exhibits.csv', (t) => `${t}E2\r\n`)(p)
      const sum = createHash('sha256')
        .update(readFileSync(join(p, 'data/exhibits.csv')))
        .digest('hex')
      manifest((t) => t.replace(/^\w+(?= {2}data\/exhibits\.csv$)/m, sum))(p)
    },
    'data/exhibits.csv',
    /has 2 exhibits where/,
  ],
  [
    'a size stated twice, though every sum fits',
    (p) => {
      edit('bag-info.txt', (t) => `${t}Payload-Oxum: 1.1\n`)(p)
      refit(p)
    },
    'bag-info.txt',
    /twice/,
  ],
  [
    'a raw record taken out with its line, though size and every sum fit',
    (p) => {
      const bytes = readFileSync(join(p, record)).length
      rmSync(join(p, record))
      edit('bag-info.txt', (t) =>
        t.replace(
          /^(Payload-Oxum: )(\d+)\.(\d+)$/m,
          (_, name, size, count) => `${name}${size - bytes}.${count - 1}`,
        ),
      )(p)
      manifest((t) => t.replace(new RegExp(`^.*${record}\\n`, 'm'), ''))(p)
    },
    record,
    /named in data\/exhibits.json but is not in the pack/,
  ],
]

describe('a spoiled pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-test-'))
  let whole: string
  beforeAll(async () => {
    whole = await writtenPack(content, folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(spoiled)('%s', async (_, spoil, path, message) => {
    const pack = copyOf(whole)
    spoil(pack)
    const { ok, problems } = await verifyPack(pack)
    expect(ok).toBe(false)
    expect(problems).toContainEqual({ path, message: expect.stringMatching(message) })
  })
})

test('media that is not what its name says, though size and every sum fit', async () => {
  const pack = await writtenPack()
  const file = filesBelow(pack).find((name) => name.startsWith('data/media/'))!
  const bytes = readFileSync(join(pack, file))
  bytes[40]! ^= 1
  writeFileSync(join(pack, file), bytes)
  const sum = createHash('sha256').update(bytes).digest('hex')
  manifest((text) => text.replace(new RegExp(`^\\w+(?= {2}${file}$)`, 'm'), sum))(pack)
  expect((await verifyPack(pack)).problems).toEqual([
    { path: file, message: expect.stringMatching(/its name/) },
  ])
})

test('a link to a whole pack is followed', async () => {
  const link = join(tempFolder(), 'link')
  symlinkSync(await writtenPack(content), link)
  expect(await verifyPack(link)).toMatchObject({ ok: true })
})

test.each([
  ['nothing there', 'not-found', () => {}],
  ['a file', 'bad-pack', (path: string) => writeFileSync(path, 'x')],
  ['an empty folder', 'bad-pack', (path: string) => mkdirSync(path)],
  [
    'a folder of something else',
    'bad-pack',
    (path: string) => mkdirSync(join(path, 'data'), { recursive: true }),
  ],
])('no pack at all: %s is %s', async (_, code, prepare) => {
  const path = join(tempFolder(), 'thing')
  prepare(path)
  await expect(verifyPack(path)).rejects.toMatchObject({ code })
})
