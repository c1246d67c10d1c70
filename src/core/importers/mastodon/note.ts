/** One activity of an outbox as a post. Shapes: ActivityStreams 2.0 as Mastodon writes them. Pure. */
import { objectsOf, textOf } from '../fields.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { handleOfAddress, mentionOf, visibilityOf } from './addresses.ts'
import { htmlToText } from './html-text.ts'

export interface Activity {
  id?: string
  type?: string
  published?: string
  to?: unknown
  cc?: unknown
  object?: string | Note
}

interface Note {
  id?: string
  url?: unknown
  published?: string
  updated?: string
  content?: string | null
  contentMap?: Record<string, string>
  summary?: string | null
  inReplyTo?: string | null
  conversation?: string | null
  context?: string | null
  to?: unknown
  cc?: unknown
  tag?: unknown
  attachment?: unknown
  oneOf?: unknown
  anyOf?: unknown
  quote?: unknown
  quoteUri?: unknown
  _misskey_quote?: unknown
}

export interface NoteSetting {
  followers: string | null
  /** Member path of an attachment, or null. */
  media(url: string): string | null
}

/** Null when the record is neither a post nor a boost. */
export function readActivity(
  activity: Activity,
  source: SourceRecord,
  setting: NoteSetting,
): PostRecord | null {
  const [note] = objectsOf<Note>(activity.object)
  if (activity.type === 'Announce') return readBoost(activity, note, source, setting)
  const id = textOf(note?.id)
  if (activity.type !== 'Create' || !note || id === null) return null
  const { text, links } = htmlToText(textOf(note.content) ?? '')
  const quoted = textOf(note.quote) ?? textOf(note.quoteUri) ?? textOf(note._misskey_quote)
  const parent = textOf(note.inReplyTo)
  const options = [...objectsOf<Option>(note.oneOf), ...objectsOf<Option>(note.anyOf)]
  return {
    ...blank,
    ...created(note.published ?? activity.published),
    nativeId: id,
    kind: parent ? 'reply' : quoted ? 'quote' : 'post',
    authorship: quoted ? 'quote' : 'own',
    text: [text, ...options.map((one) => `- ${textOf(one.name) ?? ''}`)].join('\n').trim(),
    contentWarning: textOf(note.summary),
    lang: Object.keys(note.contentMap ?? {})[0] ?? null,
    url: textOf(note.url) ?? id,
    visibility: visibilityOf(note.to ?? activity.to, note.cc ?? activity.cc, setting.followers),
    replyTo: parent ? { id: parent, handle: handleOfAddress(parent) } : null,
    original: quoted ? { id: quoted, url: quoted, handle: handleOfAddress(quoted) } : null,
    threadId: textOf(note.conversation) ?? textOf(note.context),
    mentions: objectsOf<{ type?: string; name?: unknown; href?: unknown }>(note.tag)
      .filter((tag) => tag.type === 'Mention')
      .map(mentionOf),
    links,
    media: objectsOf<{ url?: unknown; name?: unknown }>(note.attachment).map(({ url, name }) => ({
      path: textOf(url) === null ? null : setting.media(url as string),
      alt: textOf(name),
      url: textOf(url),
    })),
    notes: [
      ...(options.length > 0 ? ['A poll; its options stand below the text.'] : []),
      ...(textOf(note.updated)
        ? [`Edited on ${note.updated}; the archive holds the last version only.`]
        : []),
    ],
    source,
  }
}

interface Option {
  name?: unknown
}

/** A boost is someone else's post; the archive holds its address only, unless it was the owner's own. */
function readBoost(
  activity: Activity,
  inlined: Note | undefined,
  source: SourceRecord,
  { followers }: NoteSetting,
): PostRecord | null {
  const address = textOf(activity.object) ?? textOf(inlined?.id)
  const id = textOf(activity.id)
  if (address === null || id === null) return null
  return {
    ...blank,
    ...created(activity.published),
    ...htmlToText(textOf(inlined?.content) ?? ''),
    nativeId: id,
    kind: 'repost',
    authorship: 'repost',
    contentWarning: textOf(inlined?.summary),
    url: address,
    visibility: visibilityOf(activity.to, activity.cc, followers),
    original: { id: address, url: address, handle: handleOfAddress(address) },
    notes: inlined
      ? []
      : ['The archive does not hold the words of the post that was boosted, only its address.'],
    source,
  }
}

/** An entry of `likes.json`: nothing but an address. */
export const readLike = (address: string, source: SourceRecord): PostRecord => ({
  ...blank,
  nativeId: address,
  kind: 'like',
  authorship: 'like',
  url: address,
  original: { id: address, url: address, handle: handleOfAddress(address) },
  notes: ['The archive does not hold the words of the post that was liked, only its address.'],
  source,
})

function created(published: unknown) {
  const createdRaw = textOf(published)
  const isWhole = createdRaw !== null && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(createdRaw)
  const time = isWhole ? Date.parse(createdRaw) : Number.NaN
  if (Number.isNaN(time)) return { createdRaw }
  const precision = /\.\d/.test(createdRaw!) ? ('ms' as const) : ('s' as const)
  return { createdAt: time, createdRaw, precision, zoneKnown: true }
}

/** A post of which nothing is known yet. */
const blank = {
  type: 'post',
  account: null,
  text: '',
  contentWarning: null,
  lang: null,
  createdAt: null,
  createdRaw: null,
  precision: null,
  zoneKnown: false,
  visibility: 'unknown',
  truncated: false,
  deleted: false,
  deletedAt: null,
  replyTo: null,
  original: null,
  threadId: null,
  mentions: [],
  links: [],
  media: [],
  moreSources: [],
} satisfies Partial<PostRecord>
