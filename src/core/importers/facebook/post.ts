/** One record of posts or comments as a post. Meta gives no ids and no addresses; what it says of an act stays a note. Pure. */
import { blankPost } from '../blank-post.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { MediaRecord, PostRecord, SourceRecord } from '../importer.ts'
import { labelledText } from '../meta/labels.ts'
import type { FindMember } from '../meta/members.ts'
import { repairRecord } from '../meta/mojibake.ts'
import { linksIn } from '../plain-text.ts'
import { epochTime } from '../times.ts'

type Fields = Record<string, unknown>

/** Null when the record has neither a time nor anything said or shown. */
export function readPost(value: unknown, source: SourceRecord, find: FindMember): PostRecord | null {
  const [record] = objectsOf<Fields>(repairRecord(value))
  if (!record) return null
  const data = objectsOf<Fields>(record.data)
  const comment = objectsOf<Fields>(data.find((one) => one.comment)?.comment)[0]
  const attached = objectsOf<Fields>(record.attachments).flatMap((one) => objectsOf<Fields>(one.data))
  const media = [
    ...attached.flatMap((one) => objectsOf<Fields>(one.media)),
    ...objectsOf<Fields>(record.media),
  ]
  const own = data.map((one) => textOf(one.post)).find((text) => text !== null) ?? textOf(comment?.comment)
  const beside = attached.map((one) => textOf(one.text)).filter((text) => text !== null)
  const captions = media.map((one) => textOf(one.description)).filter((text) => text !== null)
  const labels = labelledText(record.label_values)
  const time = comment?.timestamp ?? record.timestamp
  if (time === undefined && own === null && attached.length === 0 && labels === null) return null
  const text = joined(
    own === null ? [...beside, ...captions, ...(labels ? [labels] : [])] : [own, ...captions],
  )
  const shared = attached
    .map((one) => textOf(objectsOf<Fields>(one.external_context)[0]?.url))
    .filter((url) => url !== null)
  return {
    ...blankPost(source),
    ...epochTime(time),
    nativeId: idOf(record.fbid),
    kind: comment ? 'comment' : 'post',
    text,
    links: [...new Set([...linksIn(text), ...shared])],
    media: media.map(({ uri }) => find(uri)).filter((found): found is MediaRecord => found !== null),
    notes: [
      ...act(record, comment),
      ...(own === null && beside.length > 0 ? [besideNote] : []),
      ...(own !== null && beside.length > 0 ? [`Facebook put this beside the text: ${joined(beside)}`] : []),
      ...(labels === null ? [] : ['Facebook gives this as a form; its labels stand in front of the values.']),
      ...edited(data),
      ...placed(attached, record.tags),
    ],
  }
}

const besideNote =
  'The text stands with what was attached, so it may be of someone else whose post was shared.'

/** Each text once. */
const joined = (texts: readonly string[]): string => [...new Set(texts)].join('\n\n')

const idOf = (value: unknown): string | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : textOf(value)

/** The title is prose in the member's language: the only place that says whose post or timeline it was. */
function act(record: Fields, comment: Fields | undefined): string[] {
  const title = textOf(record.title)
  const group = textOf(comment?.group)
  return [...(title ? [`Facebook says: “${title}”`] : []), ...(group ? [`In the group ${group}.`] : [])]
}

function edited(data: readonly Fields[]): string[] {
  const { createdAt } = epochTime(data.find((one) => one.update_timestamp)?.update_timestamp)
  if (createdAt === null) return []
  return [
    `Changed on ${new Date(createdAt).toISOString().slice(0, 19)}Z; the archive holds the last version only.`,
  ]
}

function placed(attached: readonly Fields[], tags: unknown): string[] {
  const places = attached
    .map((one) => textOf(objectsOf<Fields>(one.place)[0]?.name))
    .filter((name) => name !== null)
  const people = objectsOf<Fields>(tags)
    .map(({ name }) => textOf(name))
    .filter((name) => name !== null)
  return [
    ...(places.length > 0 ? [`Place: ${joined(places)}.`] : []),
    ...(people.length > 0 ? [`Tagged: ${people.join(', ')}.`] : []),
  ]
}
