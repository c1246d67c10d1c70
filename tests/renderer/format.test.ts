/** What the window makes of texts, numbers, times, paths and paces before it shows them. */
import { describe, expect, test } from 'vitest'
import { toCsv } from '../../src/renderer/format/csv.ts'
import { paceOf, paceStart } from '../../src/renderer/format/job-pace.ts'
import { countOf, formatBytes, formatDuration } from '../../src/renderer/format/numbers.ts'
import { fileName, joinPath, safeName } from '../../src/renderer/format/paths.ts'
import { excerpt, segmentText } from '../../src/renderer/format/segments.ts'
import {
  calendarDay,
  formatBucket,
  formatMinute,
  formatSecond,
  zoneName,
} from '../../src/renderer/format/times.ts'
import type { JobSnapshot, Span } from '../../src/shared/model.ts'
import { strengthWord } from '../../src/shared/strength.ts'

describe('segments: marked parts stand in brackets', () => {
  test.each<[string, string, Span[], string]>([
    ['no span', 'plain words', [], 'plain words'],
    ['one span', 'you utter fool', [[4, 14]], 'you [utter fool]'],
    [
      'spans out of order',
      'one two three',
      [
        [8, 13],
        [0, 3],
      ],
      '[one] two [three]',
    ],
    [
      'spans that overlap',
      'one two three',
      [
        [0, 7],
        [4, 13],
      ],
      '[one two][ three]',
    ],
    [
      'a span inside another',
      'one two three',
      [
        [0, 13],
        [4, 7],
      ],
      '[one two three]',
    ],
    ['a span beyond the end', 'short', [[2, 99]], 'sh[ort]'],
    ['UTF-16 offsets after an emoji', '😀 fool', [[3, 7]], '😀 [fool]'],
  ])('%s', (_name, text, spans, expected) => {
    const shown = segmentText(text, spans).map((part) => (part.marked ? `[${part.text}]` : part.text))
    expect(shown.join('')).toBe(expected)
  })
})

describe('excerpt: the marked words stay marked', () => {
  const long = `${'many words come first '.repeat(12)}then the insult itself`
  test.each<[string, string, Span[]]>([
    ['a short text is left whole', 'you utter fool', [[4, 14]]],
    ['a late span brings its end forward', long, [[long.indexOf('insult'), long.indexOf('insult') + 6]]],
  ])('%s', (_name, text, spans) => {
    const shown = excerpt(text, spans, 80)
    const words = (whole: string, all: Span[]) => all.map(([start, end]) => whole.slice(start, end))
    expect(words(shown.text, shown.spans)).toEqual(words(text, spans))
    expect(shown.spans[0]![0]).toBeLessThan(80)
  })
})

test.each([
  ['strong from 0.8', 0.8, 'strong'],
  ['moderate below it', 0.79, 'moderate'],
  ['moderate from 0.5', 0.5, 'moderate'],
  ['slight below it', 0.49, 'slight'],
])('strength: %s', (_name, strength, word) => {
  expect(strengthWord(strength)).toBe(word)
})

test.each([
  ['plain cells', [['a', 1]], 'h\r\na,1\r\n'],
  ['quotes, commas and line ends', [['say "a, b"\n']], 'h\r\n"say ""a, b""\n"\r\n'],
  ['a formula is made text', [['=1+1']], "h\r\n'=1+1\r\n"],
  ['nothing', [[null]], 'h\r\n\r\n'],
])('csv: %s', (_name, rows, expected) => {
  expect(toCsv(['h'], rows)).toBe(expected)
})

describe('numbers', () => {
  test.each([
    ['one', countOf(1, 'post'), '1 post'],
    ['many', countOf(1204, 'post'), '1,204 posts'],
    ['an odd plural', countOf(2, 'entry', 'entries'), '2 entries'],
    ['bytes', formatBytes(999), '999 bytes'],
    ['megabytes', formatBytes(2_242_392), '2.24 MB'],
    ['a moment', formatDuration(200), 'less than a second'],
    ['seconds', formatDuration(1000), '1 second'],
    ['minutes', formatDuration(150_000), '3 minutes'],
    ['hours', formatDuration(7_200_000), '2 hours'],
  ])('%s', (_name, shown, expected) => {
    expect(shown).toBe(expected)
  })
})

describe('times', () => {
  const summer = Date.parse('2024-07-31T23:30:05Z')
  test.each([
    ['in the zone', formatMinute(summer, 'Europe/London'), '1 Aug 2024, 00:30'],
    ['in UTC', formatSecond(summer, 'UTC'), '31 Jul 2024, 23:30:05'],
    ['the zone’s name', zoneName(summer, 'Europe/London'), 'BST'],
    ['the day of the zone', calendarDay(summer, 'Europe/London'), '2024-08-01'],
    ['a month', formatBucket('2024-03-01', 'month'), 'Mar 2024'],
    ['a quarter', formatBucket('2024-10-01', 'quarter'), 'Q4 2024'],
    ['a week', formatBucket('2024-03-04', 'week'), 'Week of 4 Mar 2024'],
  ])('%s', (_name, shown, expected) => {
    expect(shown).toBe(expected)
  })
})

describe('paths', () => {
  test.each([
    ['a reference is kept', safeName('2026-014'), '2026-014'],
    ['separators go', safeName('A/B\\C:D'), 'A-B-C-D'],
    ['dots at the ends go', safeName('..hidden. '), 'hidden'],
    ['nothing is left', safeName('///'), 'case'],
    ['letters of any script stay', safeName('Żółw 7'), 'Żółw 7'],
    ['joined as Linux does', joinPath('/home/o', 'a.case'), '/home/o/a.case'],
    ['joined as Windows does', joinPath('C:\\Cases', 'a.case'), 'C:\\Cases\\a.case'],
    ['joined below the root', joinPath('/', 'a'), '/a'],
    ['the name of a folder', fileName('/home/o/archive/'), 'archive'],
    ['the name on Windows', fileName('C:\\x\\y.zip'), 'y.zip'],
  ])('%s', (_name, shown, expected) => {
    expect(shown).toBe(expected)
  })
})

describe('pace of a job', () => {
  const job = (step: string, done: number, total: number | null) =>
    ({ id: 'j', step, done, total }) as JobSnapshot
  const first = paceStart(null, job('Reading: 0 posts so far', 100, 1000), 0)

  test('counts in a step do not start it anew', () => {
    expect(paceStart(first, job('Reading: 900 posts so far', 300, 1000), 2000)).toBe(first)
  })
  test('another step does', () => {
    expect(paceStart(first, job('Building the search index', 0, 10), 2000).at).toBe(2000)
  })
  test.each([
    ['too soon to tell', 300, 1000, 100, { rate: null, left: null }],
    ['rate and time left', 300, 1000, 2000, { rate: 100, left: 7000 }],
    ['no total', 300, null, 2000, { rate: 100, left: null }],
    ['no progress', 100, 1000, 2000, { rate: null, left: null }],
  ])('%s', (_name, done, total, now, expected) => {
    expect(paceOf(first, job('Reading: 5 posts so far', done, total), now)).toEqual(expected)
  })
})
