/** Cuts what an importer reads into batches with their raw records packed: plain data that can go to another thread. */
import type { ImportRecord, PostRecord, SourceRecord } from '../importers/importer.ts'
import { rowOf } from '../store/post-row.ts'
import type { PackedPost, PackedSource } from '../store/post-writer.ts'
import { RawBlock } from '../store/raw-records.ts'
import { type BatchColumns, type PackedRecord, toColumns } from './batch-columns.ts'

export interface RecordBatch {
  columns: BatchColumns
  /** The raw records of this batch's posts as one packed block. */
  raws: Uint8Array
  /** Bytes read so far against all that will be read. */
  progress: { done: number; total: number }
}

/** Small records make small blocks; this keeps a batch small in memory too. */
const mostRecords = 2000

/** `progress` is asked once a batch. Packing runs while the next batch is read. */
export async function* batchRecords(
  records: AsyncIterable<ImportRecord> | Iterable<ImportRecord>,
  progress: () => RecordBatch['progress'],
): AsyncGenerator<RecordBatch> {
  let ahead: Promise<RecordBatch> | null = null
  let open = new OpenBatch()
  for await (const record of records) {
    open.add(record)
    if (!open.isFull) continue
    const before = ahead
    ahead = open.close(progress())
    open = new OpenBatch()
    if (before) yield await before
  }
  if (ahead) yield await ahead
  yield await open.close(progress())
}

class OpenBatch {
  readonly #records: PackedRecord[] = []
  readonly #block = new RawBlock()

  get isFull(): boolean {
    return this.#block.isFull || this.#records.length >= mostRecords
  }

  add(record: ImportRecord): void {
    this.#records.push(record.type === 'post' ? this.#pack(record) : record)
  }

  async close(progress: RecordBatch['progress']): Promise<RecordBatch> {
    return { columns: toColumns(this.#records), raws: await this.#block.pack(), progress }
  }

  #pack(post: PostRecord): PackedPost {
    const { type, account, source, moreSources, media } = post
    const sources = [source, ...moreSources].map((one) => this.#place(one))
    return { type, row: rowOf(post), account, sources, media }
  }

  #place({ path, offset, index, raw }: SourceRecord): PackedSource {
    return { path, offset, index, ...this.#block.add(raw) }
  }
}
