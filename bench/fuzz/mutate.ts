/** Damages bytes as disks, transfers and editors do, and as nobody does; the same seed gives the same damage. */
import type { Random } from '../generate/random.ts'

/** What parsers trip over. */
const tokens = [
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  ':',
  '=',
  '<',
  '>',
  '&amp;',
  '\0',
  '\n',
  '\r\n',
  '\uFEFF',
  '\u2028',
  '\\u0000',
  '\\ud800',
  '""',
  'null',
  'true',
  '-1',
  '1e999',
  '9007199254740993',
  '99999999999999999999',
  '{}',
  '[]',
  '"\\',
  '/*',
  '1700000000000',
  '2024-02-30',
  '{"a":',
  '[[[[[[[[[[[[[[[[',
  '\u202e',
  '\t',
  'NaN',
].map((token) => Buffer.from(token))

type Damage = (bytes: Buffer, random: Random) => Buffer

const join = (...parts: Buffer[]) => Buffer.concat(parts)

/** A stretch somewhere in the bytes, mostly short. */
function stretch(bytes: Buffer, random: Random): [number, number] {
  const start = random.below(bytes.length + 1)
  const length = random.below(random.next() < 0.8 ? 24 : bytes.length + 1)
  return [start, Math.min(bytes.length, start + length)]
}

function lineAt(bytes: Buffer, random: Random): [number, number] {
  const at = random.below(bytes.length + 1)
  const end = bytes.indexOf(10, at)
  return [bytes.lastIndexOf(10, Math.max(0, at - 1)) + 1, end === -1 ? bytes.length : end + 1]
}

const damages: Record<string, Damage> = {
  'flip a bit': (bytes, random) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[random.below(copy.length)]! ^= 1 << random.below(8)
    return copy
  },
  'set a byte': (bytes, random) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[random.below(copy.length)] = random.below(256)
    return copy
  },
  'cut the end': (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  'cut a stretch': (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    return join(bytes.subarray(0, start), bytes.subarray(end))
  },
  'insert a token': (bytes, random) => {
    const at = random.below(bytes.length + 1)
    return join(bytes.subarray(0, at), random.pick(tokens), bytes.subarray(at))
  },
  'insert noise': (bytes, random) => {
    const at = random.below(bytes.length + 1)
    const noise = Buffer.from(Array.from({ length: 1 + random.below(16) }, () => random.below(256)))
    return join(bytes.subarray(0, at), noise, bytes.subarray(at))
  },
  'swap two stretches': (bytes, random) => {
    const [a, b] = [stretch(bytes, random), stretch(bytes, random)].sort((x, y) => x[0] - y[0]) as [
      [number, number],
      [number, number],
    ]
    if (a[1] > b[0]) return bytes
    const part = (from: number, to: number) => bytes.subarray(from, to)
    return join(part(0, a[0]), part(b[0], b[1]), part(a[1], b[0]), part(a[0], a[1]), part(b[1], bytes.length))
  },
  'double a line': (bytes, random) => {
    const [start, end] = lineAt(bytes, random)
    return join(bytes.subarray(0, end), bytes.subarray(start))
  },
  'drop a line': (bytes, random) => {
    const [start, end] = lineAt(bytes, random)
    return join(bytes.subarray(0, start), bytes.subarray(end))
  },
  'change a number': (bytes, random) => {
    const text = bytes.toString('latin1')
    const numbers = [...text.matchAll(/\d+/g)]
    if (numbers.length === 0) return bytes
    const { 0: found, index } = random.pick(numbers)
    const other = random.pick(['0', '-1', '1e400', '9'.repeat(400), '18446744073709551616', 'x', '0.5', ''])
    return Buffer.from(text.slice(0, index) + other + text.slice(index + found.length), 'latin1')
  },
}
/** Keeps JSON whole and its meaning not: a value of another kind, where one was. */
const values = [
  'null',
  'true',
  '0',
  '-1.5',
  '1e300',
  '12345678901234567890',
  '""',
  '"x"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
]
const valuePattern = /("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)(?=\s*[,\]}])/g
const changeKind: Damage = (bytes, random) => {
  const text = bytes.toString('latin1')
  const found = [...text.matchAll(valuePattern)]
  if (found.length === 0) return bytes
  const { 0: value, index } = random.pick(found)
  return Buffer.from(text.slice(0, index) + random.pick(values) + text.slice(index + value.length), 'latin1')
}

const kinds = [...Object.values(damages), changeKind]

/** One to four damages, one after the other; often only one that reaches what stands behind a reader of JSON. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  if (random.next() < 0.3) return changeKind(bytes, random)
  let damaged = bytes
  for (let left = 1 + random.below(4); left > 0; left--) damaged = random.pick(kinds)(damaged, random)
  return damaged
}
