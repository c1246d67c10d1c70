/** The walker finds the same values however the bytes are cut, and says where a text is broken. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JsonWalker } from '../../src/core/archive/json-walker.ts'

function walk(text: string | Uint8Array, paths: string[], size = 1 << 16, limit = 1 << 20) {
  const bytes = Buffer.from(text as string)
  const walker = new JsonWalker({ name: 'a.json', paths, limit })
  const found = []
  for (let at = 0; at < bytes.length; at += size) found.push(...walker.push(bytes.subarray(at, at + size)))
  walker.end()
  return found
}

const told = (text: string, paths: string[]) =>
  walk(text, paths).map(({ at, raw }) => `${at.join('.')}=${raw}`)

describe('paths', () => {
  test.each<[string, string, string[], string[]]>([
    ['a bare list', '[1, "a", {"b":2}]', ['#'], ['0=1', '1="a"', '2={"b":2}']],
    ['a list under a key', '{"x":[9],"m":[1,2]}', ['m.#'], ['m.0=1', 'm.1=2']],
    ['any key', '{"a":[1],"b":[2,3]}', ['*.#'], ['a.0=1', 'b.0=2', 'b.1=3']],
    [
      'a key in other letters',
      '{"Comment":{"Comments":[1]}}',
      ['comment.comments.#'],
      ['Comment.Comments.0=1'],
    ],
    [
      'several paths',
      '{"n":"x","l":[{"m":[1]},{"m":[2]}]}',
      ['n', 'l.#.m.#'],
      ['n="x"', 'l.0.m.0=1', 'l.1.m.0=2'],
    ],
    ['the whole', ' {"a":1} ', [''], ['={"a":1}']],
    ['nothing there', '{"a":{"m":[1]}}', ['m.#'], []],
    ['null instead of a list', '{"m":null}', ['m.#'], []],
    ['empty lists and objects', '{"m":[],"o":{}}', ['m.#', 'o.*'], []],
    ['a key with escapes', '{"\\u006d":[1]}', ['m.#'], ['m.0=1']],
    ['brackets and quotes in strings', '{"x":"]}\\"","m":["}]\\\\"]}', ['m.#'], ['m.0="}]\\\\"']],
    ['a byte order mark', '\uFEFF[1]', ['#'], ['0=1']],
    ['no content', ' \n', ['#'], []],
    ['a word alone', 'null', ['#'], []],
  ])('%s', (_, text, paths, expected) => {
    expect(told(text, paths)).toEqual(expected)
  })
})

test.each([
  ['a list that is open', '[1', 'ends too early'],
  ['an object that is open', '{"a":1', 'ends too early'],
  ['a string that is open', '["a', 'ends too early'],
  ['no comma', '[1 2]', 'breaks off at byte 3'],
  ['a comma too many', '[1,]', 'breaks off at byte 3'],
  ['no colon', '{"a" 1}', 'breaks off at byte 5'],
  ['the wrong bracket', '[1}', 'breaks off at byte 2'],
])('%s is told', (_, text, words) => {
  expect(() => walk(text, ['#', '*'])).toThrow(words)
})

test('a value beyond the limit comes without its text, and the rest goes on', () => {
  const long = `"${'x'.repeat(50)}"`
  for (const size of [1, 7, 1000]) {
    expect(walk(`[1,${long},2]`, ['#'], size, 40).map(({ raw }) => raw)).toEqual(['1', null, '2'])
  }
})

test('values stand at their bytes, however the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 9 }), (values, size) => {
      const text = JSON.stringify({ é: 1, list: values })
      const found = walk(text, ['list.#'], size)
      expect(found.map(({ raw }) => raw)).toEqual(values.map((value) => JSON.stringify(value)))
      for (const { raw, offset, bytes } of found)
        expect(
          Buffer.from(text)
            .subarray(offset, offset + bytes)
            .toString(),
        ).toBe(raw)
    }),
    { numRuns: 200 },
  )
})

test('no bytes crash it but with a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const text = Buffer.concat([Buffer.from('{"m":['), bytes])
      try {
        walk(text, ['m.#', '#', 'm.#.*'], 3)
      } catch (error) {
        expect(error).toMatchObject({ code: 'unreadable-archive' })
      }
    }),
    { numRuns: 500 },
  )
})
