/** The byte scanner finds every element wherever chunks are cut, and says where a text breaks off. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JsonRecord, jsonRecords } from '../../src/core/archive/json-records.ts'

interface Options {
  key?: string
  limit?: number
  /** Bytes in a chunk. */
  size?: number
}

function* chunksOf(text: string, size: number): Generator<Uint8Array> {
  const bytes = Buffer.from(text)
  // One piece of memory for all chunks, as a stream may do it.
  const chunk = Buffer.alloc(size)
  for (let at = 0; at < bytes.length; at += size) {
    const length = bytes.copy(chunk, 0, at, at + size)
    yield chunk.subarray(0, length)
  }
}

async function split(text: string, { size = 1 << 16, ...options }: Options = {}): Promise<JsonRecord[]> {
  const records: JsonRecord[] = []
  for await (const record of jsonRecords(chunksOf(text, size), { name: 'a.js', ...options }))
    records.push(record)
  return records
}

const raws = (records: JsonRecord[]) => records.map((record) => record.raw)

const whole: [string, string, string[], Options?][] = [
  ['no byte at all', '', []],
  ['white space only', ' \n', []],
  ['a byte order mark only', '\uFEFF', []],
  ['an empty list', '[]', []],
  ['an empty list behind a name', 'window.YTD.like.part0 = [ ]', []],
  ['a bare list', '[{"a":1}, {"b":[2]}]', ['{"a":1}', '{"b":[2]}']],
  ['a name without spaces', 'window.YTD.a.part0=[{}]', ['{}']],
  ['a list on the next line', 'Grailbird.data.tweets_2013_05 = \n[ {} ]', ['{}']],
  ['a byte order mark in front', '\uFEFFwindow.YTD.a.part0 = [{}]', ['{}']],
  ['brackets and quotes inside strings', '[{"a":"]}\\"[{\\\\"}, {}]', ['{"a":"]}\\"[{\\\\"}', '{}']],
  ['strings', '["a,b", "c]"]', ['"a,b"', '"c]"']],
  ['numbers and words', '[1, -2.5e3 ,true,null]', ['1', '-2.5e3', 'true', 'null']],
  ['lists in the list', '[[1,[2]],[]]', ['[1,[2]]', '[]']],
  ['text behind the list', '[{}]; and more [{}]', ['{}']],
  ['a comma too many at the end', '[{},]', ['{}']],
  ['the value of a key', '{"n":1,"items":[{"a":1},2],"z":[3]}', ['{"a":1}', '2'], { key: 'items' }],
  ['a key inside a deeper object is not it', '{"x":{"items":[9]},"items":[1]}', ['1'], { key: 'items' }],
  [
    'a key with another kind of value is not it',
    '{"id":"items","items":null,"y":{"items":[7]},"items":[1]}',
    ['1'],
    { key: 'items' },
  ],
  ['a byte order mark in front of a keyed list', '\uFEFF{"items":[1,2]}', ['1', '2'], { key: 'items' }],
  ['an escaped quote in front of the key', '{"x":"\\"items\\":[9]","items":[1]}', ['1'], { key: 'items' }],
]

describe.each([1, 2, 3, 7, 1 << 16])('in chunks of %i', (size) => {
  test.each(whole)('%s', async (_name, text, expected, options) => {
    expect(raws(await split(text, { ...options, size }))).toEqual(expected)
  })
})

/** Everything that makes cutting by bytes hard, in one list. */
const nasty = [
  String.raw`{"a":"]}\\\"[{","b":{"c":[[],[{"d":"\\\\"}]]}}`,
  String.raw`"\\\\\\\""`,
  '{"é🌲":"\u2028 语 ﷽","x":"{[,]}"}',
  '-0.5e+10',
  'true',
  'null',
  '[]',
  '""',
  '[["\\u005d"],{"":{}}]',
]
const nastyText = `\uFEFFwindow.YTD.a.part0 =\r\n[\t${nasty.join(' ,\n')} , ]\n;`

test('in chunks of every size from 1 to 64', async () => {
  const whole = await split(nastyText)
  expect(raws(whole)).toEqual(nasty)
  for (let size = 1; size <= 64; size++) expect(await split(nastyText, { size }), `${size}`).toEqual(whole)
})

