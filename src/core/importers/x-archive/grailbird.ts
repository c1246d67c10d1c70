/** The layout until 2018: monthly files with whole tweet objects. Reposts are whole here, as nowhere later. */
import type { Archive } from '../../archive/archive.ts'
import { jsonRecords } from '../../archive/json-records.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { AccountRecord, PostRecord, SourceRecord } from '../importer.ts'
import { parseRecord } from '../parse-record.ts'
import { idOf, parseKeepingDigits } from './ids.ts'
import type { Layout } from './layout.ts'
import type { XRecord } from './records.ts'
import type { XLink } from './text.ts'
import { readTweet, type Tweet, type TweetSetting } from './tweet.ts'

/** Grailbird's own fields on top of a tweet. */
export interface GrailbirdTweet extends Tweet {
  user?: GrailbirdUser
  retweeted_status?: Original | null
}

type Original = Tweet & { user?: GrailbirdUser }

interface GrailbirdUser {
  id?: string | number
  id_str?: string
  screen_name?: string
  name?: string
}

/** Monthly files name their owner in every record and nowhere else. Throws AppError `unreadable-archive`. */
export async function readGrailbirdOwner(archive: Archive, layout: Layout): Promise<AccountRecord | null> {
  for (const { path } of layout.files('grailbird')) {
    for await (const { raw, offset } of jsonRecords(archive.read(path), { name: path })) {
      if (raw === null) continue
      parseRecord(raw, path, offset, archive)
      const [tweet] = objectsOf<GrailbirdTweet>(parseKeepingDigits(raw))
      const [user] = objectsOf<GrailbirdUser>(tweet?.user)
      const nativeId = idOf(user?.id_str, user?.id)
      if (!user || nativeId === null) continue
      const [handle, name] = [textOf(user.screen_name), textOf(user.name)]
      return { type: 'account', nativeId, handle, name, isOwner: true, facts: {} }
    }
  }
  return null
}

/** Ids are numbers beside text twins here, and now and then without them. */
export function readGrailbirdRecord({ source }: XRecord, setting: TweetSetting): PostRecord | null {
  const [tweet] = objectsOf<GrailbirdTweet>(parseKeepingDigits(source.raw))
  return tweet ? readGrailbirdTweet(tweet, source, setting) : null
}

export function readGrailbirdTweet(
  tweet: GrailbirdTweet,
  source: SourceRecord,
  setting: TweetSetting,
): PostRecord | null {
  const [original] = objectsOf<Original>(tweet.retweeted_status)
  const post = readTweet(original ? wholeRepost(tweet, original) : tweet, source, setting)
  if (!post || !original) return post
  const id = idOf(original.id_str, original.id)
  return {
    ...post,
    kind: 'repost',
    authorship: 'repost',
    replyTo: null,
    original: {
      id,
      url: id === null ? null : `https://x.com/i/web/status/${id}`,
      handle: textOf(original.user?.screen_name) ?? post.original?.handle ?? null,
    },
  }
}

/** The repost with the original's words, which its own text cuts. */
function wholeRepost(tweet: GrailbirdTweet, original: Original): Tweet {
  const words = original.full_text ?? original.text
  const handle = textOf(original.user?.screen_name)
  if (typeof words !== 'string' || handle === null) return tweet
  const urls = [tweet, original].flatMap((one) => objectsOf<XLink>(one.entities?.urls))
  return { ...tweet, full_text: `RT @${handle}: ${words}`, entities: { ...tweet.entities, urls } }
}
