/** Raw records, packed: a million of them are four times smaller in blocks, and an import writes that much less. */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { ReadDb, WriteDb } from './open.ts'

/** Bytes of records in one block before packing. */
const blockSize = 256 * 1024
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

export interface RawPlace {
  block: number
  /** UTF-8 bytes into the unpacked block. */
  start: number
  length: number
}

export function rawRecordWriter(db: WriteDb): { add(raw: string): RawPlace; finish(): void } {
  const insert = db.prepare('INSERT INTO raw_block (id, bytes) VALUES (?, ?)')
  let block = (db.prepare('SELECT coalesce(max(id), 0) + 1 FROM raw_block').pluck().get() as number) ?? 1
  let held: Buffer[] = []
  let length = 0

  function finish(): void {
    if (held.length === 0) return
    insert.run(block++, zstdCompressSync(Buffer.concat(held), packing))
    held = []
    length = 0
  }

  return {
    add(raw) {
      const bytes = Buffer.from(raw)
      const place = { block, start: length, length: bytes.length }
      held.push(bytes)
      length += bytes.length
      if (length >= blockSize) finish()
      return place
    },
    finish,
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