test.each<[string, string, Options]>([
  ['a list behind a name', nastyText, {}],
  ['the list of a key', `{"n":{"items":[0]},"items":[${nasty.join()}]}`, { key: 'items' }],
])('cut short at any byte, %s is told from a whole one', async (_name, text, options) => {
  const bytes = Buffer.from(text)
  const end = bytes.lastIndexOf(']') + 1
  for (let length = 1; length <= bytes.length; length++) {
    const records: JsonRecord[] = []
    const reading = async () => {
      const chunks = [bytes.subarray(0, length)]
      for await (const record of jsonRecords(chunks, { name: 'a.js', ...options })) records.push(record)
    }
    // A mark alone, without a byte of content behind it, is an empty file.
    if (length >= end || (length === 3 && text.startsWith('\uFEFF'))) await reading()
    else await expect(reading(), `${length}`).rejects.toMatchObject({ code: 'unreadable-archive' })
    expect(raws(records)).toEqual(nasty.slice(0, records.length))
  }
})

test('any bytes end in records that stand in them, or in a sentence', async () => {
  const piece = fc.oneof(
    fc
      .constantFrom('[', ']', '{', '}', '"', '\\', ',', ':', ' ', '=', '\uFEFF', 'null', '"items"', '7')
      .map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }),
      fc.boolean(),
      fc.option(fc.constant('items'), { nil: undefined }),
      fc.integer({ min: 1, max: 9 }),
      async (pieces, isList, key, size) => {
        const bytes = Buffer.concat([Buffer.from(isList ? (key ? '{"items":[' : 'x = [') : ''), ...pieces])
        const chunks = []
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
        let end = 0
        try {
          for await (const { raw, offset, bytes: length } of jsonRecords(chunks, {
            name: 'a.js',
            ...(key && { key }),
          })) {
            expect(offset).toBeGreaterThanOrEqual(end)
            end = offset + length
            expect(end).toBeLessThanOrEqual(bytes.length)
            expect(raw).toBe(bytes.toString('utf8', offset, end))
          }
        } catch (error) {
          expect(error).toMatchObject({ code: 'unreadable-archive' })
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('offsets are bytes, not characters, and indices count up', async () => {
  const text = 'window.é🌲 = [ {"a":"🌲"}, {"b":2} ]'
  const bytes = Buffer.from(text)
  for (const { raw, offset, bytes: length } of await split(text, { size: 5 }))
    expect(bytes.subarray(offset, offset + length).toString()).toBe(raw)
  expect((await split(text)).map((record) => record.index)).toEqual([0, 1])
})

test('any list of any JSON comes back, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(undefined, 1, '\t'),
      async (list, size, indent) => {
        const text = `window.YTD.a.part0 = ${JSON.stringify(list, null, indent)}`
        const records = await split(text, { size })
        expect(records.map(({ raw }) => JSON.parse(raw!))).toEqual(JSON.parse(JSON.stringify(list)))
        for (const { raw, offset } of records) {
          const bytes = Buffer.from(text).subarray(offset)
          expect(bytes.subarray(0, Buffer.byteLength(raw!)).toString()).toBe(raw)
        }
      },
    ),
  )
})

test.each([1, 4, 1000])(
  'an element above the limit comes without its text, in chunks of %i',
  async (size) => {
    const long = `{"a":"${'x'.repeat(50)}"}`
    const records = await split(`[{"b":1}, ${long}, {"c":2}]`, { size, limit: 20 })
    expect(records).toEqual([
      { raw: '{"b":1}', offset: 1, index: 0, bytes: 7 },
      { raw: null, offset: 10, index: 1, bytes: long.length },
      { raw: '{"c":2}', offset: 12 + long.length, index: 2, bytes: 7 },
    ])
  },
)

const broken: [string, string, number, Options?][] = [
  ['ends inside an element', '[{"a":1}, {"b"', 14],
  ['ends inside a string', '[{"a":"xy', 9],
  ['ends between elements', '[{"a":1},', 9],
  ['ends in front of the list', 'window.YTD.a.part0 =', 20],
  ['two elements without a comma', '[{"a":1} {"b":2}]', 9],
  ['two commas', '[1,,2]', 3],
  ['a brace that closes nothing', '[}', 1],
  ['an object where a list should be', '{"a":1}', 0],
  ['an object behind the name', 'window.YTD.a = {"a":1}', 0],
  ['a key that is not there', '{"a":[1]}', 0, { key: 'items' }],
  ['a list where a key should be', '[1]', 0, { key: 'items' }],
  ['a text without any list', `<!doctype html>${' '.repeat(5000)}`, 0],
]

describe.each([1, 1 << 16])('broken, in chunks of %i', (size) => {
  test.each(broken)('%s', async (_name, text, position, options) => {
    await expect(split(text, { ...options, size })).rejects.toMatchObject({
      code: 'unreadable-archive',
      details: { path: 'a.js', position },
      message: expect.stringMatching(/^a\.js .* at byte \d+\. Nothing was imported .* fresh export\.$/),
    })
  })
})
