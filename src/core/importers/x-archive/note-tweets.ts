/** Long posts: `note-tweet.js` holds the whole text, `tweets.js` its beginning. They share no id, so they are joined by time and words. */
import type { PostRecord, SourceRecord } from '../importer.ts'
import { linksOf, showText, type XLink } from './text.ts'
import { parseXTime } from './time.ts'

interface NoteTweet {
  noteTweetId?: string
  createdAt?: string
  core?: { text?: string; urls?: XLink[]; mentions?: { screenName?: string; screen_name?: string }[] }
}

interface Note {
  id: string
  at: number | null
  createdRaw: string | null
  text: string
  links: string[]
  key: string
  source: SourceRecord
  used: boolean
}

/** Fewer shared characters than this prove nothing. */
const shortestBeginning = 40
const toleranceSeconds = 2

const joined = 'A long post: the whole text was joined from note-tweet.js by its time and beginning.'
const alone =
  'A long post of which the archive holds no matching entry in tweets.js, so replies and links to it cannot be told.'

/** What is compared: no links, no ellipsis, white space folded. */
const comparable = (text: string) =>
  text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/…\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()

export class NoteTweets {
  readonly #bySecond = new Map<number, Note[]>()
  readonly #all: Note[] = []

  /** False when the record has no text. */
  add(value: NoteTweet, source: SourceRecord): boolean {
    const text = value.core?.text
    if (typeof text !== 'string' || !value.noteTweetId) return false
    const links = value.core?.urls ?? []
    const shown = showText(text, links)
    const at = parseXTime(value.createdAt)
    const note: Note = {
      id: value.noteTweetId,
      at,
      createdRaw: value.createdAt ?? null,
      text: shown,
      links: linksOf(links),
      key: comparable(shown),
      source,
      used: false,
    }
    this.#all.push(note)
    if (at !== null) {
      const second = Math.floor(at / 1000)
      this.#bySecond.set(second, [...(this.#bySecond.get(second) ?? []), note])
    }
    return true
  }

  /** Puts the whole text into a post that holds its beginning. */
  join(post: PostRecord): PostRecord {
    if (this.#bySecond.size === 0 || post.createdAt === null || post.kind === 'repost') return post
    const note = this.#find(Math.floor(post.createdAt / 1000), comparable(post.text))
    if (!note) return post
    note.used = true
    return {
      ...post,
      text: note.text,
      links: [...new Set([...post.links, ...note.links])],
      notes: [...post.notes, joined],
      moreSources: [...post.moreSources, note.source],
    }
  }

  #find(second: number, beginning: string): Note | undefined {
    if (beginning.length < shortestBeginning) return undefined
    for (let near = second - toleranceSeconds; near <= second + toleranceSeconds; near++) {
      const note = this.#bySecond.get(near)?.find((one) => !one.used && one.key.startsWith(beginning))
      if (note) return note
    }
    return undefined
  }

  /** Notes that no tweet claimed, as posts of their own: nothing is dropped. */
  *left(): Generator<PostRecord> {
    for (const note of this.#all) {
      if (note.used) continue
      yield {
        type: 'post',
        nativeId: `note-${note.id}`,
        kind: 'post',
        authorship: 'own',
        account: null,
        text: note.text,
        contentWarning: null,
        lang: null,
        createdAt: note.at,
        createdRaw: note.createdRaw,
        precision: note.at === null ? null : 's',
        zoneKnown: true,
        url: null,
        visibility: 'public',
        truncated: false,
        deleted: false,
        deletedAt: null,
        replyTo: null,
        original: null,
        threadId: null,
        mentions: [],
        links: note.links,
        media: [],
        notes: [alone],
        source: note.source,
        moreSources: [],
      }
    }
  }
}
