/** Takes values out of a JSON text of any size by where they stand in it, with their bytes' places. Fed chunk by chunk. */
import { AppError } from '../../shared/errors.ts'
import { isSpace } from './array-start.ts'

export interface JsonValue {
  /** Keys and positions from the top down to the value. */
  at: readonly (string | number)[]
  /** The value's own text; null when it is larger than the limit. */
  raw: string | null
  /** Byte offset of its first byte. */
  offset: number
  bytes: number
}

export interface WalkOptions {
  /** Name of the member, for sentences. */
  name: string
  /**
   * What is taken, as `chats.list.#.messages.#`: `#` is any element of a list, `*` any key, '' the whole text.
   * Keys are compared without regard to case. What no path leads to is passed over unread.
   */
  paths: readonly string[]
  /** Largest value in bytes. */
  limit: number
}

type Mode =
  | 'start'
  | 'value'
  | 'first-value'
  | 'key'
  | 'first-key'
  | 'colon'
  | 'inside'
  | 'word'
  | 'after'
  | 'end'

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
const byteOrderMark = [0xef, 0xbb, 0xbf]

/** What ends a number or a word. */
const endsWord = (byte: number) =>
  byte === comma || byte === closeBracket || byte === closeBrace || isSpace(byte)

export class JsonWalker {
  readonly #options: WalkOptions
  readonly #paths: readonly (readonly string[])[]
  readonly #at: (string | number)[] = []
  /** True for objects, false for lists, from the top down. */
  readonly #open: boolean[] = []
  #mode: Mode = 'start'
  #depth = 0
  #inString = false
  #escaped = false
  #taking = false
  #isKey = false
  /** Bytes of the value or key that is open, from earlier chunks. */
  #held: Buffer[] = []
  #heldBytes = 0
  #offset = 0
  /** Byte position in the member of the chunk's first byte. */
  #base = 0

  constructor(options: WalkOptions) {
    this.#options = options
    this.#paths = options.paths.map((path) => (path === '' ? [] : path.toLowerCase().split('.')))
  }

  /** The values that end in this chunk. Throws AppError `unreadable-archive` where the text is no JSON. */
  push(chunk: Uint8Array): JsonValue[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const found: JsonValue[] = []
    let start = 0
    let at = 0
    while (at < bytes.length && this.#mode !== 'end') {
      if (this.#mode === 'inside') {
        at = this.#skip(bytes, at)
        if (this.#depth === 0 && !this.#inString) this.#close(bytes, start, at, found)
        continue
      }
      if (this.#mode === 'word') {
        while (at < bytes.length && !endsWord(bytes[at]!)) at++
        if (at < bytes.length) this.#close(bytes, start, at, found)
        continue
      }
      const byte = bytes[at]!
      if (isSpace(byte)) at++
      else {
        start = at
        this.#step(byte, at)
        if ((this.#mode as Mode) !== 'word') at++
      }
    }
    if (this.#mode === 'inside' || this.#mode === 'word') this.#hold(bytes.subarray(start))
    this.#base += bytes.length
    return found
  }

  /** Throws AppError `unreadable-archive` when the text is not at its end. A file without a byte of content is fine. */
  end(): void {
    if (this.#mode === 'end' || this.#mode === 'start') return
    if (this.#mode === 'word' && this.#open.length === 0) return
    throw this.#broken('ends too early', this.#base)
  }

  /** One byte between values. */
  #step(byte: number, at: number): void {
    const mode = this.#mode
    const isObject = this.#open.at(-1)
    if (mode === 'start' && byte === byteOrderMark[this.#base + at]) return
    if (mode === 'colon' && byte === colon) this.#mode = 'value'
    else if (mode === 'after' && byte === comma) {
      if (!isObject) this.#at.push((this.#at.pop() as number) + 1)
      this.#mode = isObject ? 'key' : 'value'
    } else if (byte === closeBrace && isObject && (mode === 'after' || mode === 'first-key')) this.#leave()
    else if (byte === closeBracket && isObject === false && (mode === 'after' || mode === 'first-value'))
      this.#leave()
    else if ((mode === 'key' || mode === 'first-key') && byte === quote) this.#begin(byte, at, true, true)
    else if (mode === 'start' || mode === 'value' || mode === 'first-value') this.#enter(byte, at)
    else throw this.#broken('breaks off', this.#base + at)
  }

  #enter(byte: number, at: number): void {
    const isContainer = byte === openBrace || byte === openBracket
    if (byte === comma || byte === colon || byte === closeBrace || byte === closeBracket)
      throw this.#broken('breaks off', this.#base + at)
    const taking = this.#leads(true)
    if (isContainer && !taking && this.#leads(false)) {
      const isObject = byte === openBrace
      this.#open.push(isObject)
      this.#at.push(isObject ? '' : 0)
      this.#mode = isObject ? 'first-key' : 'first-value'
    } else this.#begin(byte, at, taking, false)
  }

  #begin(byte: number, at: number, taking: boolean, isKey: boolean): void {
    this.#taking = taking
    this.#isKey = isKey
    this.#offset = this.#base + at
    this.#inString = byte === quote
    this.#depth = byte === openBrace || byte === openBracket ? 1 : 0
    this.#mode = this.#inString || this.#depth > 0 ? 'inside' : 'word'
  }

  #leave(): void {
    this.#open.pop()
    this.#at.pop()
    this.#mode = this.#open.length === 0 ? 'end' : 'after'
  }

  /** Whether a path ends (`whole`) or goes on at the place where the walk stands. */
  #leads(whole: boolean): boolean {
    const depth = this.#at.length
    return this.#paths.some(
      (path) =>
        (whole ? path.length === depth : path.length > depth) &&
        this.#at.every((step, index) => {
          const wanted = path[index]!
          return typeof step === 'number' ? wanted === '#' : wanted === '*' || wanted === step.toLowerCase()
        }),
    )
  }

