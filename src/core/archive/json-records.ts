/**
 * Splits a JSON array of any size into its elements by a byte scan: depth and strings only, no parsing.
 * Takes a bare array, one behind `window.X.y = `, and one that is the value of a key of the top object.
 */
import { AppError } from '../../shared/errors.ts'

export interface JsonRecord {
  /** The element's own text. */
  raw: string
  /** Byte offset of its first byte in the member. */
  offset: number
  /** Ordinal in the array, from 0. */
  index: number
}

const quote = 0x22
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d
const comma = 0x2c
const equals = 0x3d

/** One element larger than this is not a record of any known export. */
export const recordLimit = 16 * 2 ** 20

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

export interface SplitOptions {
  /** Name of the member, for sentences. */
  name: string
  /** Key of the top-level object whose array is split; without it the first array counts. */
  key?: string
}

/**
 * Yields the array's elements. A member with nothing in it yields nothing.
 * Throws AppError `unreadable-archive`, with the byte position, when the text ends or breaks inside.
 */
export async function* jsonRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: SplitOptions,
): AsyncGenerator<JsonRecord> {
  const scanner = new Scanner(options)
  for await (const chunk of chunks) yield* scanner.push(chunk)
  scanner.end()
}

class Scanner {
  readonly #options: SplitOptions
  /** Bytes not yet given out: the element that is open, or the text in front of the array. */
  #held: Buffer = Buffer.alloc(0)
  /** Byte position of `#held[0]` in the member. */
  #base = 0
  /** Where to go on reading in `#held`. */
  #at = 0
  /** Start of the open element in `#held`, or -1 between elements. */
  #start = -1
  #depth = 0
  #inString = false
  #index = 0
  #state: 'before' | 'inside' | 'after' = 'before'
  #seen = false
  /** True right after the opening bracket or a comma: an element may come. */
  #mayStart = true

  constructor(options: SplitOptions) {
    this.#options = options
  }

  *push(chunk: Uint8Array): Generator<JsonRecord> {
    if (this.#state === 'after') return
    const added = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    this.#held = this.#held.length === 0 ? added : Buffer.concat([this.#held, added])
    if (this.#state === 'before' && !this.#findArray()) return
    if (this.#state === 'inside') yield* this.#split()
    this.#drop()
  }

  end(): void {
    if (this.#state === 'after') return
    const rest = this.#held.toString('utf8').replace(/^\uFEFF/, '')
    if (this.#state === 'before' && !this.#seen && rest.trim() === '') return
    throw this.#broken('ends too early')
  }

  /** Reads on to the array's opening bracket. False when more text is needed. */
  #findArray(): boolean {
    const start = arrayStart(this.#held, this.#options.key)
    if (start === 'absent') throw this.#broken('holds no list of records')
    if (start === 'unknown') {
      if (this.#held.length > recordLimit) throw this.#broken('holds no list of records')
      return false
    }
    this.#at = start + 1
    this.#state = 'inside'
    this.#seen = true
    return true
  }

  *#split(): Generator<JsonRecord> {
    const bytes = this.#held
    const { length } = bytes
    let at = this.#at
    let depth = this.#depth
    let inString = this.#inString
    while (at < length) {
      if (inString) {
        // Native search for the closing quote; the backslashes before it are held with the open element.
        const end = bytes.indexOf(quote, at)
        if (end === -1) {
          at = length
          break
        }
        let slashes = end - 1
        while (bytes[slashes] === backslash) slashes--
        at = end + 1
        if ((end - 1 - slashes) % 2 === 1) continue
        inString = false
        continue
      }
      const byte = bytes[at]!
      if (depth === 0 && this.#start === -1) {
        if (isSpace(byte)) at++
        else if (byte === closeBracket) {
          this.#state = 'after'
          this.#at = at + 1
          return
        } else if (byte === comma && !this.#mayStart) {
          this.#mayStart = true
          at++
        } else if (this.#mayStart && byte !== comma && byte !== closeBrace) {
          this.#start = at
          this.#mayStart = false
        } else {
          this.#at = at
          throw this.#broken('breaks off')
        }
        continue
      }
      if (byte === quote) {
        inString = true
        at++
        continue
      }
      if (byte === openBrace || byte === openBracket) depth++
      else if (byte === closeBrace || (byte === closeBracket && depth > 0)) {
        depth--
        if (depth === 0) {
          at++
          yield this.#take(at)
          continue
        }
        if (depth < 0) {
          this.#at = at
          throw this.#broken('breaks off')
        }
      } else if (depth === 0 && (byte === comma || byte === closeBracket)) {
        yield this.#take(at)
        continue
      }
      at++
    }
    this.#at = at
    this.#depth = depth
    this.#inString = inString
  }

  #take(end: number): JsonRecord {
    const raw = this.#held.toString('utf8', this.#start, end).trimEnd()
    const record = { raw, offset: this.#base + this.#start, index: this.#index++ }
    this.#start = -1
    return record
  }

  /** Forgets what has been given out; an open element stays, and a string's last backslashes with it. */
  #drop(): void {
    if (this.#state === 'before') return
    const keepFrom = this.#start === -1 ? this.#at : this.#start
    if (this.#held.length - keepFrom > recordLimit) throw this.#broken('holds a record too large to be one')
    this.#base += keepFrom
    this.#held = this.#held.subarray(keepFrom)
    this.#at -= keepFrom
    if (this.#start !== -1) this.#start = 0
  }

  #broken(what: string): AppError {
    const position = this.#base + this.#at
    return new AppError(
      'unreadable-archive',
      `${this.#options.name} ${what} at byte ${position.toLocaleString('en-GB')}. Nothing was imported and the case is unchanged. Copy the archive again, or ask for a fresh export.`,
      { path: this.#options.name, position },
    )
  }
}

/** Index of the bracket that opens the array; 'unknown' while more text could bring it. */
function arrayStart(bytes: Buffer, key: string | undefined): number | 'unknown' | 'absent' {
  if (key !== undefined) return keyedArrayStart(bytes, key)
  let at = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < bytes.length && isSpace(bytes[at]!)) at++
  if (at === bytes.length) return 'unknown'
  if (bytes[at] === openBracket) return at
  if (bytes[at] === openBrace || bytes[at] === quote) return 'absent'
  const assign = bytes.indexOf(equals, at)
  if (assign === -1) return bytes.length > 4096 ? 'absent' : 'unknown'
  at = assign + 1
  while (at < bytes.length && isSpace(bytes[at]!)) at++
  if (at === bytes.length) return 'unknown'
  return bytes[at] === openBracket ? at : 'absent'
}

/** Walks the top-level object to `"key": [`. */
function keyedArrayStart(bytes: Buffer, key: string): number | 'unknown' | 'absent' {
  const text = bytes.toString('latin1')
  const name = Buffer.from(JSON.stringify(key)).toString('latin1')
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') {
      let end = at + 1
      while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
      if (end >= text.length) return 'unknown'
      const word = text.slice(at, end + 1)
      at = end
      if (depth !== 1 || word !== name) continue
      const value = /^\s*:\s*(\S)/.exec(text.slice(end + 1, end + 1025))
      if (!value) return 'unknown'
      if (value[1] === '[') return end + value[0].length
      if (value[1] !== ':') continue
    } else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      if (--depth === 0) return 'absent'
    }
  }
  return 'unknown'
}
