/** The files of a Telegram export beside the one that is read: how to find them, and what the report says of them. */
import { dirname, join } from 'node:path/posix'
import type { Archive } from '../../archive/archive.ts'
import type { ImportRecord } from '../importer.ts'
import { junkSkipped, unknownFile } from '../passed-over.ts'
import type { FindFile } from './attachments.ts'

/** Names of files are relative to the file that names them. */
export function fileFinder(archive: Archive, from: string): FindFile {
  const members = new Set(archive.members.map(({ path }) => path))
  return (named) => {
    const path = join(dirname(from), named)
    return members.has(path) ? path : null
  }
}

/** Folders that Telegram makes for what was sent, and for its pages. */
const sent =
  /(^|\/)(photos|files|video_files|voice_messages|round_video_messages|video_messages|stickers|contacts|profile_pictures|stories|media|chats|lists)\//
const pages = /(^|\/)([a-z_]+\d*\.html|(css|js|images)\/[^/]+)$/

export function* passedOver(
  { members, ...archive }: Archive,
  read: readonly string[],
): Generator<ImportRecord> {
  const rest = members.map(({ path }) => path).filter((path) => !read.includes(path))
  const html = rest.filter((path) => pages.test(path))
  if (html.length > 0)
    yield {
      type: 'skipped',
      what: 'Pages of the HTML variant',
      files: html.length,
      why: 'They repeat what the JSON file holds.',
    }
  yield* junkSkipped({ members, ...archive })
  for (const path of rest) if (!sent.test(path) && !pages.test(path)) yield unknownFile(path)
}
