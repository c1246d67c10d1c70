/** One tweet record as a post: what it is, whose words, what it says. Pure; the record's shape is in docs/importers/x-archive.md. */
import type { Mention } from '../../../shared/model.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { idOf, parseKeepingDigits } from './ids.ts'
import type { Layout } from './layout.ts'
import { quotedStatus, statusOf } from './status-link.ts'
import { linksOf, showText, type XLink } from './text.ts'
import { parseXTime, timeDoubt } from './time.ts'
import { mediaRecord, type XMedia } from './tweet-media.ts'
import { tweetNotes } from './tweet-notes.ts'

export interface Tweet {
  id_str?: string
  id?: string | number
  full_text?: string
  text?: string
  created_at?: string
  lang?: string
  in_reply_to_status_id_str?: string | null
  in_reply_to_status_id?: string | number | null
  in_reply_to_user_id_str?: string | null
  in_reply_to_user_id?: string | number | null
  in_reply_to_screen_name?: string | null
  deleted_at?: string
  entities?: { urls?: XLink[]; user_mentions?: XMention[]; media?: XMedia[] }
  extended_entities?: { media?: XMedia[] }
  edit_info?: {
    initial?: { editTweetIds?: string[] }
    edit?: { initialTweetId?: string; editControlInitial?: { editTweetIds?: string[] } }
  }
}

interface XMention {
  screen_name?: string
  id_str?: string
  name?: string
}

export interface TweetSetting {
  layout: Layout
  mediaFolders: readonly string[]
  /** Said on every post of this file: where it was posted. */
  note?: string
  visibility: PostRecord['visibility']
}

const repost = /^RT @(\w{1,20}): /
/** How a text ends that X cut: in an ellipsis, and for long posts in a short link behind it. */
const cutEnd = /…(?:\s*https?:\/\/t\.co\/\w+)?\s*$/
const cutWithLink = /…\s*https?:\/\/t\.co\/\w+\s*$/
/** Codes that X uses where it saw no language. */
const noLanguage = /^(?:und|zxx|art|q[a-z]{2})$/

/** Null when the record has no id or no text, so that it can be reported. */
export function readTweet(given: Tweet, source: SourceRecord, setting: TweetSetting): PostRecord | null {
  const tweet = typeof given.id === 'number' && !given.id_str ? rereadIds(given, source.raw) : given
  const id = idOf(tweet.id_str, tweet.id)
  const full = tweet.full_text ?? tweet.text
  if (id === null || typeof full !== 'string') return null
  const urls = objectsOf<XLink>(tweet.entities?.urls)
  // `entities.media` lists the first picture only.
  const media = objectsOf<XMedia>(tweet.extended_entities?.media ?? tweet.entities?.media)
  const text = showText(full, urls, media.length === 0 ? [] : media.map((item) => item.url ?? ''))
  const allLinks = linksOf(urls, text)
  // A long post links to itself, which is no quote.
  const links = allLinks.filter((link) => statusOf(link) !== id)
  const shared = repost.exec(full)
  const quoted = shared ? null : quotedStatus(links)
  const replyTo = shared ? null : replyOf(tweet)
  const createdAt = parseXTime(tweet.created_at)
  // A long post's link leads to itself or is not listed; one to a picture or to elsewhere is the writer's own.
  const isCutLongPost = () =>
    cutWithLink.test(full) && (links.length < allLinks.length || cutWithLink.test(text))
  const truncated = full.includes('…') && (shared ? cutEnd.test(full) : isCutLongPost())
  return {
    type: 'post',
    nativeId: id,
    kind: shared ? 'repost' : replyTo ? 'reply' : quoted ? 'quote' : 'post',
    authorship: shared ? 'repost' : quoted ? 'quote' : 'own',
    account: null,
    text,
    contentWarning: null,
    lang: languageOf(tweet.lang),
    createdAt,
    createdRaw: textOf(tweet.created_at),
    precision: createdAt === null ? null : 's',
    zoneKnown: true,
    url: `https://x.com/i/web/status/${id}`,
    visibility: setting.visibility,
    truncated,
    deleted: false,
    deletedAt: parseXTime(tweet.deleted_at),
    replyTo,
    original: shared ? { id: null, url: null, handle: shared[1]! } : quoted,
    threadId: null,
    mentions: mentionsOf(tweet.entities?.user_mentions),
    links,
    media: media.map((item) => mediaRecord(item, id, setting.layout, setting.mediaFolders)),
    notes: tweetNotes(tweet, id, {
      place: setting.note,
      cut: truncated ? (shared ? 'repost' : 'long post') : null,
      doubt: timeDoubt(id, createdAt),
    }),
    source,
    moreSources: [],
  }
}

function languageOf(given: unknown): string | null {
  const lang = textOf(given)
  return lang === null || noLanguage.test(lang) ? null : lang
}

function rereadIds(tweet: Tweet, raw: string): Tweet {
  const again = parseKeepingDigits(raw) as { tweet?: Tweet } & Tweet
  return { ...tweet, ...(again.tweet ?? again) }
}

/** Without a status id the parent is unknown: deleted, or the post only begins with a mention. */
function replyOf(tweet: Tweet): PostRecord['replyTo'] {
  const id = idOf(tweet.in_reply_to_status_id_str, tweet.in_reply_to_status_id)
  const user = idOf(tweet.in_reply_to_user_id_str, tweet.in_reply_to_user_id)
  const handle = textOf(tweet.in_reply_to_screen_name) ?? handleOf(user, tweet.entities?.user_mentions)
  return id === null && user === null && handle === null ? null : { id, handle }
}

function handleOf(userId: string | null, mentions: unknown): string | null {
  if (userId === null) return null
  return textOf(objectsOf<XMention>(mentions).find((mention) => mention.id_str === userId)?.screen_name)
}

const mentionsOf = (mentions: unknown): Mention[] =>
  objectsOf<XMention>(mentions)
    .filter((mention) => textOf(mention.screen_name))
    .map((mention) => ({
      handle: mention.screen_name!,
      // X writes -1 for accounts it could not find any more.
      id: mention.id_str === '-1' ? null : textOf(mention.id_str),
      name: textOf(mention.name),
    }))
