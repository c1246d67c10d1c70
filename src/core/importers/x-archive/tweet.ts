/** One tweet record as a post: what it is, whose words, what it says. Pure; the record's shape is in docs/importers/x-archive.md. */
import type { Mention } from '../../../shared/model.ts'
import type { MediaRecord, PostRecord, SourceRecord } from '../importer.ts'
import type { Layout } from './layout.ts'
import { linksOf, showText, type XLink } from './text.ts'
import { parseXTime, timeDoubt } from './time.ts'

export interface Tweet {
  id_str?: string
  id?: string | number
  full_text?: string
  text?: string
  created_at?: string
  lang?: string
  in_reply_to_status_id_str?: string | null
  in_reply_to_status_id?: string | null
  in_reply_to_user_id_str?: string | null
  in_reply_to_user_id?: string | null
  in_reply_to_screen_name?: string | null
  deleted_at?: string
  entities?: { urls?: XLink[]; user_mentions?: XMention[]; media?: XMedia[] }
  extended_entities?: { media?: XMedia[] }
  edit_info?: { initial?: { editTweetIds?: string[] }; edit?: { initialTweetId?: string } }
}

interface XMention {
  screen_name?: string
  id_str?: string
  name?: string
}

export interface XMedia {
  url?: string
  type?: string
  media_url_https?: string
  media_url?: string
  ext_alt_text?: string
  video_info?: { variants?: { bitrate?: string | number; content_type?: string; url?: string }[] }
}

export interface TweetSetting {
  /** The archive owner's id and handle, as far as known. */
  owner: { id: string | null; handle: string | null }
  layout: Layout
  mediaFolders: readonly string[]
  /** Said on every post of this file: where it was posted. */
  note?: string
  visibility: PostRecord['visibility']
}

const repost = /^RT @(\w{1,20}):? /
const statusLink = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/([^/]+)\/status(?:es)?\/(\d+)/

/** Null when the record has no id or no text, so that it can be reported. */
export function readTweet(tweet: Tweet, source: SourceRecord, setting: TweetSetting): PostRecord | null {
  const id = tweetIdOf(tweet, source.raw)
  const full = tweet.full_text ?? tweet.text
  if (id === null || typeof full !== 'string') return null
  const urls = tweet.entities?.urls ?? []
  const media = tweet.extended_entities?.media ?? tweet.entities?.media ?? []
  const createdAt = parseXTime(tweet.created_at)
  const shared = repost.exec(full)
  const quoted = shared ? null : quotedStatus(urls)
  const replyTo = shared ? null : replyOf(tweet)
  const deletedAt = parseXTime(tweet.deleted_at)
  return {
    type: 'post',
    nativeId: id,
    kind: shared ? 'repost' : replyTo ? 'reply' : quoted ? 'quote' : 'post',
    authorship: shared ? 'repost' : quoted ? 'quote' : 'own',
    account: null,
    text: showText(
      full,
      urls,
      media.map((item) => item.url).filter((url) => url !== undefined),
    ),
    contentWarning: null,
    lang: tweet.lang && tweet.lang !== 'und' ? tweet.lang : null,
    createdAt,
    createdRaw: tweet.created_at ?? null,
    precision: createdAt === null ? null : 's',
    zoneKnown: true,
    url: `https://x.com/i/web/status/${id}`,
    visibility: setting.visibility,
    truncated: shared !== null && full.endsWith('…'),
    deleted: false,
    deletedAt,
    replyTo,
    original: shared ? { id: null, url: null, handle: shared[1]! } : quoted,
    threadId: null,
    mentions: mentionsOf(tweet.entities?.user_mentions),
    links: linksOf(urls),
    media: media.map((item) => mediaOf(item, id, setting)),
    notes: notesOf(tweet, id, createdAt, setting, shared !== null && full.endsWith('…')),
    source,
    moreSources: [],
  }
}

/** Ids are text. Where an old archive has a number only, its digits are taken from the record's own text. */
function tweetIdOf(tweet: Tweet, raw: string): string | null {
  if (typeof tweet.id_str === 'string') return tweet.id_str
  if (typeof tweet.id === 'string') return tweet.id
  if (typeof tweet.id !== 'number') return null
  return /"id"\s*:\s*(\d+)/.exec(raw)?.[1] ?? null
}

function replyOf(tweet: Tweet): PostRecord['replyTo'] {
  const id = tweet.in_reply_to_status_id_str ?? tweet.in_reply_to_status_id ?? null
  const user = tweet.in_reply_to_user_id_str ?? tweet.in_reply_to_user_id ?? null
  const handle = tweet.in_reply_to_screen_name ?? handleOf(user, tweet.entities?.user_mentions)
  return id === null && user === null && handle === null ? null : { id, handle }
}

function handleOf(userId: string | null, mentions: readonly XMention[] | undefined): string | null {
  return mentions?.find((mention) => userId !== null && mention.id_str === userId)?.screen_name ?? null
}

/** The last link to a post is the one quoted. */
function quotedStatus(urls: readonly XLink[]): PostRecord['original'] {
  for (const link of [...urls].reverse()) {
    const found = statusLink.exec(link.expanded_url ?? '')
    if (found) return { id: found[2]!, url: link.expanded_url!, handle: found[1] === 'i' ? null : found[1]! }
  }
  return null
}

function mentionsOf(mentions: readonly XMention[] | undefined): Mention[] {
  if (!mentions || mentions.length === 0) return []
  return mentions
    .filter((mention) => mention.screen_name)
    .map((mention) => ({
      handle: mention.screen_name!,
      // X writes -1 for accounts it could not find any more.
      id: mention.id_str && mention.id_str !== '-1' ? mention.id_str : null,
      name: mention.name ?? null,
    }))
}

function mediaOf(item: XMedia, id: string, { layout, mediaFolders }: TweetSetting): MediaRecord {
  const address = bestVideo(item) ?? item.media_url_https ?? item.media_url ?? null
  const file = address === null ? null : fileName(address)
  return {
    path: file ? layout.media(mediaFolders, `${id}-${file}`) : null,
    alt: item.ext_alt_text ?? null,
    url: address,
  }
}

/** Last part of an address, its query cut. */
export const fileName = (address: string): string => address.replace(/\?.*$/s, '').replace(/^.*\//s, '')

function bestVideo(item: XMedia): string | null {
  const videos = (item.video_info?.variants ?? []).filter(
    (one) => one.content_type === 'video/mp4' && one.url,
  )
  videos.sort((a, b) => Number(b.bitrate ?? 0) - Number(a.bitrate ?? 0))
  return videos[0]?.url ?? null
}

function notesOf(
  tweet: Tweet,
  id: string,
  createdAt: number | null,
  setting: TweetSetting,
  cut: boolean,
): string[] {
  const notes: string[] = []
  if (setting.note) notes.push(setting.note)
  if (cut)
    notes.push(
      'The archive holds only the beginning of this repost. The words are those of the account reposted.',
    )
  if (createdAt === null) notes.push('The archive gives no date that can be read.')
  else {
    const doubt = timeDoubt(id, createdAt)
    if (doubt) notes.push(doubt)
  }
  const first = tweet.edit_info?.edit?.initialTweetId
  if (first && first !== id) notes.push(`An edited version of post ${first}.`)
  const versions = tweet.edit_info?.initial?.editTweetIds ?? []
  if (versions.length > 1)
    notes.push(`This post was edited: ${versions.length} versions are known (${versions.join(', ')}).`)
  return notes
}
