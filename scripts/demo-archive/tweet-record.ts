/** Turns a drafted post into the record that X writes for it: escaped text, t.co links, entities with text indices. */
import type { Draft } from './draft.ts'
import { type ShortLink, textEntities } from './entities.ts'
import { type MediaFile, mediaRecord } from './media-record.ts'
import { chance, shortName } from './seeded.ts'
import type { Member, People } from './shapes.ts'
import { snowflake } from './snowflake.ts'
import { cut, length, xDate } from './x-text.ts'

export interface BuiltPost {
  id: string
  at: number
  tweet: Record<string, unknown>
  media: MediaFile | null
  /** The full text, where the tweet holds only its beginning. */
  note: string | null
}

const CLIENTS = [
  '<a href="http://twitter.com/download/android" rel="nofollow">Twitter for Android</a>',
  '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
]
const REPOST_LIMIT = 140
const POST_LIMIT = 280
/** X counts every link as this many characters. */
const LINK_LENGTH = 23

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** The words as posted, before links are shortened. */
function wording(draft: Draft): string {
  if (draft.kind === 'repost') return `RT @${draft.of}: ${draft.text}`
  if (draft.kind === 'quote') {
    const quoted = snowflake(draft.at - 3_600_000, `${draft.key}:quoted`)
    return `${draft.text} https://x.com/${draft.of}/status/${quoted}`
  }
  if (draft.replyTo && !draft.parentId && !draft.text.startsWith('@'))
    return `@${draft.replyTo} ${draft.text}`
  return draft.text
}

function shorten(text: string, key: string): { text: string; urls: ShortLink[] } {
  const urls: ShortLink[] = []
  const short = text.replace(/https?:\/\/[^\s]*[^\s.,;:!?)"'”’]/gu, (expanded) => {
    const url = `https://t.co/${shortName(`${key}:${urls.length}`, 10)}`
    urls.push({ url, expanded })
    return url
  })
  return { text: short, urls }
}

function answering(draft: Draft, text: string, people: People, member: Member): Record<string, string> {
  if (draft.kind === 'repost') return {}
  const own = draft.parentId !== undefined
  const handle = own ? member.handle : (draft.replyTo ?? /^@(\w{1,15})/.exec(text)?.[1])
  if (!handle) return {}
  const parent = draft.parentId ?? (draft.replyTo && parentOf(draft))
  const userId = own ? member.accountId : (people[handle]?.id ?? member.accountId)
  return {
    // A post that merely opens with a mention has no parent, only an addressee.
    ...(parent ? { in_reply_to_status_id: parent, in_reply_to_status_id_str: parent } : {}),
    in_reply_to_user_id: userId,
    in_reply_to_user_id_str: userId,
    ...(people[handle]?.gone ? {} : { in_reply_to_screen_name: handle }),
  }
}

function parentOf(draft: Draft): string {
  const minutes = chance(`${draft.key}:parent`).between(1, 300)
  return snowflake(draft.at - minutes * 60_000, `${draft.key}:parent`)
}

/** Builds the record; a text too long for a post becomes its beginning plus a note. */
export function buildPost(draft: Draft, people: People, member: Member): BuiltPost {
  const shortened = shorten(wording(draft), draft.key)
  let { text, urls } = shortened
  const linkLengths = urls.reduce((sum, { url }) => sum + length(url) - LINK_LENGTH, 0)
  const isNote = draft.kind !== 'repost' && length(text) - linkLengths > POST_LIMIT
  if (isNote) {
    const url = `https://t.co/${shortName(`${draft.key}:note`, 10)}`
    const opening = [...text].slice(0, POST_LIMIT - 3).join('')
    text = `${opening.slice(0, opening.lastIndexOf(' '))}… ${url}`
    urls = [...urls, { url, expanded: `https://x.com/i/web/status/${draft.id}` }]
  }
  if (draft.kind === 'repost') text = cut(text, REPOST_LIMIT)
  text = escapeText(text)
  const hasMedia = draft.picture !== undefined || draft.video !== undefined
  const mediaUrl = hasMedia ? `https://t.co/${shortName(`${draft.key}:picture`, 10)}` : null
  if (mediaUrl) text = `${text} ${mediaUrl}`
  const media = mediaUrl ? mediaRecord(draft, member.handle, text, mediaUrl) : null
  const luck = chance(`${draft.key}:counts`)
  const entities = textEntities(text, urls, people, member)
  const tweet = {
    edit_info: {
      initial: {
        editTweetIds: [draft.id],
        editableUntil: new Date(draft.at + 3_600_000).toISOString(),
        editsRemaining: '5',
        isEditEligible: draft.kind === 'post',
      },
    },
    retweeted: false,
    source: luck.pick(CLIENTS),
    entities: { ...entities, ...(media ? { media: [media.record] } : {}) },
    display_text_range: ['0', String(length(text))],
    favorite_count: draft.kind === 'repost' ? '0' : String(luck.between(0, 14)),
    id_str: draft.id,
    ...answering(draft, text, people, member),
    truncated: isNote,
    retweet_count: String(luck.between(0, 4)),
    id: draft.id,
    ...(hasMedia || entities.urls.length > 0 ? { possibly_sensitive: false } : {}),
    created_at: draft.createdAt ?? xDate(draft.at),
    favorited: false,
    full_text: text,
    lang: 'en',
    ...(media ? { extended_entities: { media: [media.record] } } : {}),
  }
  return {
    id: draft.id,
    at: draft.at,
    tweet,
    media: media?.file ?? null,
    note: isNote ? shortened.text : null,
  }
}
