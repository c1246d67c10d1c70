/** The layout until 2018: monthly files with whole tweet objects, or `tweets.csv` alone. */
import Papa from 'papaparse'
import type { Archive, Member } from '../../archive/archive.ts'
import type { PostRecord, SourceRecord } from '../importer.ts'
import { readTweet, type Tweet, type TweetSetting } from './tweet.ts'

/** Grailbird's own fields on top of a tweet. */
interface GrailbirdTweet extends Tweet {
  user?: { screen_name?: string; id_str?: string }
  retweeted_status?: Tweet & { user?: { screen_name?: string } }
}

/** A repost is whole here: the original is part of the record. */
export function readGrailbirdTweet(
  tweet: GrailbirdTweet,
  source: SourceRecord,
  setting: TweetSetting,
): PostRecord | null {
  const post = readTweet(tweet, source, setting)
  const original = tweet.retweeted_status
  if (!post || !original) return post
  const handle = original.user?.screen_name ?? post.original?.handle ?? null
  return {
    ...post,
    kind: 'repost',
    authorship: 'repost',
    original: {
      id: original.id_str ?? null,
      url: original.id_str ? `https://x.com/i/web/status/${original.id_str}` : null,
      handle,
    },
  }
}

type Row = Record<string, string>

/** Small files by today's measure: read whole. */
export async function* readGrailbirdTable(
  archive: Archive,
  file: Member,
  setting: TweetSetting,
): AsyncGenerator<PostRecord | null> {
  const text = Buffer.from(await archive.readAll(file.path))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true })
  for (const [index, row] of data.entries()) {
    const source = { path: file.path, offset: null, index, raw: JSON.stringify(row) }
    yield readGrailbirdTweet(rowAsTweet(row), source, setting)
  }
}

function rowAsTweet(row: Row): GrailbirdTweet {
  const filled = (name: string) => row[name] || null
  const reposted = filled('retweeted_status_id')
  return {
    id_str: row.tweet_id,
    text: row.text,
    created_at: row.timestamp,
    in_reply_to_status_id_str: filled('in_reply_to_status_id'),
    in_reply_to_user_id_str: filled('in_reply_to_user_id'),
    entities: {
      urls: (row.expanded_urls ?? '')
        .split(',')
        .filter(Boolean)
        .map((url) => ({ url, expanded_url: url })),
    },
    ...(reposted && { retweeted_status: { id_str: reposted } }),
  }
}
