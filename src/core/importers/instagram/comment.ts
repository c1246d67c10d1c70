/** One comment. Its labels are in the member's language, so its parts are told by what they are, not by their names. Pure. */
import { blankPost } from '../blank-post.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { repairRecord } from '../meta/mojibake.ts'
import { type Created, epochTime, textTime } from '../times.ts'
import { fromText } from './post.ts'

interface Part {
  label: string | null
  value: string | null
  time: unknown
}

type Fields = Record<string, unknown>

/** Null when there is neither text nor time. */
export function readComment(value: unknown, source: SourceRecord): PostRecord | null {
  const [record] = objectsOf<Fields>(repairRecord(value))
  if (!record) return null
  const parts = partsOf(record)
  const time = parts.find((part) => part.time)?.time ?? record.timestamp
  const values = parts.filter((part) => part.value !== null && !part.time)
  const owner = values.find(({ label }) => isOwnerLabel(label)) ?? null
  const comment = values.find((part) => part !== owner) ?? null
  // In a language that is not known the comment comes first.
  const answered = owner ?? values.find((part) => part !== comment)
  if (time === undefined && comment === null) return null
  return commentOf(source, comment?.value ?? '', answered?.value ?? textOf(record.title), epochTime(time))
}

const isOwnerLabel = (label: string | null) => /^media[ -]?(owner|eigenaar|inhaber)$/i.test(label ?? '')

function partsOf(record: Fields): Part[] {
  const map = objectsOf<Record<string, unknown>>(record.string_map_data)[0] ?? {}
  const named = Object.entries(map).flatMap(([label, one]) =>
    objectsOf<Fields>(one).map((part) => ({ ...part, label })),
  )
  const listed = [...objectsOf<Fields>(record.string_list_data), ...objectsOf<Fields>(record.label_values)]
  return [...named, ...listed].flatMap((one: Fields) => {
    const part = { label: textOf(one.label), value: textOf(one.value) }
    const time = one.timestamp || one.timestamp_value || null
    // An older list gives text and time in one.
    return part.value !== null && time && !one.label
      ? [
          { ...part, time: null },
          { label: null, value: null, time },
        ]
      : [{ ...part, time }]
  })
}

/** `[time, text, owner]`, as until 2020. */
export function readFlatComment(value: unknown, source: SourceRecord): PostRecord | null {
  const [time, text, owner] = (Array.isArray(value) ? repairRecord(value) : []) as unknown[]
  if (typeof text !== 'string' || textOf(time) === null) return null
  return commentOf(source, text, textOf(owner), textTime(time))
}

const commentOf = (
  source: SourceRecord,
  text: string,
  owner: string | null,
  created: Created,
): PostRecord => ({
  ...blankPost(source),
  ...created,
  ...fromText(text),
  kind: 'comment',
  replyTo: owner === null ? null : { id: null, handle: owner },
})
