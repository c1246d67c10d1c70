/** Prepared text: folding with the way back, tokens, sentences and quotations. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepare } from '../../src/core/text/prepare.ts'
import type { Token } from '../../src/core/text/prepared.ts'

const words = (text: string) => prepare(text).tokens.map((token) => token.text)
const kinds = (text: string) =>
  prepare(text).tokens.map((token) => `${token.kind} ${text.slice(token.start, token.end)}`)
const readings = (token: Token) => [token.text, ...(token.forms ?? [])]

describe('spelling tricks read as the plain word', () => {
  test.each([
    ['capitals', 'IDIOT'],
    ['accents', 'îdïót'],
    ['combining marks', 'i\u0301di\u0308ot'],
    ['full width', 'ｉｄｉｏｔ'],
    ['mathematical letters', '𝕚𝕕𝕚𝕠𝕥'],
    ['Cyrillic lookalikes', 'іdіоt'],
    ['Greek lookalikes', 'ιdιοt'],
    ['zero-width signs', 'id\u200bi\u200do\ufefft'],
    ['soft hyphens', 'id\u00adiot'],
    ['bidirectional marks', 'idi\u202eot'],
    ['leet', '1d10t'],
    ['spaced letters', 'i d i o t'],
    ['dotted letters', 'i.d.i.o.t'],
    ['dashed letters', 'i-d-i-o-t'],
    ['starred letters', 'i*d*i*o*t'],
    ['stretched letters', 'iiidiooooot'],
    ['possessive', 'idiot’s'],
  ])('%s', (_, text) => {
    const tokens = prepare(text).tokens
    expect(tokens).toHaveLength(1)
    expect(readings(tokens[0]!)).toContain('idiot')
    expect([tokens[0]!.start, tokens[0]!.end]).toEqual([0, text.length])
  })

  test.each([
    ['$ for s', 'a$$', 'ass'],
    ['@ for a inside a word', 'tw@t', 'twat'],
    ['5 for s at the end of a leet word', '1d10t5', 'idiots'],
    ['a mask stays a mask', 'f*ck', 'f*ck'],
    ['letters after a spelled-out article', 'a b i t c h', 'bitch'],
  ])('%s', (_, text, reading) => {
    expect(readings(prepare(text).tokens[0]!)).toContain(reading)
  })
})

describe('ordinary writing stays what it is', () => {
  test.each([
    ['numbers', '12,450 votes at 9.30', ['12,450', 'votes', 'at', '9.30']],
    [
      'words with numbers',
      '2nd covid19 year7 10am 4x4 mp3',
      ['2nd', 'covid19', 'year7', '10am', '4x4', 'mp3'],
    ],
    ['texting', 'u r a star', ['u', 'r', 'a', 'star']],
    ['contractions', 'don’t you’re', ["don't", "you're"]],
    ['bold', '**very** bold', ['**', 'very', '**', 'bold']],
    ['double letters', 'book committee', ['book', 'committee']],
    ['Russian', 'она пошла сор', ['она', 'пошла', 'сор']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('kinds of token', () => {
  test.each([
    [
      'handles',
      '@Bob and @a@b.example, @x.bsky.social!',
      [
        'handle @Bob',
        'word and',
        'handle @a@b.example',
        'punctuation ,',
        'handle @x.bsky.social',
        'punctuation !',
      ],
    ],
    [
      'links',
      'see https://a.example/b?c=1, or a.com/d.',
      [
        'word see',
        'link https://a.example/b?c=1',
        'punctuation ,',
        'word or',
        'link a.com/d',
        'punctuation .',
      ],
    ],
    ['mail', 'to jo@a.example.', ['word to', 'link jo@a.example', 'punctuation .']],
    ['emoji', 'ok 👩🏽‍🚀🇬🇧', ['word ok', 'emoji 👩🏽‍', 'emoji 🚀', 'emoji 🇬🇧']],
    ['hashtags', '#OneTwo #1', ['hashtag #OneTwo', 'punctuation #', 'number 1']],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  test('hashtags are split, with offsets', () => {
    const text = 'so #SaveOurNHSNow_2'
    const parts = prepare(text).tokens[1]!.parts!
    expect(parts.map((part) => part.text)).toEqual(['save', 'our', 'nhs', 'now', '2'])
    expect(parts.map((part) => text.slice(part.start, part.end))).toEqual(['Save', 'Our', 'NHS', 'Now', '2'])
  })
})

test.each([
  ['marks', 'One. Two? Three!', 3],
  ['a new line', 'One\nTwo\n\nThree', 3],
  ['no space after the dot', 'At 9.30 e.g.this', 1],
  ['a closing quotation mark', '"One." Two.', 2],
])('sentences end with: %s', (_, text, count) => {
  expect(prepare(text).sentences).toHaveLength(count)
})

describe('quotations', () => {
  test.each([
    ['curly', 'He said “go home” to me', ['“go home”']],
    ['straight', 'He said "go home" to me', ['"go home"']],
    ['single curly', 'He said ‘go home, don’t stay’ to me', ['‘go home, don’t stay’']],
    ['single straight', "He said 'go home' to me", ["'go home'"]],
    ['a quoted line', 'look\n> go home\nno', ['> go home']],
    ['apostrophes', "the lads' night isn't the girls' night", []],
    ['inches', 'a 5" nail and a 6" nail', []],
    ['unclosed', 'He said "go home', []],
  ])('%s', (_, text, expected) => {
    expect(prepare(text).quotations.map((span) => text.slice(...span))).toEqual(expected)
  })
})

describe('on any string', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  )

  test('the map back is monotonic and within bounds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const prepared = prepare(text)
        let last = 0
        for (let i = 0; i < prepared.folded.length; i++) {
          const [start, end] = prepared.toOriginal(i, i + 1)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
    )
  })

  test('tokens stand in order without overlaps, and sentences cover them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, sentences, quotations } = prepare(text)
        let last = 0
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(text.length)
          last = token.start
        }
        expect(sentences.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(tokens.length)
        for (const [start, end] of quotations)
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }),
    )
  })
})
