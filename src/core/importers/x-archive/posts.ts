/** Makes posts of tweet records: joins long texts, adds deletion times, and says where a date cannot be right. */
import { textOf } from '../fields.ts'
import type { ImportRecord, IssueRecord, PostRecord, SourceRecord } from '../importer.ts'
import { malformed } from '../parse-record.ts'
import { idOf } from './ids.ts'
import type { NoteTweets } from './note-tweets.ts'
import type { XRecord } from './records.ts'
import { parseXTime, timeDoubt } from './time.ts'
import { readTweet, type Tweet, type TweetSetting } from './tweet.ts'

export type TakeRecord = (record: XRecord) => ImportRecord[]

/** Long texts are looked for in each of `notes` in turn. */
export function tweetTaker(setting: TweetSetting, ...notes: NoteTweets[]): TakeRecord {
  return ({ value, source }) => {
    const post = readTweet(value as Tweet, source, setting)
    if (!post) return [malformed(source.path, source.offset)]
    return withDoubt(notes.reduce((joined, texts) => texts.join(joined), post))
  }
}

/** Impossible dates are kept, and said twice: on the post and among the issues. */
export function withDoubt(post: PostRecord): ImportRecord[] {
  // A doubt is always among the notes, so that most posts need no second look.
  const doubt = post.notes.length === 0 ? null : timeDoubt(post.nativeId ?? '', post.createdAt)
  return doubt === null ? [post] : [post, doubtful(post, doubt)]
}

const doubtful = ({ nativeId, source }: PostRecord, doubt: string): IssueRecord => ({
  type: 'issue',
  path: source.path,
  position: source.offset,
  code: 'unreadable',
  message: `Post ${nativeId}: ${doubt}`,
})

/** `deleted-tweet-headers.js`: when posts were deleted, by id. */
export class Deletions {
  readonly #byId = new Map<string, { at: number | null; source: SourceRecord }>()

  add({ value, source }: XRecord): ImportRecord[] {
    const id = idOf(value.tweet_id ?? value.tweetId, value.id)
    if (id === null) return [malformed(source.path, source.offset)]
    this.#byId.set(id, { at: parseXTime(textOf(value.deleted_at) ?? textOf(value.deletedAt)), source })
    return []
  }

  /** Marks a post of `deleted-tweets.js`. */
  mark(post: PostRecord): PostRecord {
    const header = this.#byId.get(post.nativeId!)
    this.#byId.delete(post.nativeId!)
    return {
      ...post,
      deleted: true,
      deletedAt: post.deletedAt ?? header?.at ?? null,
      moreSources: header ? [...post.moreSources, header.source] : post.moreSources,
    }
  }

  /** Deletions of posts whose text the archive does not hold. */
  left(): IssueRecord[] {
    const [first] = this.#byId.values()
    if (!first) return []
    const message = `For ${this.#byId.size} deleted posts the archive holds the time of deletion only, not the text.`
    return [{ type: 'issue', path: first.source.path, position: null, code: 'absent', message }]
  }
}
