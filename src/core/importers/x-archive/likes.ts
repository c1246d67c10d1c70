/** `like.js`: what the owner liked. Someone else's words, without date or author. */
import type { PostRecord, SourceRecord } from '../importer.ts'
import { unescapeOnce } from './text.ts'

interface Like {
  tweetId?: string
  fullText?: string
  expandedUrl?: string
}

export function readLike(like: Like, source: SourceRecord): PostRecord | null {
  if (typeof like.tweetId !== 'string') return null
  const url = like.expandedUrl ?? `https://x.com/i/web/status/${like.tweetId}`
  return {
    type: 'post',
    nativeId: like.tweetId,
    kind: 'like',
    authorship: 'like',
    account: null,
    text: unescapeOnce(like.fullText ?? ''),
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
    original: { id: like.tweetId, url, handle: null },
    threadId: null,
    mentions: [],
    links: [],
    media: [],
    notes:
      like.fullText === undefined ? ['The archive does not hold the text of the post that was liked.'] : [],
    source,
    moreSources: [],
  }
}
