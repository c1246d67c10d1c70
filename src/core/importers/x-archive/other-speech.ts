/**
 * Words of the member outside posts: articles, community notes, comments on broadcasts. X describes the fields of the
 * last two; of articles only the file is known, so every field that could hold the text is tried.
 */
import { blankPost } from '../blank-post.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { PostRecord } from '../importer.ts'
import { epochTime } from '../times.ts'
import { idOf, parseKeepingDigits } from './ids.ts'
import type { XRecord } from './records.ts'
import { linksOf, unescapeOnce } from './text.ts'
import { parseXTime } from './time.ts'

type Fields = Record<string, unknown>

/** Out of the one key around them, whatever its name; with ids digit by digit. */
function fieldsOf({ source }: XRecord): Fields {
  const [record = {}] = objectsOf<Fields>(parseKeepingDigits(source.raw))
  const [only, ...more] = Object.values(record)
  return more.length === 0 && typeof only === 'object' && !Array.isArray(only) && only
    ? (only as Fields)
    : record
}

const firstId = (...values: unknown[]): string | null =>
  values.map((value) => idOf(value, value)).find((id) => id !== null) ?? null

/** As X's text times, or as a count of milliseconds. */
function created(value: unknown): Pick<PostRecord, 'createdAt' | 'createdRaw' | 'precision' | 'zoneKnown'> {
  const time = parseXTime(value)
  if (time === null) return epochTime(value)
  return { createdAt: time, createdRaw: textOf(value), precision: 's', zoneKnown: true }
}

function speech({ source }: XRecord, text: string, at: unknown, notes: string[]): PostRecord {
  const time = created(at)
  const shown = unescapeOnce(text)
  const undated = time.createdAt === null ? ['The archive gives no date that can be read.'] : []
  return {
    ...blankPost(source),
    ...time,
    text: shown,
    links: linksOf([], shown),
    notes: [...notes, ...undated],
  }
}

/** Null when the record has no text. */
export function readCommunityNote(record: XRecord): PostRecord | null {
  const { noteId, tweetId, summary, createdAt } = fieldsOf(record)
  const text = textOf(summary)
  const id = firstId(noteId)
  if (text === null || id === null) return null
  const about = firstId(tweetId)
  const note = 'A community note, which X shows under an alias and only when enough readers found it helpful.'
  return {
    ...speech(record, text, createdAt, [note]),
    nativeId: `community-note-${id}`,
    kind: 'comment',
    replyTo: about === null ? null : { id: about, handle: null },
  }
}

/** Null when the record has no text. X gives these comments no id. */
export function readBroadcastComment(record: XRecord): PostRecord | null {
  const { broadcastId, createdAt, text } = fieldsOf(record)
  const said = textOf(text)
  if (said === null) return null
  return {
    ...speech(record, said, createdAt, ['A comment on a live broadcast.']),
    kind: 'comment',
    threadId: firstId(broadcastId),
  }
}

const draft = /draft/i

/** Null when no text is found in the record; 'draft' for one that says of itself that it was not published. */
export function readArticle(record: XRecord): PostRecord | 'draft' | null {
  const article = fieldsOf(record)
  const state = [article.lifecycle, article.status, article.state].flatMap(wordsOf)
  if (state.some((word) => draft.test(word))) return 'draft'
  const body = bodyOf(article)
  const parts = [textOf(article.title), body].filter((part) => part !== null)
  if (parts.length === 0) return null
  const id = firstId(article.articleId, article.id, article.restId)
  const at = article.publishedAt ?? article.firstPublishedAt ?? article.createdAt
  const notes = ['An article: its title and text, as far as they are known to stand in the archive.']
  return {
    ...speech(record, parts.join('\n\n'), at, notes),
    nativeId: id === null ? null : `article-${id}`,
    truncated: body === null,
  }
}

const wordsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : objectsOf<Fields>(value).flatMap(({ name }) => textOf(name) ?? [])

/** Plain text in one of these, or paragraphs as X's editor keeps them. */
function bodyOf(article: Fields): string | null {
  for (const field of [article.text, article.plainText, article.body, article.content]) {
    const text = textOf(field)
    if (text !== null) return text
  }
  for (const holder of [article.contentState, article.content_state, article.content, article]) {
    const blocks = objectsOf<Fields>(objectsOf<Fields>(holder)[0]?.blocks).flatMap(
      ({ text }) => textOf(text) ?? [],
    )
    if (blocks.length > 0) return blocks.join('\n')
  }
  return null
}
