/** The sample archive as built, read the plain way: no importer stands between these tests and the bytes. */
import { buildMembers } from '../../scripts/demo-archive/members.ts'
import { readSample } from '../../scripts/demo-archive/read-sample.ts'

export interface Tweet {
  id: string
  created_at: string
  full_text: string
  truncated: boolean
  in_reply_to_status_id?: string
  in_reply_to_user_id?: string
  entities: Record<
    'hashtags' | 'user_mentions' | 'urls',
    { indices: [string, string]; [key: string]: unknown }[]
  >
  extended_entities?: { media: { type: string }[] }
}
export interface Manifest {
  dataTypes: Record<string, { files: { fileName: string; globalName: string; count: string }[] }>
}

export const members = buildMembers(readSample())

export const text = (path: string) => members.find((member) => member.path === path)!.bytes.toString('utf8')

/** What stands after `window.… =` in one of the archive's scripts. */
export const value = <T>(path: string) => JSON.parse(text(path).slice(text(path).indexOf('=') + 1)) as T

export const tweets = ['data/tweets.js', 'data/tweets-part1.js'].flatMap((path) =>
  value<{ tweet: Tweet }[]>(path).map(({ tweet }) => tweet),
)
