/** Long posts: `note-tweet.js` holds the whole text, `tweets.js` its beginning. They share no id, so they are joined by time and words. */
import type { Mention } from '../../../shared/model.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { PostRecord } from '../importer.ts'
import type { XRecord } from './records.ts'
import { quotedStatus } from './status-link.ts'
import { linksOf, showText, type XLink } from './text.ts'
import { parseXTime, timeDoubt } from './time.ts'
import { cutLongPost } from './tweet-notes.ts'

interface NoteTweet {
  noteTweetId?: string
  createdAt?: string
  core?: { text?: string; urls?: XLink[]; mentions?: { screenName?: string; screen_name?: string }[] }
}

/** A long text, as the post it becomes when no tweet claims it. */
interface Note {
  post: PostRecord
  key: string
  used: boolean
}

/** Fewer shared characters than this prove nothing. */
const shortestBeginning = 40
const toleranceSeconds = 2

const joined = 'A long post: the whole text was joined from note-tweet.js by its time and beginning.'
const alone =
  'A long post for which the archive holds no matching entry in tweets.js, so its id and what it may answer are not known.'

const leadingMentions = /^(?:@\w+\s+)+/

/** What is compared: no mentions in front, no links, no ellipsis, white space folded. */
const comparable = (text: string) =>
  text
    .replace(leadingMentions, '')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/…\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()

const secondOf = (post: PostRecord) => Math.floor(post.createdAt! / 1000)

export class NoteTweets {
  readonly #bySecond = new Map<number, Note[]>()
  readonly #all: Note[] = []

  /** False when the record has no id or no text. `deleted` for notes of posts that were deleted. */
  add({ value, source }: XRecord, deleted = false): boolean {
    const { noteTweetId, createdAt, core } = value as NoteTweet
    if (!textOf(noteTweetId) || typeof core?.text !== 'string') return false
    const urls = objectsOf<XLink>(core.urls)
    const text = showText(core.text, urls)
    const mentions = objectsOf<{ screenName?: string; screen_name?: string }>(core.mentions).flatMap(
      ({ screenName, screen_name }): Mention[] => {
        const handle = textOf(screenName) ?? textOf(screen_name)
        return handle === null ? [] : [{ handle, id: null, name: null }]
      },
    )
    const time = parseXTime(createdAt)
    const doubt = timeDoubt('', time)
    const post: PostRecord = {
      ...emptyNote,
      nativeId: `note-${noteTweetId}`,
      text,
      createdAt: time,
      precision: time === null ? null : 's',
      notes: doubt === null ? [alone] : [alone, doubt],
      createdRaw: textOf(createdAt),
      deleted,
      mentions,
      links: linksOf(urls, text),
      source,
    }
    const note = { post, key: comparable(text), used: false }
    this.#all.push(note)
    if (post.createdAt !== null) {
      const second = secondOf(post)
      this.#bySecond.set(second, [...(this.#bySecond.get(second) ?? []), note])
    }
    return true
  }

  /** Puts the whole text into a post that holds its beginning. */
  join(post: PostRecord): PostRecord {
    if (this.#bySecond.size === 0 || post.createdAt === null || post.kind === 'repost') return post
    const note = this.#find(post)
    if (!note) return post
    note.used = true
    const whole = note.post
    const mentions = leadingMentions.exec(post.text)?.[0] ?? ''
    const links = [...new Set([...post.links, ...whole.links])]
    const original = post.original ?? quotedStatus(links)
    return {
      ...post,
      kind: original && post.kind === 'post' ? 'quote' : post.kind,
      authorship: original ? 'quote' : post.authorship,
      original,
      text: leadingMentions.test(whole.text) ? whole.text : mentions + whole.text,
      truncated: false,
      links,
      mentions: [...post.mentions, ...whole.mentions.filter((one) => !isAmong(one, post.mentions))],
      notes: [...post.notes.filter((one) => one !== cutLongPost), joined],
      moreSources: [...post.moreSources, whole.source],
    }
  }

  #find(post: PostRecord): Note | undefined {
    const second = secondOf(post)
    for (let near = second - toleranceSeconds; near <= second + toleranceSeconds; near++) {
      const notes = this.#bySecond.get(near)
      if (!notes) continue
      const beginning = comparable(post.text)
      if (beginning.length < shortestBeginning) return undefined
      const note = notes.find((one) => !one.used && one.key.startsWith(beginning))
      if (note) return note
    }
    return undefined
  }

  /** Notes that no tweet claimed, as posts of their own: nothing is dropped. */
  *left(): Generator<PostRecord> {
    for (const { post, used } of this.#all) if (!used) yield post
  }
}

const isAmong = ({ handle }: Mention, mentions: readonly Mention[]) =>
  mentions.some((one) => one.handle.toLowerCase() === handle.toLowerCase())

const emptyNote: Omit<PostRecord, 'source'> = {
  type: 'post',
  nativeId: null,
  kind: 'post',
  authorship: 'own',
  account: null,
  text: '',
  contentWarning: null,
  lang: null,
  createdAt: null,
  createdRaw: null,
  precision: null,
  zoneKnown: true,
  url: null,
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
  notes: [],
  moreSources: [],
}
