/** Reads an archive with its importer and gives the records in the short form in which samples expect them. */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Archive } from '../../src/core/archive/archive.ts'
import { openArchive } from '../../src/core/archive/open.ts'
import { findImporter } from '../../src/core/importers/detect.ts'
import type { ImportRecord, PostRecord } from '../../src/core/importers/importer.ts'

export const samples = join(import.meta.dirname, '..', 'samples')

export async function open(path: string): Promise<Archive> {
  const archive = await openArchive(path)
  onTestFinished(() => archive.close())
  return archive
}

/** The same archive, but every read gives one byte at a time. */
export function byteByByte(archive: Archive): Archive {
  return {
    ...archive,
    async *read(path) {
      for await (const chunk of archive.read(path))
        for (let at = 0; at < chunk.length; at++) yield chunk.subarray(at, at + 1)
    },
  }
}

export interface Read {
  records: ImportRecord[]
  posts: PostRecord[]
}

export async function readArchive(archive: Archive, messages = false): Promise<Read> {
  const importer = await findImporter(archive)
  const records: ImportRecord[] = []
  const context = {
    timezone: 'Europe/London',
    messages,
    signal: new AbortController().signal,
    progress() {},
  }
  for await (const record of importer.read(archive, context)) records.push(record)
  return { records, posts: records.filter((record) => record.type === 'post') }
}

/** Of one type. */
export const recordsOf = <T extends ImportRecord['type']>({ records }: Read, type: T) =>
  records.filter((record): record is Extract<ImportRecord, { type: T }> => record.type === type)

export const idsOf = ({ posts }: Read) => posts.map((post) => post.nativeId)

/** Without what is empty, and with the place of a record as one word; its raw text is compared with the file itself. */
export function short({ records }: Read): unknown {
  const of = <T extends ImportRecord['type']>(type: T) =>
    records
      .filter((record) => record.type === type)
      .map(({ type: _, ...record }) => filled(record as Record<string, unknown>))
  return {
    account: of('account')[0],
    posts: records.filter((record) => record.type === 'post').map(shortPost),
    issues: of('issue'),
    controls: of('control'),
    skipped: of('skipped'),
  }
}

function shortPost({ type: _, source, moreSources, createdAt, deletedAt, ...post }: PostRecord) {
  const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
  return filled({
    ...post,
    createdAt: time(createdAt),
    deletedAt: time(deletedAt),
    sources: [source, ...moreSources].map(({ path, index }) => `${path} ${index}`),
  })
}

const isEmpty = (value: unknown) =>
  value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0)

const filled = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)))

/** Notes which members are opened once reading starts. */
export function watched(archive: Archive): { archive: Archive; opened: Set<string> } {
  const opened = new Set<string>()
  const noting =
    <A extends unknown[], R>(call: (path: string, ...rest: A) => R) =>
    (path: string, ...rest: A) => {
      opened.add(path)
      return call(path, ...rest)
    }
  const { read, readAll, head } = archive
  return { archive: { ...archive, read: noting(read), readAll: noting(readAll), head: noting(head) }, opened }
}
