import { describe, expect, test } from 'vitest'
import { compilePhrases } from '../../src/core/text/phrases.ts'
import { prepare } from '../../src/core/text/prepare.ts'
import { spanOf, wordsOf } from '../../src/core/text/words.ts'

const options = {
  classes: { you: ['you', 'u'], be: ['is', 'are', 'am'], adv: ['very', 'so'] },
  tests: {
    handle: (words: ReturnType<typeof wordsOf>, at: number) => (words[at]!.kind === 'handle' ? 1 : 0),
  },
  notDescribing: new Set(['you', 'are', 'that', 'not']),
  barriers: new Set(['not']),
  frequent: new Set(['you', 'are', 'the']),
}

/** The substrings that a pattern covers; `duck` and `sea cow` are the units {beast}. */
function found(pattern: string, text: string): string[] {
  const find = compilePhrases(
    [
      { pattern: 'duck|ducks', value: 'unit', units: ['beast'] },
      { pattern: 'sea cow', value: 'unit', units: ['beast'] },
      { pattern, value: 'pattern' },
    ],
    options,
  )
  const words = wordsOf(prepare(text))
  return find(words)
    .filter((hit) => hit.value === 'pattern')
    .map((hit) => text.slice(...spanOf(words, hit.from, hit.to)))
}

describe('phrases', () => {
  test.each<[string, string, string, string[]]>([
    ['words', 'grey heron', 'A grey heron.', ['grey heron']],
    ['alternatives', 'grey|white heron', 'A white heron', ['white heron']],
    ['a stem', 'hero*', 'Two herons', ['herons']],
    ['an optional word', 'grey old? heron', 'grey heron, grey old heron', ['grey heron', 'grey old heron']],
    [
      'a repeated class',
      'heron {be} {adv}+ grey',
      'The heron is very very so grey',
      ['heron is very very so grey'],
    ],
    ['a unit', '{you} {be} ~2 {beast}', 'You are angry old ducks', ['You are angry old ducks']],
    ['a unit of two words', '{you} {be} a {beast}', 'you are a sea cow', ['you are a sea cow']],
    ['a word before a unit', 'many {beast}', 'So many ducks', ['many ducks']],
    ['a handle', 'feed {handle}', 'feed @duck_pond', ['feed @duck_pond']],
    ['a contraction', '{you} {be} {beast}', "You're ducks", ["You're ducks"]],
    ['a hashtag', 'grey heron', 'Look #GreyHeron', ['GreyHeron']],
    ['a mask', 'heron', 'a her*n', ['her*n']],
    ['a hyphen', 'grey heron', 'a grey-heron', ['grey-heron']],
    ['a free gap', 'grey ..2 heron', 'grey and old heron', ['grey and old heron']],
    ['not across a comma', 'grey heron', 'grey, heron', []],
    ['not across a sentence', 'grey ..3 heron', 'It is grey. The heron left', []],
    ['not across a barrier', 'grey ..3 heron', 'grey but not heron', []],
    ['no describing over a function word', '{you} ~3 {beast}', 'you saw that duck', []],
    ['not inside a word', 'duck', 'ducking', []],
  ])('%s', (_, pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })

  test('an unknown class is a bug', () => {
    expect(() => compilePhrases([{ pattern: 'a {nothing}', value: 1 }], options)).toThrow('{nothing}')
  })

  test('a phrase of gaps alone has nothing to search for', () => {
    expect(() => compilePhrases([{ pattern: '..2', value: 1 }], options)).toThrow('nothing to search for')
  })

  test('long repetitive text takes no longer than its length', () => {
    const text = 'you are very very so '.repeat(20_000)
    const start = performance.now()
    expect(found('{you} {be} {adv}+ ~3 ..5 {beast}', text)).toEqual([])
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('words', () => {
  const texts = (text: string) => wordsOf(prepare(text)).map((word) => word.text)
  test.each<[string, string, string[]]>([
    [
      'contractions',
      "You're not, I'll go and she can't",
      ['you', 'are', 'not', 'i', 'will', 'go', 'and', 'she', 'can', 'not'],
    ],
    ['without apostrophes', 'youre wrong, dont', ['you', 'are', 'wrong', 'do', 'not']],
    ['curly apostrophes', 'He’s late', ['he', "'s", 'late']],
    ['possessive', "Jane's record", ['jane', "'s", 'record']],
    ['hashtags', '#SaveOurLibrary now', ['save', 'our', 'library', 'now']],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  test('capitals name nobody in a headline', () => {
    const words = wordsOf(prepare('Council Leaders Defend Their Record Against Critics'))
    expect(words.some((word) => word.capital)).toBe(false)
  })
})
