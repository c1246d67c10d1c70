/** One record of media, or of Threads, as a post. A caption stands at one of two places; a picture alone is a post too. Pure. */
import { blankPost } from '../blank-post.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { MediaRecord, PostRecord, SourceRecord } from '../importer.ts'
import { labelledText } from '../meta/labels.ts'
import type { FindMember } from '../meta/members.ts'
import { repairRecord } from '../meta/mojibake.ts'
import { linksIn, mentionsIn } from '../plain-text.ts'
import { epochTime, textTime } from '../times.ts'

type Fields = Record<string, unknown>

/** Null when the record has neither a time nor anything said or shown. */
export function readMedia(value: unknown, source: SourceRecord, find: FindMember): PostRecord | null {
  const [record] = objectsOf<Fields>(repairRecord(value))
  if (!record) return null
  const listed = objectsOf<Fields>(record.media)
  const media = listed.length > 0 ? listed : [record]
  const flatTime = textOf(record.taken_at)
  const time = record.creation_timestamp ?? media[0]!.creation_timestamp ?? record.timestamp
  const labels = labelledText(record.label_values)
  // One medium holds the caption itself; of several, it stands around them.
  const captions = media.map((one) => textOf(one.title)).filter((text) => text !== null)
  const text = textOf(record.title) ?? textOf(record.caption) ?? [...new Set(captions)].join('\n\n')
  if (time === undefined && flatTime === null && text === '' && labels === null) return null
  const shown = text === '' && labels !== null ? labels : text
  return {
    ...blankPost(source),
    ...(flatTime === null ? epochTime(time) : textTime(flatTime)),
    ...fromText(shown),
    media: media
      .map((one) => find(one.uri ?? one.path))
      .filter((found): found is MediaRecord => found !== null),
    notes: [
      ...(shown !== text ? ['Instagram gives this as a form; its labels stand in front of the values.'] : []),
      ...actNotes(source.path),
    ],
  }
}

function actNotes(path: string): string[] {
  if (/(^|\/)stories(_\d+)?\.json$/.test(path))
    return ['A story: shown for a day, unless the member kept it.']
  if (/(^|\/)archived_posts(_\d+)?\.json$/.test(path))
    return ['The member had archived this post: others no longer saw it.']
  return []
}

/** Threads tells replies apart only now and then, and never what they answer. */
export function readThread(value: unknown, source: SourceRecord, find: FindMember): PostRecord | null {
  const post = readMedia(value, source, find)
  if (!post) return null
  const [first] = objectsOf<Fields>(objectsOf<Fields>(value)[0]?.media)
  const isReply = objectsOf<Fields>(first?.text_post_app_post)[0]?.is_reply
  return {
    ...post,
    kind: isReply === true ? 'reply' : 'post',
    replyTo: isReply === true ? { id: null, handle: null } : null,
    notes: [
      ...post.notes,
      'Posted on Threads.',
      ...(typeof isReply === 'boolean'
        ? []
        : ['The archive does not say whether this answers another post.']),
    ],
  }
}

export const fromText = (text: string): Pick<PostRecord, 'text' | 'links' | 'mentions'> => ({
  text,
  links: linksIn(text),
  mentions: mentionsIn(text),
})
