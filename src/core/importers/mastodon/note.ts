/** One activity of an outbox as a post. Shapes: ActivityStreams 2.0 as Mastodon writes them. Pure. */
import type { Mention, Visibility } from '../../../shared/model.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { htmlToText } from './html-text.ts'

export interface Activity {
  id?: string
  type?: string
  published?: string
  to?: string[] | string
  cc?: string[] | string
  object?: string | Note
}

export interface Note {
  id?: string
  type?: string
  url?: string
  attributedTo?: string
  published?: string
  updated?: string
  content?: string | null
  contentMap?: Record<string, string>
  summary?: string | null
  inReplyTo?: string | null
  conversation?: string | null
  context?: string | null
  to?: string[] | string
  cc?: string[] | string
  tag?: { type?: string; name?: string; href?: string }[]
  attachment?: { url?: string; name?: string | null; mediaType?: string }[]
  oneOf?: { name?: string }[]
  anyOf?: { name?: string }[]
  quote?: string | null
  quoteUri?: string | null
  _misskey_quote?: string | null
}

const list = (value: string[] | string | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
const publicNames = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public'])

/** From the addressees; `followers` is the address of the owner's followers. */
export function visibilityOf(to: string[], cc: string[], followers: string | null): Visibility {
  if (to.some((one) => publicNames.has(one))) return 'public'
  if (cc.some((one) => publicNames.has(one))) return 'unlisted'
  const isFollowers = (one: string) => one === followers || one.endsWith('/followers')
  return to.some(isFollowers) || cc.some(isFollowers) ? 'followers' : 'direct'
}

/** `@name@host` where the address tells the host. */
function mentionOf(tag: { name?: string; href?: string }): Mention {
  const name = (tag.name ?? '').replace(/^@/, '')
  const host = tag.href && URL.canParse(tag.href) ? new URL(tag.href).host : null
  return {
    handle: name.includes('@') || host === null ? name : `${name}@${host}`,
    id: tag.href ?? null,
    name: null,
  }
}

/** `@user@host` of an actor's or post's address, as far as its form tells. */
export function handleOfAddress(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const { host, pathname } = new URL(address)
  const user = /^\/(?:users\/|@)([^/]+)/.exec(pathname)?.[1]
  return user ? `${user}@${host}` : null
}

function parseTime(text: string | undefined): number | null {
  const time = text && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? null : time
}

export interface NoteSetting {
  followers: string | null
  /** Member path of an attachment, or null. */
  media(url: string): string | null
}

type Created = Pick<PostRecord, 'createdAt' | 'createdRaw' | 'precision' | 'zoneKnown'>

function created(published: string | undefined): Created {
  const createdAt = parseTime(published)
  return {
    createdAt,
    createdRaw: published ?? null,
    precision: createdAt === null ? null : 's',
    zoneKnown: createdAt !== null,
  }
}

/** Null when the record is neither a post nor a boost. */
export function readActivity(
  activity: Activity,
  source: SourceRecord,
  setting: NoteSetting,
): PostRecord | null {
  const visibility = visibilityOf(list(activity.to), list(activity.cc), setting.followers)
  if (activity.type === 'Announce') return readBoost(activity, source, visibility)
  const note = activity.object
  if (activity.type !== 'Create' || typeof note !== 'object' || note === null || typeof note.id !== 'string')
    return null
  const { text, links } = htmlToText(note.content ?? '')
  const quoted = note.quote ?? note.quoteUri ?? note._misskey_quote ?? null
  const replyTo = note.inReplyTo ? { id: note.inReplyTo, handle: handleOfAddress(note.inReplyTo) } : null
  const options = (note.oneOf ?? note.anyOf ?? []).map((option) => `- ${option.name ?? ''}`)
  return {
    type: 'post',
    nativeId: note.id,
    kind: replyTo ? 'reply' : quoted ? 'quote' : 'post',
    authorship: quoted ? 'quote' : 'own',
    account: null,
    text: [text, ...options].filter((part) => part !== '').join('\n'),
    contentWarning: note.summary || null,
    lang: Object.keys(note.contentMap ?? {})[0] ?? null,
    ...created(note.published ?? activity.published),
    url: note.url ?? note.id,
    visibility: visibilityOf(list(note.to ?? activity.to), list(note.cc ?? activity.cc), setting.followers),
    truncated: false,
    deleted: false,
    deletedAt: null,
    replyTo,
    original: quoted ? { id: quoted, url: quoted, handle: handleOfAddress(quoted) } : null,
    threadId: note.conversation ?? note.context ?? null,
    mentions: (note.tag ?? []).filter((tag) => tag.type === 'Mention').map(mentionOf),
    links,
    media: (note.attachment ?? []).map(({ url, name }) => ({
      path: url ? setting.media(url) : null,
      alt: name || null,
      url: url ?? null,
    })),
    notes: [
      ...(options.length > 0 ? ['A poll; its options stand below the text.'] : []),
      ...(note.updated ? [`Edited on ${note.updated}; the archive holds the last version only.`] : []),
    ],
    source,
    moreSources: [],
  }
}

/** A boost is someone else's post; the archive holds its address only, unless it was the owner's own. */
function readBoost(activity: Activity, source: SourceRecord, visibility: Visibility): PostRecord | null {
  const inlined = typeof activity.object === 'object' ? activity.object : null
  const address = typeof activity.object === 'string' ? activity.object : (inlined?.id ?? null)
  if (address === null || !activity.id) return null
  const { text, links } = htmlToText(inlined?.content ?? '')
  return {
    type: 'post',
    nativeId: activity.id,
    kind: 'repost',
    authorship: 'repost',
    account: null,
    text,
    contentWarning: inlined?.summary || null,
    lang: null,
    ...created(activity.published),
    url: address,
    visibility,
    truncated: false,
    deleted: false,
    deletedAt: null,
    replyTo: null,
    original: { id: address, url: address, handle: handleOfAddress(address) },
    threadId: null,
    mentions: [],
    links,
    media: [],
    notes: inlined
      ? []
      : ['The archive does not hold the words of the post that was boosted, only its address.'],
    source,
    moreSources: [],
  }
}
