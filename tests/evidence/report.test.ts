import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFonts } from '../../src/core/evidence/fonts.ts'
import { createPrinter } from '../../src/core/evidence/printable.ts'
import { caseParts } from './fixture-case.ts'
import { exhibit, plainRow } from './fixture-exhibit.ts'
import { nastyTexts } from './nasty-texts.ts'
import { writtenPack } from './written-pack.ts'

/** The PDF's objects in the clear: streams that are only deflated are inflated. */
function open(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: word }) => {
    try {
      return [inflateSync(pdf.subarray(index + word.length)).toString('latin1')]
    } catch {
      return []
    }
  })
  return [raw, ...streams].join('\n')
}

const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'clausemark-test-'))
let file: string
let pdf: string

beforeAll(async () => {
  file = join(await writtenPack(undefined, folder), 'data/report.pdf')
  pdf = open(readFileSync(file))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the report of nasty texts', () => {
  test('is a PDF that says PDF/A-2a', () => {
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf).toMatch(/<pdfaid:part>2<\/pdfaid:part>|pdfaid:part="2"/)
    expect(pdf).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>|pdfaid:conformance="A"/)
  })

  test('is tagged, in English, with a title and an outline', () => {
    expect(pdf).toMatch(/\/Lang\s*\(en-GB\)/)
    expect(pdf).toMatch(/\/Marked true/)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Outlines')
    expect(pdf).toContain('Evidence pack, case R/2024-07')
  })

  test('describes its pictures', () => {
    expect(pdf).toMatch(/\/Alt\s*\(A yellow square/)
    expect(pdf).toMatch(/\/Alt\s*\(A picture for which the archive gives no description/)
    expect(pdf.match(/\/Subtype\s*\/Image/g)).toHaveLength(2)
  })

  test('holds the install’s fonts and no others', () => {
    const names = [...pdf.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(8)
    expect(names.filter((name) => !name.startsWith('NotoSans'))).toEqual([])
  })

  test('has pages of one size and a sane number of them', () => {
    const sizes = new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g))
    expect(sizes.size).toBe(1)
    const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length
    expect(pages).toBeGreaterThan(15)
    expect(pages).toBeLessThan(40)
  })

  test('takes no link, script or file from a text', () => {
    expect(pdf).not.toMatch(/\/(JavaScript|JS|Launch|URI|EmbeddedFile)\b/)
  })

  // Skipped without poppler: it reads the PDF with other eyes, which the suite cannot ask of every machine.
  test.skipIf(!hasPdftotext)('shows markup in a text as text', () => {
    const { stdout } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' })
    const words = stdout.replace(/\s+/g, ' ')
    for (const expected of [
      '#set page(fill: red) #panic("ran") #read("/etc/passwd") $x^2$ *bold* _italic_ = Heading',
      '= Not a heading - not a list + not numbered / not: a term #pagebreak() ``` not code',
      'A date of the 40th of May: #kept',
      'Councillor. *Views* my own.',
      'Line 120 of a very long post.',
      'This post has no text in the archive.',
      'No breach by R. Officer',
      'Paragraph 8, strong, by the check personal-attack',
      'A media file that the archive does not hold',
      'A media file that was received (SHA-256',
    ])
      expect(words).toContain(expected)
    expect(words).not.toContain('root:x:0')
  })
})

test('no text that Unicode has, in any order, keeps the report from being set', async () => {
  const { coverage } = readFonts()
  const printer = createPrinter(coverage)
  const shown = [...new Set(coverage.flatMap((font) => [...font]))]
  const joining = [
    0x200d, 0xfe0f, 0x200c, 0x202e, 0x2069, 0x301, 0x20e3, 0x1f3fd, 0xe007f, 0x94d, 0x5b8, 0x64e, 0x10ffff,
    0x4e2d,
  ]
  let seed = 7
  const below = (n: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % n
  }
  const pick = (from: number[]) => String.fromCodePoint(from[below(from.length)]!)
  const texts = Array.from({ length: 150 }, () =>
    Array.from({ length: 30 }, () => pick(below(3) ? shown : joining)).join(''),
  )
  texts.push(...Object.values(nastyTexts))
  const exhibits = texts.map((text, index) => exhibit(index + 1, plainRow(text), { note: text.slice(0, 40) }))
  expect(texts.some((text) => printer.lost(text) > 0)).toBe(true)
  await expect(writtenPack({ ...caseParts(), exhibits })).resolves.toMatch(/pack$/)
}, 30_000)
