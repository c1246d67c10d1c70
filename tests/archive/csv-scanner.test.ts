/** Rows and cells come out the same however the bytes are cut, and stand where they are said to stand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvScanner } from '../../src/core/archive/csv-scanner.ts'

function scan(text: string | Uint8Array, { size = 1 << 16, backslash = false, limit = 1 << 20 } = {}) {
  const bytes = Buffer.from(text as string)
  const scanner = new CsvScanner({ name: 'a.csv', backslash, limit })
  const rows = []
  for (let at = 0; at < bytes.length; at += size) rows.push(...scanner.push(bytes.subarray(at, at + size)))
  return [...rows, ...scanner.end()]
}

describe('cells', () => {
  test.each<[string, string, string[][]]>([
    [
      'plain',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'Windows line ends',
      'a,b\r\n"c",d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['empty cells', ',,\n', [['', '', '']]],
    ['an empty cell behind a quoted one', '"a",\n', [['a', '']]],
    ['a quoted cell with commas, lines and marks', '"a,\n""b""",c\n', [['a,\n"b"', 'c']]],
    ['a quoted cell that is empty', '"",""\n', [['', '']]],
    ['marks inside a plain cell', 'it"s,5" tall\n', [['it"s', '5" tall']]],
    ['a lone mark inside a quoted cell', '"a "b" c",d\n', [['a "b" c', 'd']]],
    ['empty lines are no rows', 'a\n\n  \nb\n', [['a'], ['b']]],
    ['a byte order mark', '\uFEFFa,b\n', [['a', 'b']]],
    ['a byte order mark before a quoted cell', '\uFEFF"a,b",c\n', [['a,b', 'c']]],
    ['a backslash is a character', '"a\\",b\n', [['a\\', 'b']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    for (const size of [1, 2, 1000]) expect(scan(text, { size }).map(({ cells }) => cells)).toEqual(rows)
  })

  test.each<[string, string, string[][]]>([
    [
      'a mark behind a backslash',
      '"he said \\"no, no\\" and\nleft",x\n',
      [['he said "no, no" and\nleft', 'x']],
    ],
    ['a doubled mark all the same', '"a ""b""",x\n', [['a "b"', 'x']]],
    ['a backslash behind a backslash', '"c:\\\\",x\n', [['c:\\', 'x']]],
    ['a backslash before another letter', '"a\\b",x\n', [['a\\b', 'x']]],
  ])('where marks are escaped: %s', (_, text, rows) => {
    for (const size of [1, 1000])
      expect(scan(text, { size, backslash: true }).map(({ cells }) => cells)).toEqual(rows)
  })
})

test('a cell that is never closed is told with its row', () => {
  expect(() => scan('a,b\nc,"d\ne,f\n')).toThrow(/a\.csv has a cell .* never closed, in the row at byte 4/)
})

test('a row beyond the limit comes without cells, and the rest goes on', () => {
  for (const size of [1, 7, 1000]) {
    const rows = scan(`a\n${'x'.repeat(60)}\nb\n`, { size, limit: 40 })
    expect(rows.map(({ cells }) => cells)).toEqual([['a'], null, ['b']])
  }
})

test('what was written is what is read, at its bytes', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '🌲', ',', '"', '\n', ' ', '\\') })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constant('x'), cell, cell)),
      fc.integer({ min: 1, max: 9 }),
      (rows, size) => {
        const text = rows
          .map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\r\n`)
          .join('')
        const found = scan(text, { size })
        expect(found.map(({ cells }) => cells)).toEqual(rows)
        for (const { raw, offset } of found)
          expect(
            Buffer.from(text)
              .subarray(offset, offset + Buffer.byteLength(raw))
              .toString(),
          ).toBe(raw)
      },
    ),
    { numRuns: 200 },
  )
})

test('no bytes crash it but with a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, backslash) => {
      try {
        expect(scan(bytes, { size: 3, backslash }).length).toBeLessThanOrEqual(bytes.length)
      } catch (error) {
        expect(error).toMatchObject({ code: 'unreadable-archive' })
      }
    }),
    { numRuns: 500 },
  )
})
