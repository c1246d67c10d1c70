/** Negation, quotation, address and stance cues around a word. */
import { describe, expect, test } from 'vitest'
import { handlesIn, isSecondPerson, leadingHandles, speaksToSomeone } from '../../src/core/text/address.ts'
import { isNegated, isQuoted, sentenceOf } from '../../src/core/text/context.ts'
import { prepare } from '../../src/core/text/prepare.ts'
import { disapprovalCues, reportingCues } from '../../src/core/text/stance.ts'

const at = (text: string, word: string) => {
  const prepared = prepare(text)
  return { prepared, index: prepared.tokens.findIndex((token) => token.text === word) }
}

describe('negation', () => {
  test.each([
    ['he is not a fool', true],
    ["he isn't a fool", true],
    ['nobody here is a fool', true],
    ['he is a fool', false],
    ['he is not only a fool', false],
    ['not kind, a fool', false],
    ['not kind but a fool', false],
    ['No. He is a fool', false],
  ])('%s', (text, negated) => {
    const { prepared, index } = at(text, 'fool')
    expect(isNegated(prepared, index)).toBe(negated)
  })
})

test('a span inside a quotation is quoted', () => {
  const text = 'she called me "a fool" today'
  const prepared = prepare(text)
  expect(isQuoted(prepared, [17, 21])).toBe(true)
  expect(isQuoted(prepared, [0, 3])).toBe(false)
})

test('the sentence of a token', () => {
  const { prepared, index } = at('One two. Three fool four. Five', 'fool')
  const { from, to } = sentenceOf(prepared, index)
  expect(prepared.tokens.slice(from, to).map((token) => token.text)).toEqual(['three', 'fool', 'four', '.'])
})

test('who is addressed', () => {
  const prepared = prepare('@One @two hello @three. Are you there?')
  expect(leadingHandles(prepared)).toEqual(['@one', '@two'])
  expect(handlesIn(prepared, prepared.sentences[0]!).map((token) => token.text)).toEqual([
    '@one',
    '@two',
    '@three',
  ])
  expect(prepared.sentences.map((sentence) => speaksToSomeone(prepared, sentence))).toEqual([false, true])
  expect(prepared.tokens.filter(isSecondPerson).map((token) => token.text)).toEqual(['you'])
})

test.each([
  ['she called me a fool', 1, 0],
  ['calling people fools is unacceptable', 1, 1],
  ['"this is disgusting" he said', 1, 0],
  ['what a lovely day', 0, 0],
])('cues of reporting and disapproval: %s', (text, reporting, disapproval) => {
  const prepared = prepare(text)
  expect(reportingCues(prepared)).toHaveLength(reporting)
  expect(disapprovalCues(prepared)).toHaveLength(disapproval)
})
