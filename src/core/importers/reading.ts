/** Reads the files of an archive with progress, and the values in them with their places. */
import type { Archive } from '../archive/archive.ts'
import { recordLimit } from '../archive/json-records.ts'
import { JsonWalker } from '../archive/json-walker.ts'
import type { ImportContext, IssueRecord, SourceRecord } from './importer.ts'
import { noJson, parseRecord, tooLong } from './parse-record.ts'
import { parseKeepingDigits } from './x-archive/ids.ts'

export interface Reading {
  archive: Archive
  context: ImportContext
  /** A member's bytes, counted for the progress line. */
  read(path: string): AsyncIterable<Uint8Array>
}

/** `paths` are the files that will be read from end to end. */
export function startReading(archive: Archive, context: ImportContext, paths: readonly string[]): Reading {
  const wanted = new Set(paths)
  const total = archive.members.reduce((sum, { path, size }) => sum + (wanted.has(path) ? size : 0), 0)
  let done = 0
  return {
    archive,
    context,
    async *read(path) {
      for await (const chunk of archive.read(path)) {
        context.signal.throwIfAborted()
        yield chunk
        done += chunk.length
        context.progress(done, total)
      }
    },
  }
}

export interface FoundValue {
  /** Keys and positions from the top of the file down to the value. */
  at: readonly (string | number)[]
  value: unknown
  source: SourceRecord
}

export interface FoundBatch {
  values: FoundValue[]
  issues: IssueRecord[]
}

export interface ValueOptions {
  /** Largest value in bytes. */
  limit?: number
  /**
   * Puts right what a platform is known to write against the rules of JSON. With it a value that still is no JSON is
   * an issue of its own and the rest is read; without it such a value means that the file is damaged.
   */
  mend?: (raw: string) => string
}

/**
 * The values of a JSON file that stand where `paths` say (see `JsonWalker`), as many as end in each chunk.
 * Throws AppError `unreadable-archive`, with file and place, for a file that is no JSON.
 */
export async function* readValues(
  { archive, read }: Pick<Reading, 'archive' | 'read'>,
  path: string,
  paths: readonly string[],
  { limit = recordLimit, mend }: ValueOptions = {},
): AsyncGenerator<FoundBatch> {
  const walker = new JsonWalker({ name: `${path} in ${archive.name}`, paths, limit })
  let index = 0
  for await (const chunk of read(path)) {
    const batch: FoundBatch = { values: [], issues: [] }
    for (const { at, raw, offset, bytes } of walker.push(chunk)) {
      const place = { path, offset, index: index++ }
      if (raw === null) {
        batch.issues.push(tooLong(path, { raw, offset, index: place.index, bytes }))
        continue
      }
      const value = mend ? parseMended(raw, mend) : parse(raw, path, offset, archive)
      if (value === undefined) batch.issues.push(noJson(path, offset))
      else batch.values.push({ at, value, source: { ...place, raw } })
    }
    if (batch.values.length + batch.issues.length > 0) yield batch
  }
  walker.end()
}

/** All such values of a small file at once. */
export async function allValues(
  reading: Pick<Reading, 'archive' | 'read'>,
  path: string,
  paths: readonly string[],
): Promise<FoundValue[]> {
  const found: FoundValue[] = []
  for await (const { values } of readValues(reading, path, paths)) found.push(...values)
  return found
}

/** An integer that a JavaScript number would round. */
const longNumber = /[:[,]\s*-?\d{16}/

function parse(raw: string, path: string, offset: number, archive: Archive): unknown {
  const value = parseRecord(raw, path, offset, archive)
  return longNumber.test(raw) ? parseKeepingDigits(raw) : value
}

/** Undefined, which is no value of JSON, where mending does not help. */
function parseMended(raw: string, mend: (raw: string) => string): unknown {
  try {
    return longNumber.test(raw) ? parseKeepingDigits(raw) : JSON.parse(raw)
  } catch {
    const mended = mend(raw)
    return mended === raw ? undefined : parseMended(mended, (same) => same)
  }
}

export const beginning = async (archive: Archive, path: string, bytes = 4096): Promise<string> =>
  Buffer.from(await archive.head(path, bytes))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
