/** Cuts a table of comma-separated values into rows by bytes, with their places. Fed chunk by chunk. */
import { AppError } from '../../shared/errors.ts'
import { hasByteOrderMark } from './array-start.ts'
import { csvCells } from './csv-cells.ts'

export interface CsvRow {
  /** null when the row is larger than the limit, so that it can be reported and passed over. */
  cells: string[] | null
  /** The row's own text without the line's end. */
  raw: string
  /** Byte offset of its first byte in the member. */
  offset: number
  /** Ordinal in the member, the header among them, from 0. Empty lines are no rows. */
  index: number
  bytes: number
}

export interface CsvOptions {
  /** Name of the member, for sentences. */
  name: string
  /** True where a quotation mark inside a cell stands behind a backslash instead of being doubled. */
  backslash?: boolean
  /** Largest row in bytes. */
  limit: number
}

const [quote, backslash, comma, lineFeed, carriageReturn] = [0x22, 0x5c, 0x2c, 0x0a, 0x0d]

/** `start` of a cell, inside a `plain` or `quoted` one, `closing`: behind a quotation mark in a quoted one. */
type Place = 'start' | 'plain' | 'quoted' | 'closing'

export class CsvScanner {
  readonly #options: CsvOptions
  #place: Place = 'start'
  #escaped = false
  #held: Buffer[] = []
  #heldBytes = 0
  #offset = 0
  #index = 0
  #isFirst = true

  constructor(options: CsvOptions) {
    this.#options = options
  }

  /** The rows that end in this chunk. */
  push(chunk: Uint8Array): CsvRow[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const rows: CsvRow[] = []
    let start = 0
    for (let at = 0; at < bytes.length; at++) {
      if (!this.#endsRow(bytes[at]!)) continue
      this.#take(bytes.subarray(start, at + 1), rows)
      start = at + 1
    }
    this.#hold(bytes.subarray(start))
    return rows
  }

  /** The last row, where no line's end follows it. Throws AppError `unreadable-archive` when a cell is still open. */
  end(): CsvRow[] {
    const rows: CsvRow[] = []
    if (this.#place === 'quoted') throw this.#broken()
    if (this.#heldBytes > 0) this.#take(Buffer.alloc(0), rows)
    return rows
  }

  /** A mark opens a cell only at its start: inside a plain one it is a character. */
  #endsRow(byte: number): boolean {
    switch (this.#place) {
      case 'quoted':
        if (this.#escaped) this.#escaped = false
        else if (byte === backslash && this.#options.backslash) this.#escaped = true
        else if (byte === quote) this.#place = 'closing'
        return false
      case 'closing':
        this.#place =
          byte === comma || byte === lineFeed ? 'start' : byte === carriageReturn ? 'closing' : 'quoted'
        return byte === lineFeed
      default:
        this.#place =
          byte === comma || byte === lineFeed
            ? 'start'
            : byte === quote && this.#place === 'start'
              ? 'quoted'
              : this.#place === 'start' && this.#isMark(byte)
                ? 'start'
                : 'plain'
        return byte === lineFeed
    }
  }

  /** The byte order mark is no part of the first cell. */
  #isMark(byte: number): boolean {
    return this.#isFirst && (byte === 0xef || byte === 0xbb || byte === 0xbf)
  }

  #hold(bytes: Buffer): void {
    this.#heldBytes += bytes.length
    if (this.#heldBytes > this.#options.limit) this.#held = []
    else if (bytes.length > 0) this.#held.push(Buffer.from(bytes))
  }

  #take(last: Buffer, rows: CsvRow[]): void {
    const bytes = this.#heldBytes + last.length
    const isLong = bytes > this.#options.limit
    let row = isLong
      ? last.subarray(0, 0)
      : this.#held.length > 0
        ? Buffer.concat([...this.#held, last])
        : last
    let offset = this.#offset
    if (this.#isFirst && hasByteOrderMark(row)) {
      row = row.subarray(3)
      offset += 3
    }
    const raw = row.toString('utf8').replace(/\r?\n$/, '')
    if (isLong || raw.trim() !== '') {
      const cells = isLong ? null : csvCells(raw, this.#options.backslash ?? false)
      rows.push({ cells, raw, offset, index: this.#index++, bytes })
    }
    this.#isFirst = false
    this.#offset += bytes
    this.#held = []
    this.#heldBytes = 0
    this.#place = 'start'
  }

  #broken(): AppError {
    const position = this.#offset
    return new AppError(
      'unreadable-archive',
      `${this.#options.name} has a cell that is opened by a quotation mark and never closed, in the row at byte ${position.toLocaleString('en-GB')}. Nothing was imported and the case is unchanged. Copy the archive again, or ask for a fresh export.`,
      { path: this.#options.name, position },
    )
  }
}
