/** A story of the account whose export it is. Pure. */
import { blankPost } from '../blank-post.ts'
import { textOf } from '../fields.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { epochTime, textTime } from '../times.ts'
import { type Fields, type FindFile, readFiles } from './attachments.ts'
import { readText } from './text.ts'

const whoSaw = 'A story: shown for a time to those whom the member chose, which the export does not tell.'

/** Null for what is no story. */
export function readStory(story: Fields, source: SourceRecord, find: FindFile): PostRecord | null {
  if (textOf(story.media) === null && textOf(story.date) === null) return null
  const exact = epochTime(story.date_unixtime)
  const files = readFiles({ file: story.media }, find)
  return {
    ...blankPost(source),
    ...(exact.createdAt === null ? textTime(story.date) : exact),
    ...readText(story),
    media: files.media,
    notes: [whoSaw, ...files.notes],
  }
}
