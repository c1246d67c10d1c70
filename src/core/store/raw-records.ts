/** Raw records, packed: a million of them are four times smaller in blocks, and an import writes that much less. */
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib'
import type { ReadDb, WriteDb } from './open.ts'

/** Bytes of records in one block before packing. */
const blockSize = 256 * 1024
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

const pack = promisify(zstdCompress) as (bytes: Buffer, options: typeof packing) => Promise<Buffer>

export interface RawPlace {
  block: number
  /** UTF-8 bytes into the unpacked block. */
  start: number
  length: number
}

/** Blocks that may be waiting to be packed before the writer asks for a pause; bounds memory. */
const mostWaiting = 16

export interface RawRecordWriter {
  add(raw: string): RawPlace
  /** Waits when packing has fallen behind. Packing runs beside the import, on another core. */
  settle(): Promise<void>
  /** Packs and writes what is left; call once, at the end. */
  finish(): Promise<void>
}

export function rawRecordWriter(db: WriteDb): RawRecordWriter {
  const insert = db.prepare('INSERT INTO raw_block (id, bytes) VALUES (?, ?)')
  const waiting: { id: number; packed: Promise<Buffer> }[] = []
  let block = db.prepare('SELECT coalesce(max(id), 0) + 1 FROM raw_block').pluck().get() as number
  let held: Buffer[] = []
  let length = 0

  function close(): void {
    if (held.length === 0) return
    const packed = pack(Buffer.concat(held), packing)
    // Looked at in order by `write`; until then a failure must not count as unheard.
    packed.catch(() => {})
    waiting.push({ id: block++, packed })
    held = []
    length = 0
  }

  /** In order of their numbers, until no more than `left` wait. */
  async function write(left: number): Promise<void> {
    while (waiting.length > left) {
      const { id, packed } = waiting.shift()!
      insert.run(id, await packed)
    }
  }

  return {
    add(raw) {
      const bytes = Buffer.from(raw)
      const place = { block, start: length, length: bytes.length }
      held.push(bytes)
      length += bytes.length
      if (length >= blockSize) close()
      return place
    },
    settle: () => write(mostWaiting),
    finish() {
      close()
      return write(0)
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
