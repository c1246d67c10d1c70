import { describe, expect, test } from 'vitest'
import { readFonts } from '../../src/core/evidence/fonts.ts'
import { createPrinter, lostMark } from '../../src/core/evidence/printable.ts'

const letters = (text: string) => new Set([...text].map((char) => char.codePointAt(0)!))

describe('a printer with two small fonts', () => {
  const printer = createPrinter([letters(`abc \u0301${lostMark}`), letters('אב1\u20e3')])
  test.each([
    ['letters of the first font', 'abc', 'abc', 0],
    ['letters of the second font', 'ab אב', 'ab אב', 0],
    ['a letter of no font', 'a\u4e2db', 'a\uFFFDb', 1],
    ['a letter of no font with two marks', '\u4e2d\u0301\u0301', '\uFFFD\uFFFD\uFFFD', 3],
    ['a mark that another font has than its letter', 'a\u20e3', 'a\uFFFD', 1],
    ['a letter and its mark in one font', '1\u20e3 a\u0301', '1\u20e3 a\u0301', 0],
    ['joiners and variation selectors', 'a\u200d\ufe0fb', 'a\u200d\ufe0fb', 0],
    ['line ends of every kind', 'a\r\nb\rc\u2028a\u2029b\n', 'a\nb\nc\na\nb\n', 0],
    ['control characters', 'a\u0000\u0007\u0085b', 'a\uFFFD\uFFFD\uFFFDb', 3],
    ['half an emoji', 'a\ud83db', 'a\uFFFDb', 1],
    ['a mark the text had itself', 'a\uFFFDb', 'a\uFFFDb', 0],
    ['a byte order mark', 'a\uFEFFb', 'a\u2060b', 0],
    ['a private character that a font has inside', 'a\ue000', 'a\uFFFD', 1],
    ['nothing', '', '', 0],
  ])('%s', (_, text, printed, lost) => {
    expect(printer.print(text)).toBe(printed)
    expect(printer.lost(text)).toBe(lost)
  })
})

describe('the report’s own fonts', () => {
  const { families, coverage } = readFonts()
  const printer = createPrinter(coverage)

  test.each([
    ['Noto Sans', 'Aé Ŵ Ελ Жж € “”'],
    ['Noto Sans Arabic', 'سپٹ'],
    ['Noto Sans Hebrew', 'שלום'],
    ['Noto Sans Devanagari', 'क्ष'],
    ['Noto Sans Bengali', 'ক্ষ'],
    ['Noto Sans Gurmukhi', 'ਪੰ'],
    ['Noto Color Emoji', '👩🏽🇬🏳🌈'],
  ])('%s shows its script', (name, text) => {
    const own = coverage[families.indexOf(name)]!
    expect([...text].filter((char) => char !== ' ' && !own.has(char.codePointAt(0)!))).toEqual([])
    expect(printer.lost(text)).toBe(0)
  })

  test('have the mark for what is lost', () => {
    expect(coverage[0]!.has(lostMark.codePointAt(0)!)).toBe(true)
  })

  test.each(['👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '❤️', '☺️'])('show %s whole', (emoji) => {
    expect(printer.print(emoji)).toBe(emoji)
  })
})