  /** Where the open value ends in these bytes, or their end. */
  #skip(bytes: Buffer, from: number): number {
    let at = from
    let depth = this.#depth
    let inString = this.#inString
    let escaped = this.#escaped
    while (at < bytes.length) {
      const byte = bytes[at++]!
      if (inString) {
        if (escaped) escaped = false
        else if (byte === backslash) escaped = true
        else if (byte === quote) {
          inString = false
          if (depth === 0) break
        }
      } else if (byte === quote) inString = true
      else if (byte === openBrace || byte === openBracket) depth++
      else if ((byte === closeBrace || byte === closeBracket) && --depth === 0) break
    }
    this.#depth = depth
    this.#inString = inString
    this.#escaped = escaped
    return at
  }

  #hold(bytes: Buffer): void {
    this.#heldBytes += bytes.length
    if (!this.#taking) return
    if (this.#heldBytes > this.#options.limit) this.#held = []
    else this.#held.push(Buffer.from(bytes))
  }

  #close(bytes: Buffer, start: number, end: number, found: JsonValue[]): void {
    const length = this.#heldBytes + end - start
    const isLong = length > this.#options.limit
    if (this.#taking) {
      const last = bytes.subarray(start, end)
      const raw = isLong ? null : this.#held.length > 0 ? joined(this.#held, last) : last.toString('utf8')
      if (this.#isKey) this.#at[this.#at.length - 1] = this.#key(raw)
      else found.push({ at: [...this.#at], raw, offset: this.#offset, bytes: length })
    }
    this.#held = []
    this.#heldBytes = 0
    this.#mode = this.#isKey ? 'colon' : this.#open.length === 0 ? 'end' : 'after'
    this.#isKey = false
  }

  #key(raw: string | null): string {
    try {
      return JSON.parse(raw ?? '""') as string
    } catch {
      throw this.#broken('has a broken key', this.#offset)
    }
  }

  #broken(what: string, position: number): AppError {
    return new AppError(
      'unreadable-archive',
      `${this.#options.name} ${what} at byte ${position.toLocaleString('en-GB')}. Nothing was imported and the case is unchanged. Copy the archive again, or ask for a fresh export.`,
      { path: this.#options.name, position },
    )
  }
}

const joined = (held: readonly Buffer[], last: Buffer): string =>
  Buffer.concat([...held, last]).toString('utf8')
