/** Lexicon terms found in prepared text: phrases, stems, hashtags, masks. */
import { describe, expect, test } from 'vitest'
import { compileTerms, outermost } from '../../src/core/text/matcher.ts'
import { prepare } from '../../src/core/text/prepare.ts'

const matcher = compileTerms([
  { sense: 'fool', terms: ['half wit', 'numpt*', 'muppet', 'clown shoes'] },
  { sense: 'shoe', terms: ['shoes', 'clown'] },
  { sense: 'swear', terms: ['bloody', 'd***'] },
])

describe('finds', () => {
  test.each([
    ['a word', 'you muppet!', ['muppet']],
    ['a phrase', 'a Half Wit.', ['Half Wit']],
    ['across a hyphen', 'a half-wit', ['half-wit']],
    ['a stem', 'what numpties', ['numpties']],
    ['in a split hashtag', '#TotalMuppet', ['Muppet']],
    ['a phrase in a joined hashtag', '#halfwit', ['#halfwit']],
    ['a masked letter', 'bl**dy m*ppet', ['bl**dy', 'm*ppet']],
    ['a mask the lexicon writes out', 'you d***', ['d***']],
    ['leet and stretched letters', 'mupp3t muuuuppet', ['mupp3t', 'muuuuppet']],
    ['a possessive', "the muppet's plan", ["muppet's"]],
    ['both a phrase and the words in it', 'clown shoes', ['clown shoes', 'clown', 'shoes']],
  ])('%s', (_, text, expected) => {
    expect(matcher.find(prepare(text)).map((match) => text.slice(...match.span))).toEqual(expected)
  })
})

test.each([
  ['across a comma', 'half, wit'],
  ['inside another word', 'muppetry'],
  ['in a handle', '@muppet'],
  ['in a link', 'https://a.example/muppet'],
  ['a mask with one letter', 'm*****'],
])('does not find: %s', (_, text) => {
  expect(matcher.find(prepare(text))).toEqual([])
})

test('outermost keeps the longer of two', () => {
  const text = 'clown shoes, clown'
  expect(outermost(matcher.find(prepare(text))).map((match) => match.span)).toEqual([
    [0, 11],
    [13, 18],
  ])
})

test('token ranges name the tokens covered', () => {
  const prepared = prepare('a half-wit #TotalMuppet')
  expect(
    matcher.find(prepared).map(({ from, to }) => prepared.tokens.slice(from, to).map((t) => t.text)),
  ).toEqual([['half', '-', 'wit'], ['#totalmuppet']])
})
