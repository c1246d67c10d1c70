import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { exhibitsCsv, exhibitsJson, toCsv } from '../../src/core/evidence/tables.ts'
import { countCsvRecords } from '../../src/core/evidence/verify-csv.ts'
import { packContent } from './fixture.ts'

const content = packContent()
const nothing = new Map<string, string>()

const parse = (csv: string): string[][] => {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

describe('a cell', () => {
  test.each([
    ['plain words', 'plain words', 'plain words'],
    ['a comma', 'a,b', 'a,b'],
    ['quotation marks', 'say "no"', 'say "no"'],
    ['line ends', 'a\r\nb\nc', 'a\r\nb\nc'],
    ['nothing', '', ''],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with quotes', '=HYPERLINK("x","y")', `'=HYPERLINK("x","y")`],
    ['a plus', '+44 20', "'+44 20"],
    ['a minus', '-2+3', "'-2+3"],
    ['a handle', '@handle', "'@handle"],
    ['a tab before a formula', '\t=1', "'\t=1"],
    ['a return before a formula', '\r=1', "'\r=1"],
    ['a line end before a formula', '\n=1', "'\n=1"],
    ['a wide equals sign', '＝1+1', "'＝1+1"],
    ['a sign further on', 'a=1', 'a=1'],
    ['an apostrophe of its own', "'=1", "'=1"],
  ])('of %s', (_, cell, expected) => {
    expect(parse(toCsv([['before', cell, 'after']]))).toEqual([['before', expected, 'after']])
  })

  test('a number or a yes is not guarded', () => {
    expect(toCsv([[-5, true, null]])).toBe('\uFEFF-5,true,\r\n')
  })
})

describe('exhibits.csv', () => {
  const [header, ...rows] = parse(exhibitsCsv(content))
  const text = header!.indexOf('text')

  test('has one row an exhibit, each as wide as the header', () => {
    expect(rows).toHaveLength(content.exhibits.length)
    expect(rows.filter((row) => row.length !== header!.length)).toEqual([])
  })

  test('counts the same for the verifier, which has its own reader', () => {
    expect(countCsvRecords(exhibitsCsv(content))).toBe(content.exhibits.length + 1)
  })

  test('holds no cell that a spreadsheet would run', () => {
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
  })

  test('keeps every text, but for the guard', () => {
    const kept = rows.map((row) => row[text]!.replace(/^'(?=[=+\-@\t\r\n])/, ''))
    expect(kept).toEqual(content.exhibits.map(({ post }) => post.text))
  })
})

describe('exhibits.json', () => {
  const written = exhibitsJson(content, nothing)
  const data = JSON.parse(Buffer.from(written).toString())

  test('keeps every text to the code unit, lone surrogates too', () => {
    expect(data.exhibits.map((one: { post: { text: string } }) => one.post.text)).toEqual(
      content.exhibits.map(({ post }) => post.text),
    )
    expect(written).toContain('before \\ud83d middle \\udc00 after')
  })

  test('says what it is and where the raw records are', () => {
    expect(data).toMatchObject({ format: 'clausemark-evidence-pack', formatVersion: 1 })
    const { sources } = data.exhibits[0].post
    expect(sources.map((source: { raw: string }) => source.raw)).toEqual([
      'data/raw/exhibit-001-1.json',
      'data/raw/exhibit-001-2.txt',
    ])
  })

  test('keeps the officer’s paths to itself', () => {
    expect(data.case).not.toHaveProperty('path')
  })

  test('names a media file only when the pack has it', () => {
    const attachments = content.exhibits.flatMap(({ post }) => post.attachments)
    const first = attachments[0]!.sha256!
    const { exhibits } = JSON.parse(exhibitsJson(content, new Map([[first, 'media/one.png']])))
    const named = exhibits.flatMap((one: { post: { attachments: { file: string | null }[] } }) =>
      one.post.attachments.map(({ file }) => file),
    )
    expect(named).toEqual(['data/media/one.png', ...Array(attachments.length - 1).fill(null)])
  })
})
