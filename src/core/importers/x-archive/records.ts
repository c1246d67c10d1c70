/** Reads the records of one X file in batches: split, parsed, taken out of their wrapper. */
import type { Archive, Member } from '../../archive/archive.ts'
import { jsonRecordBatches } from '../../archive/json-records.ts'
import type { IssueRecord, SourceRecord } from '../importer.ts'
import { parseRecord, tooLong } from '../parse-record.ts'

export interface XRecord {
  value: Record<string, unknown>
  source: SourceRecord
}

export interface XBatch {
  records: XRecord[]
  issues: IssueRecord[]
}

export interface XFile {
  archive: Archive
  file: Member
  /** The key around each record in newer archives (`tweet`, `like`); older ones have none. */
  wrapper: string
  /** Largest record in bytes. */
  limit?: number
  read(path: string): AsyncIterable<Uint8Array>
}

/** Throws AppError `unreadable-archive` where a record is no JSON: then the file is damaged. */
export async function* xRecords({ archive, file, wrapper, limit, read }: XFile): AsyncGenerator<XBatch> {
  const { path } = file
  const options = { name: `${path} in ${archive.name}`, ...(limit !== undefined && { limit }) }
  for await (const found of jsonRecordBatches(read(path), options)) {
    const batch: XBatch = { records: [], issues: [] }
    for (const record of found) {
      const { raw, offset, index } = record
      if (raw === null) batch.issues.push(tooLong(path, record))
      else {
        const value = unwrap(parseRecord(raw, path, offset, archive), wrapper)
        batch.records.push({ value, source: { path, offset, index, raw } })
      }
    }
    yield batch
  }
}

function unwrap(value: unknown, wrapper: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const inner = (value as Record<string, unknown>)[wrapper]
  const record = typeof inner === 'object' && inner !== null ? inner : value
  return record as Record<string, unknown>
}
