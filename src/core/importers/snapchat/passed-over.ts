/** What the report says of the files of a Snapchat export that were not read. */
import type { Archive } from '../../archive/archive.ts'
import type { ImportRecord } from '../importer.ts'
import { junkSkipped, unknownFile } from '../passed-over.ts'

const snaps = /(^|\/)snap_history(_\d+)?\.json$/i
const media = /(^|\/)(chat_media|memories|shared_story)\//i
const parts = /(^|\/)(json\/[a-z_]+(_\d+)?\.json|html\/.*|index\.html|(css|js|assets)\/[^/]+)$/i

export function* passedOver(archive: Archive, read: readonly string[]): Generator<ImportRecord> {
  const rest = archive.members
    .map(({ path }) => path)
    .filter((path) => !read.includes(path) && !media.test(path))
  const times = rest.filter((path) => snaps.test(path)).length
  const others = rest.filter((path) => parts.test(path) && !snaps.test(path))
  if (times > 0)
    yield {
      type: 'skipped',
      what: 'Snaps',
      files: times,
      why: 'They are times and names without any content.',
    }
  if (others.length > 0) {
    const named = `${others.slice(0, 3).join(', ')}${others.length > 3 ? ', ...' : ''}`
    const why = `They hold no messages, or repeat them as pages, and were not opened: ${named}.`
    yield { type: 'skipped', what: 'Other categories of the export', files: others.length, why }
  }
  yield* junkSkipped(archive)
  for (const path of rest) if (!snaps.test(path) && !parts.test(path)) yield unknownFile(path)
}
