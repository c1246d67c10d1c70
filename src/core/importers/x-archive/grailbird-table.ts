/** `tweets.csv` of the years before 2018, for archives of which only the table was kept. */
import type { ImportRecord, PostRecord } from '../importer.ts'
import { malformed } from '../parse-record.ts'
import { readTable, type TableRow } from '../read-table.ts'
import { type GrailbirdTweet, readGrailbirdTweet } from './grailbird.ts'
import { withDoubt } from './posts.ts'
import type { Reading } from './reading.ts'
import type { TweetSetting } from './tweet.ts'

/** One post a row; an issue for a row without id or text. Throws AppError `unreadable-archive`. */
export async function* readGrailbirdTable(
  reading: Pick<Reading, 'archive' | 'read'>,
  path: string,
  setting: TweetSetting,
): AsyncGenerator<ImportRecord> {
  for await (const { rows, issues } of readTable(reading, path)) {
    yield* issues
    for (const row of rows) {
      if (row.source.raw.trim() === '') continue
      const post: PostRecord | null = readGrailbirdTweet(asTweet(row), row.source, setting)
      yield* post ? withDoubt(post) : [malformed(path, row.source.offset)]
    }
  }
}

function asTweet(row: TableRow): GrailbirdTweet {
  const text = row.get('text')
  const reposted = row.get('retweeted_status_id')
  return {
    id_str: row.get('tweet_id') ?? '',
    ...(text !== null && { text }),
    created_at: row.get('timestamp') ?? '',
    in_reply_to_status_id_str: row.get('in_reply_to_status_id'),
    in_reply_to_user_id_str: row.get('in_reply_to_user_id'),
    entities: { urls: addresses(row.get('expanded_urls')).map((url) => ({ url, expanded_url: url })) },
    ...(reposted && { retweeted_status: { id_str: reposted } }),
  }
}

/** Separated by commas, which addresses can hold too. */
const addresses = (cell: string | null): string[] => (cell ?? '').split(/,(?=https?:)/).filter(Boolean)
