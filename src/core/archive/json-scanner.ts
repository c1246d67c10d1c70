/** Cuts a JSON array into its elements by bytes, counting depth and strings only. Fed chunk by chunk; parses nothing. */
import { AppError } from '../../shared/errors.ts'
import { arrayStart, hasByteOrderMark, isSpace } from './array-start.ts'

export interface JsonRecord {
  /** The element's own text; null when it is larger than the limit, so that it can be reported and passed over. */
  raw: string | null
  /** Byte offset of its first byte in the member. */
  offset: number
  /** Ordinal in the array, from 0. */
  index: number
  bytes: number
}

export interface ScanOptions {
  /** Name of the member, for sentences. */
  name: string
  /** Key of the top-level object whose array is split; without it the file's own array. */
  key?: string | undefined
  /** Largest element in bytes. */
  limit: number
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const closeBrace = 0x7d
const closeBracket = 0x5d

/** 1 for the bytes that matter inside an element and outside its strings: `"`, `{`, `[`, `}`, `]`. */
const marks = new Uint8Array(256)
for (const mark of '"{}[]') marks[mark.charCodeAt(0)] = 1
const opens = new Uint8Array(256)
for (const mark of '{[') opens[mark.charCodeAt(0)] = 1

export class JsonScanner {
  readonly #options: ScanOptions
  /** Own memory for what goes on into the next chunk: the element that is open, or the text in front of the array. */
  #room = Buffer.allocUnsafe(1 << 16)
  #held = 0
  /** Byte position in the member of the first byte being looked at. */
  #base = 0
  /** Where to go on, from `#base`; one past the end when a chunk ended in a backslash. */
  #at = 0
  /** Start of the open element from `#base`; -1 between elements. */
  #start = -1
  #depth = 0
  #inString = false
  #tooLong = 0
  #index = 0
  #state: 'before' | 'inside' | 'after' = 'before'
  /** An element may come here: after the opening bracket or a comma. */
  #mayStart = true

  constructor(options: ScanOptions) {
    this.#options = options
  }

  /** The elements that end in this chunk. The chunk's memory may be used again afterwards. */
  push(chunk: Uint8Array): JsonRecord[] {
    const records: JsonRecord[] = []
    if (this.#state === 'after') return records
    const bytes = this.#join(chunk)
    if (this.#state === 'before') this.#findArray(bytes)
    if (this.#state === 'inside') this.#split(bytes, records)
    this.#keep(bytes)
    return records
  }

  /** Throws AppError `unreadable-archive` when the array is still open. A file without a byte of content is fine. */
  end(): void {
    if (this.#state === 'after') return
    if (this.#state === 'before') {
      const rest = this.#room.subarray(0, this.#held)
      if (rest.subarray(hasByteOrderMark(rest) ? 3 : 0).every(isSpace)) return
      this.#at = this.#held
    }
    throw this.#broken('ends too early')
  }

  /** What was held and the chunk as one piece of memory, without a copy when nothing was held. */
  #join(chunk: Uint8Array): Buffer {
    const added = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (this.#held === 0) return added
    const length = this.#held + added.length
    if (this.#room.length < length) {
      const room = Buffer.allocUnsafe(length * 2)
      this.#room.copy(room, 0, 0, this.#held)
      this.#room = room
    }
    added.copy(this.#room, this.#held)
    return this.#room.subarray(0, length)
  }

  /** Keeps what the next chunk still needs, in own memory. */
  #keep(bytes: Buffer): void {
    let from = this.#state === 'before' ? 0 : this.#start === -1 ? bytes.length : this.#start
    if (bytes.length - from > this.#options.limit) {
      if (this.#state === 'before') throw this.#broken('holds no list of records')
      this.#tooLong += bytes.length - from
      from = bytes.length
    }
    this.#held = bytes.length - from
    if (this.#held > this.#room.length) this.#room = Buffer.allocUnsafe(this.#held * 2)
    bytes.copy(this.#room, 0, from)
    this.#base += from
    this.#at = Math.max(this.#at - from, 0)
    if (this.#start !== -1) this.#start = 0
  }

  #findArray(bytes: Buffer): void {
    const start = arrayStart(bytes, this.#options.key)
    if (start === 'unknown') return
    if (start === 'absent') throw this.#broken('holds no list of records')
    this.#at = start + 1
    this.#state = 'inside'
  }

  #split(bytes: Buffer, records: JsonRecord[]): void {
    const end = bytes.length
    let at = this.#at
    let depth = this.#depth
    let inString = this.#inString
    while (at < end) {
      if (inString) {
        while (at < end) {
          const byte = bytes[at]!
          if (byte === quote) break
          at += byte === backslash ? 2 : 1
        }
        if (at >= end) break
        at++
        inString = false
        if (depth === 0) records.push(this.#take(bytes, at))
      } else if (depth > 0) {
        while (at < end && marks[bytes[at]!] === 0) at++
        if (at >= end) break
        const byte = bytes[at++]!
        if (byte === quote) inString = true
        else if (opens[byte] === 1) depth++
        else if (--depth === 0) records.push(this.#take(bytes, at))
      } else if (this.#start !== -1) {
        // A number or a word: it ends where the list goes on.
        const byte = bytes[at]!
        if (byte === comma || byte === closeBracket || isSpace(byte)) records.push(this.#take(bytes, at))
        else at++
      } else {
        const byte = bytes[at]!
        if (isSpace(byte)) at++
        else if (byte === closeBracket) {
          this.#state = 'after'
          at++
          break
        } else if (byte === comma && !this.#mayStart) {
          this.#mayStart = true
          at++
        } else if (byte === comma || byte === closeBrace || !this.#mayStart) {
          this.#at = at
          throw this.#broken('breaks off')
        } else {
          this.#start = at
          this.#mayStart = false
          if (byte === quote) inString = true
          else if (opens[byte] === 1) depth = 1
          at++
        }
      }
    }
    this.#at = at
    this.#depth = depth
    this.#inString = inString
  }

  #take(bytes: Buffer, end: number): JsonRecord {
    const length = this.#tooLong + end - this.#start
    const isLong = length > this.#options.limit
    const record = {
      raw: isLong ? null : bytes.toString('utf8', this.#start, end),
      offset: this.#base + end - length,
      index: this.#index++,
      bytes: length,
    }
    this.#start = -1
    this.#tooLong = 0
    return record
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
