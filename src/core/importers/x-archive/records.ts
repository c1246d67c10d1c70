/** Reads the records of one X file: splits, parses, unwraps; a record that is no JSON stops the import with its place. */
import { AppError } from '../../../shared/errors.ts'
import type { Archive, Member } from '../../archive/archive.ts'
import { jsonRecords } from '../../archive/json-records.ts'
import type { SourceRecord } from '../importer.ts'

export interface XRecord {
  value: Record<string, unknown>
  source: SourceRecord
}

/** `wrapper` is the key around each record in newer archives (`tweet`, `like`); older ones have none. */
export async function* xRecords(
  archive: Archive,
  file: Member,
  wrapper: string,
  read: (path: string) => AsyncIterable<Uint8Array>,
): AsyncGenerator<XRecord> {
  for await (const { raw, offset, index } of jsonRecords(read(file.path), {
    name: `${file.path} in ${archive.name}`,
  })) {
    const parsed = parse(raw, file.path, offset, archive.name)
    yield { value: unwrap(parsed, wrapper), source: { path: file.path, offset, index, raw } }
  }
}

function parse(raw: string, path: string, offset: number, name: string): unknown {
  try {
    return JSON.parse(raw)
  } catch (error) {
    throw new AppError(
      'unreadable-archive',
      `${path} in ${name} breaks off in the record at byte ${offset.toLocaleString('en-GB')}. Nothing was imported and the case is unchanged. Copy the archive again, or ask for a fresh export.`,
      { path, position: offset },
      error,
    )
  }
}

function unwrap(value: unknown, wrapper: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const inner = (value as Record<string, unknown>)[wrapper]
  const record = typeof inner === 'object' && inner !== null ? inner : value
  return record as Record<string, unknown>
}

/** The JSON behind the first `=` of a small file; null when there is none. */
export async function readAssigned(archive: Archive, path: string): Promise<unknown> {
  const text = Buffer.from(await archive.readAll(path)).toString('utf8')
  const body = text
    .slice(text.indexOf('=') + 1)
    .trim()
    .replace(/;$/, '')
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
