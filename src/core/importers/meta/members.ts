/** Finds what a record of Meta names in the archive: exports name files from their own top, which a re-zip may move. */
import type { Archive } from '../../archive/archive.ts'
import { textOf } from '../fields.ts'
import type { ImportRecord, MediaRecord } from '../importer.ts'
import { junkSkipped, unknownFile } from '../passed-over.ts'

export type FindMember = (uri: unknown) => MediaRecord | null

/** Gives a file in the archive, an address on the web, or the place where the file would be, with null as path. */
export function memberFinder({ members }: Archive): FindMember {
  const paths = new Set(members.map(({ path }) => path))
  return (uri) => {
    const named = textOf(uri)
    if (named === null) return null
    if (/^https?:/i.test(named)) return { path: null, alt: null, url: named }
    const inner = named.slice(named.indexOf('/') + 1)
    const path = paths.has(named) ? named : paths.has(inner) ? inner : null
    return { path, alt: null, url: path === null ? named : null }
  }
}

const media = /\.(jpe?g|png|gif|webp|heic|avif|mp4|mov|webm|mkv|mp3|m4a|aac|ogg|opus|wav|srt|vtt|pdf)$/i
const empty = /(^|\/)no-data\.txt$/i

export interface PassedOver {
  /** True for files that were read. */
  isRead(path: string): boolean
  messages: readonly string[]
  /** Whether messages were read. */
  withMessages: boolean
}

/** What the report says of the files that were not read. */
export function* metaPassedOver(archive: Archive, over: PassedOver): Generator<ImportRecord> {
  if (over.messages.length > 0 && !over.withMessages) {
    const why = 'Private messages are read only when the officer asks for them.'
    yield { type: 'skipped', what: 'Messages', files: over.messages.length, why }
  }
  const messages = new Set(over.messages)
  const rest = archive.members
    .map(({ path }) => path)
    .filter((path) => !over.isRead(path) && !messages.has(path) && !media.test(path) && !empty.test(path))
  const categories = rest.filter((path) => /\.(json|html|css|js)$/i.test(path))
  if (categories.length > 0) {
    const named = `${categories.slice(0, 3).join(', ')}${categories.length > 3 ? ', ...' : ''}`
    const why = `They are no posts, comments or messages, or in no form that is known, and were not opened: ${named}.`
    yield { type: 'skipped', what: 'Other categories of the export', files: categories.length, why }
  }
  yield* junkSkipped(archive)
  const known = new Set(categories)
  for (const path of rest) if (!known.has(path)) yield unknownFile(path)
}
