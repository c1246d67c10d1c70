/** `like.js`: what the owner liked. Someone else's words, without date or author. */
import { textOf } from '../fields.ts'
import type { PostRecord } from '../importer.ts'
import type { XRecord } from './records.ts'
import { linksOf, unescapeOnce } from './text.ts'

interface Like {
  tweetId?: string
  fullText?: string
  expandedUrl?: string
}

/** Null when the record has no id. */
export function readLike({ value, source }: XRecord): PostRecord | null {
  const like = value as Like
  const id = textOf(like.tweetId)
  if (id === null) return null
  const url = textOf(like.expandedUrl) ?? `https://x.com/i/web/status/${id}`
  const text = unescapeOnce(textOf(like.fullText) ?? '')
  return {
    type: 'post',
    nativeId: id,
    kind: 'like',
    authorship: 'like',
    account: null,
    text,
    contentWarning: null,
    lang: null,
    createdAt: null,
    createdRaw: null,
    precision: null,
    zoneKnown: true,
    url,
    visibility: 'unknown',
    truncated: false,
    deleted: false,
    deletedAt: null,
    replyTo: null,
    original: { id, url, handle: null },
    threadId: null,
    mentions: [],
    links: linksOf([], text),
    media: [],
    notes: text === '' ? ['The archive does not hold the text of the post that was liked.'] : [],
    source,
    moreSources: [],
  }
}
