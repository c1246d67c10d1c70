/** What every import report says in the same words of files that were not read. */
import type { Archive } from '../archive/archive.ts'
import type { ImportRecord } from './importer.ts'

export const unknownFile = (path: string): ImportRecord => ({
  type: 'issue',
  path,
  position: null,
  code: 'unknown-file',
  message: `${path} is not a file this importer knows. It was not read.`,
})

export function* junkSkipped({ junk }: Archive): Generator<ImportRecord> {
  if (junk.length === 0) return
  yield {
    type: 'skipped',
    what: 'Files added by operating systems',
    files: junk.length,
    why: `They are not part of the export: ${junk.slice(0, 3).join(', ')}${junk.length > 3 ? ', ...' : ''}.`,
  }
}
