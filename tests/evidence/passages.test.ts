import { describe, expect, test } from 'vitest'
import { inline, isRightToLeft } from '../../src/core/evidence/direction.ts'
import { passages, splitRuns } from '../../src/core/evidence/passages.ts'
import type { Span } from '../../src/shared/model.ts'

/** Flagged runs in brackets. */
const shown = (text: string, spans: Span[]) =>
  splitRuns(text, spans)
    .map((run) => (run.flagged ? `[${run.text}]` : run.text))
    .join('|')

describe('runs', () => {
  const cases: [name: string, text: string, spans: Span[], expected: string][] = [
    ['no span', 'abcdef', [], 'abcdef'],
    ['no text', '', [[0, 3]], ''],
    ['one span', 'abcdef', [[1, 3]], 'a|[bc]|def'],
    ['the whole', 'abcdef', [[0, 6]], '[abcdef]'],
    [
      'overlapping spans',
      'abcdef',
      [
        [1, 4],
        [3, 5],
      ],
      'a|[bcd]|[e]|f',
    ],
    [
      'a span inside another',
      'abcdef',
      [
        [1, 5],
        [2, 3],
      ],
      'a|[bcde]|f',
    ],
    [
      'spans out of order',
      'abcdef',
      [
        [4, 5],
        [0, 1],
      ],
      '[a]|bcd|[e]|f',
    ],
    [
      'the same span twice',
      'abcdef',
      [
        [1, 2],
        [1, 2],
      ],
      'a|[b]|cdef',
    ],
    ['an empty span', 'abcdef', [[3, 3]], 'abcdef'],
    ['a span past the end', 'abc', [[2, 9]], 'ab|[c]'],
    ['a span that cuts a joined emoji', 'a👩‍👧b', [[2, 4]], 'a|[👩‍👧]|b'],
    ['a span that cuts a letter from its mark', 'xe\u0301y', [[0, 2]], '[xe\u0301]|y'],
  ]
  test.each(cases)('%s', (_, text, spans, expected) => {
    expect(shown(text, spans)).toBe(expected)
    expect(
      splitRuns(text, spans)
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })
})

describe('passages', () => {
  test.each<[name: string, text: string, spans: Span[], expected: string[]]>([
    ['are cut out of the text', 'one two three', [[4, 7]], ['two']],
    ['stand on one line', 'one\n two\tthree', [[0, 14]], ['one two three']],
    [
      'leave out what shows nothing',
      'a \n b',
      [
        [1, 4],
        [2, 2],
      ],
      [],
    ],
    ['are kept short', 'x'.repeat(500), [[0, 500]], [`${'x'.repeat(160)}…`]],
  ])('%s', (_, text, spans, expected) => {
    expect(passages(text, spans)).toEqual(expected)
  })
})

describe('direction', () => {
  test.each([
    ['English', 'Hello שלום', false],
    ['Hebrew', 'שלום hello', true],
    ['Arabic after digits and signs', '42 … مرحبا', true],
    ['Hindi', 'नमस्ते', false],
    ['nothing', '', false],
    ['an emoji', '🙂', false],
  ])('%s', (_, text, expected) => {
    expect(isRightToLeft(text)).toBe(expected)
  })

  test.each([
    ['English stays as it is', 'plain', 'plain'],
    ['Hebrew is fenced in', 'say שלום', '\u2068say שלום\u2069'],
    ['direction marks are taken out', 'a\u202etxt.exe\u202c\u2067b\u2069', 'atxt.exeb'],
  ])('inside a sentence %s', (_, text, expected) => {
    expect(inline(text)).toBe(expected)
  })
})
