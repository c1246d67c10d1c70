/** Raw records, packed: a million of them are four times smaller in blocks, and an import writes that much less. */
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib'
import type { ReadDb, WriteDb } from './open.ts'

/** Bytes of records in one block before packing. */
export const blockSize = 256 * 1024
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

const pack = promisify(zstdCompress) as (bytes: Buffer, options: typeof packing) => Promise<Uint8Array>

/** Where a record stands in its block as unpacked, in UTF-8 bytes. */
export interface PlaceInBlock {
  start: number
  length: number
}

export interface RawPlace extends PlaceInBlock {
  block: number
}

/** Collects the records of one block. Knows no store, so that it can work beside the thread that writes. */
export class RawBlock {
  readonly #held: Buffer[] = []
  #length = 0

  get isFull(): boolean {
    return this.#length >= blockSize
  }

  add(raw: string): PlaceInBlock {
    const bytes = Buffer.from(raw)
    const place = { start: this.#length, length: bytes.length }
    this.#held.push(bytes)
    this.#length += bytes.length
    return place
  }

  /** Done on another core. */
  pack(): Promise<Uint8Array> {
    return pack(Buffer.concat(this.#held), packing)
  }
}

export interface RawBlockWriter {
  /** From now on this block is the one meant. */
  use(packed: Uint8Array): void
  /** Its number. Written the first time somebody asks: an archive imported again brings no new records. */
  id(): number
}

/** Blocks go in before what refers to them: a reference that waits for its block makes SQLite look through all others. */
export function rawBlockWriter(db: WriteDb): RawBlockWriter {
  const insert = db.prepare('INSERT INTO raw_block (bytes) VALUES (?)')
  let packed: Uint8Array | null = null
  let id = 0
  return {
    use(block) {
      packed = block
    },
    id() {
      if (packed) id = Number(insert.run(packed).lastInsertRowid)
      packed = null
      return id
    },
  }
}

/** Reads records of any blocks; unpacks each block once in a row. */
export function rawRecordReader(db: ReadDb): (place: RawPlace) => string {
  const find = db.prepare('SELECT bytes FROM raw_block WHERE id = ?').pluck()
  let last: { id: number; bytes: Buffer } | null = null
  return ({ block, start, length }) => {
    if (last?.id !== block) last = { id: block, bytes: zstdDecompressSync(find.get(block) as Buffer) }
    return last.bytes.toString('utf8', start, start + length)
  }
}
