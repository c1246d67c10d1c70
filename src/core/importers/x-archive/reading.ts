/** One reading of an X archive: its files by role, what has been counted, and how far it is. */
import type { Archive } from '../../archive/archive.ts'
import type { ImportContext, ImportRecord } from '../importer.ts'
import type { Layout, Role } from './layout.ts'
import type { Manifest } from './manifest.ts'
import { type XRecord, xRecords } from './records.ts'

export interface Reading {
  archive: Archive
  layout: Layout
  manifest: Manifest | null
  context: ImportContext
  /** A member's bytes, counted for the progress line. */
  read(path: string): AsyncIterable<Uint8Array>
  /** Records read so far by member path, for the control totals. */
  found: Map<string, number>
}

/** Roles whose files are read from end to end. */
const readRoles: readonly Role[] = [
  'notes',
  'deleted-notes',
  'tweets',
  'deleted-tweets',
  'deleted-headers',
  'community-tweets',
  'circle-tweets',
  'grailbird',
  'likes',
  'articles',
  'community-notes',
  'broadcast-comments',
]

/** `tweets.csv` repeats the posts of the other files with less in it. */
export const isTableNeeded = (layout: Layout): boolean =>
  layout.files('grailbird').length + layout.files('tweets').length === 0

export function startReading(
  archive: Archive,
  layout: Layout,
  manifest: Manifest | null,
  context: ImportContext,
): Reading {
  const roles: Role[] = [...readRoles]
  if (context.messages) roles.push('messages')
  if (isTableNeeded(layout)) roles.push('grailbird-table')
  const total = roles.flatMap((role) => layout.files(role)).reduce((sum, file) => sum + file.size, 0)
  let done = 0
  return {
    archive,
    layout,
    manifest,
    context,
    found: new Map(),
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

/** What `take` makes of every record in the files of a role, in their order. */
export async function* readEach(
  { archive, layout, read, found }: Reading,
  role: Role,
  wrapper: string,
  take: (record: XRecord) => ImportRecord[],
  limit?: number,
): AsyncGenerator<ImportRecord> {
  for (const file of layout.files(role)) {
    let count = 0
    const batches = xRecords({ archive, file, wrapper, read, ...(limit !== undefined && { limit }) })
    for await (const { records, issues } of batches) {
      count += records.length + issues.length
      yield* issues
      for (const record of records) for (const made of take(record)) yield made
    }
    found.set(file.path, count)
  }
}
