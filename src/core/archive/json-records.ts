/** Reads the elements of a JSON array of any size out of a stream of chunks, without holding more than one of them. */
import { type JsonRecord, JsonScanner } from './json-scanner.ts'

export type { JsonRecord } from './json-scanner.ts'

/** One element larger than this is not a post of any known export. */
export const recordLimit = 16 * 2 ** 20

export interface SplitOptions {
  /** Name of the member, for sentences. */
  name: string
  /** Key of the top-level object whose array is split; without it a bare array, or one behind `window.X.y =`. */
  key?: string
  /** Largest element in bytes; a larger one comes with `raw: null`. */
  limit?: number
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * The elements chunk by chunk, as many as end in each: an order of magnitude fewer turns of the event loop.
 * A member with nothing in it yields nothing.
 * Throws AppError `unreadable-archive`, with the byte position, when the text ends or breaks inside.
 */
export async function* jsonRecordBatches(
  chunks: Chunks,
  options: SplitOptions,
): AsyncGenerator<JsonRecord[]> {
  const scanner = new JsonScanner({ limit: recordLimit, ...options })
  for await (const chunk of chunks) {
    const records = scanner.push(chunk)
    if (records.length > 0) yield records
  }
  scanner.end()
}

/** The same, one by one. */
export async function* jsonRecords(chunks: Chunks, options: SplitOptions): AsyncGenerator<JsonRecord> {
  for await (const records of jsonRecordBatches(chunks, options)) yield* records
}
