/** `tweets.csv` of the years before 2018, for archives of which only the table was kept. */
import Papa from 'papaparse'
import { AppError } from '../../../shared/errors.ts'
import type { Archive, Member } from '../../archive/archive.ts'
import type { PostRecord } from '../importer.ts'
import { type GrailbirdTweet, readGrailbirdTweet } from './grailbird.ts'
import type { TweetSetting } from './tweet.ts'

type Row = Record<string, string>

/** One post a row; null for a row without id or text. Small by today's measure, so read whole. Throws `unreadable-archive`. */
export async function readGrailbirdTable(
  archive: Archive,
  { path }: Member,
  setting: TweetSetting,
): Promise<(PostRecord | null)[]> {
  const bytes = Buffer.from(await archive.readAll(path))
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const posts: (PostRecord | null)[] = []
  let read = text.indexOf('\n') + 1
  let offset = bytes.length - Buffer.byteLength(text.slice(read))
  Papa.parse<Row>(text, {
    header: true,
    step({ data, errors, meta }) {
      const start = read
      read = meta.cursor
      const line = text.slice(start, read)
      const place = { path, offset, index: posts.length, raw: line.trimEnd() }
      offset += Buffer.byteLength(line)
      if (errors.some((error) => error.type === 'Quotes')) throw broken(archive, path, place.offset)
      if (line.trim() !== '') posts.push(readGrailbirdTweet(asTweet(data), place, setting))
    },
  })
  return posts
}

const broken = (archive: Archive, path: string, position: number) =>
  new AppError(
    'unreadable-archive',
    `${path} in ${archive.name} breaks off in the row at byte ${position.toLocaleString('en-GB')}. Nothing was imported and the case is unchanged. Copy the archive again, or ask for a fresh export.`,
    { path, position },
  )

function asTweet(row: Row): GrailbirdTweet {
  const filled = (name: string) => row[name] || null
  const reposted = filled('retweeted_status_id')
  return {
    id_str: row.tweet_id ?? '',
    ...(row.text !== undefined && { text: row.text }),
    created_at: row.timestamp ?? '',
    in_reply_to_status_id_str: filled('in_reply_to_status_id'),
    in_reply_to_user_id_str: filled('in_reply_to_user_id'),
    entities: { urls: addresses(row.expanded_urls).map((url) => ({ url, expanded_url: url })) },
    ...(reposted && { retweeted_status: { id_str: reposted } }),
  }
}

/** Separated by commas, which addresses can hold too. */
const addresses = (cell: string | undefined): string[] => (cell ?? '').split(/,(?=https?:)/).filter(Boolean)
