/** What the report says of the files of a Discord package that were not read. */
import type { Archive } from '../../archive/archive.ts'
import type { ImportRecord } from '../importer.ts'
import { junkSkipped, unknownFile } from '../passed-over.ts'
import { indexOf, type Layout } from './layout.ts'

/** Folders are named in the member's language, so they are known by what is in them. */
const parts = /^README\.txt$|\/.*\.(json|txt|csv|png|jpe?g|gif|webp)$/i

export function* passedOver(archive: Archive, layout: Layout): Generator<ImportRecord> {
  const known = new Set([
    ...layout.messages.flatMap(({ path, channel }) => [path, channel]),
    ...layout.messages.map((file) => indexOf(file, layout)),
    ...layout.users,
  ])
  const rest = archive.members.map(({ path }) => path).filter((path) => !known.has(path))
  const others = rest.filter((path) => parts.test(path))
  if (others.length > 0) {
    const named = `${others.slice(0, 3).join(', ')}${others.length > 3 ? ', ...' : ''}`
    yield {
      type: 'skipped',
      what: 'Activity, servers, payments and other parts of the package',
      files: others.length,
      why: `They hold no messages and were not opened: ${named}.`,
    }
  }
  yield* junkSkipped(archive)
  for (const path of rest) if (!parts.test(path)) yield unknownFile(path)
}
