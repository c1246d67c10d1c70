/** Reddit's answer to a request for one's data: tables of posts and comments; messages and chats when asked. */
import type { Archive } from '../../archive/archive.ts'
import {
  type AccountRecord,
  defineImporter,
  type ImportContext,
  type Importer,
  type ImportRecord,
  type Match,
  type PostRecord,
} from '../importer.ts'
import { malformed } from '../parse-record.ts'
import { junkSkipped, unknownFile } from '../passed-over.ts'
import { readTable, type TableRow } from '../read-table.ts'
import { type Reading, startReading } from '../reading.ts'
import { withDateDoubt } from '../times.ts'
import { type RedditFile, type Role, readLayout } from './layout.ts'
import { readChat, readComment, readMessage, readPost } from './rows.ts'

export const reddit: Importer = defineImporter({
  id: 'reddit',
  version: 1,
  platform: 'reddit',
  title: 'Reddit data request (CSV)',
  lacks: [
    'The posts and comments that were answered, except for their ids and addresses.',
    'Votes by others.',
    'The text of posts that were removed or deleted before the export.',
    'Earlier versions of edited posts, and whether a post was edited.',
  ],
  detect,
  read,
})

const meanings: readonly [Role, string][] = [
  ['posts', 'has the columns of Reddit’s posts'],
  ['comments', 'has the columns of Reddit’s comments'],
  ['messages', 'has the columns of Reddit’s messages'],
  ['chats', 'has the columns of Reddit’s chats'],
]

async function detect(archive: Archive): Promise<Match> {
  const files = await readLayout(archive)
  const reasons = meanings.flatMap(([role, meaning]) => {
    const file = files.find((one) => one.role === role)
    return file ? [`${file.path} ${meaning}`] : []
  })
  return { confidence: [0, 0.9, 0.98][Math.min(reasons.length, 2)]!, reasons }
}

type Take = (row: TableRow) => PostRecord | null

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  const files = await readLayout(archive)
  const roles: Role[] = context.messages ? ['posts', 'comments', 'messages', 'chats'] : ['posts', 'comments']
  const wanted = roles.flatMap((role) => files.filter((file) => file.role === role))
  const reading = startReading(
    archive,
    context,
    wanted.map(({ path }) => path),
  )
  const owner = await readOwner(archive, files)
  yield owner ?? ownerUnknown
  const name = owner?.handle ?? null
  const takes: Partial<Record<Role, Take>> = {
    posts: readPost,
    comments: readComment,
    messages: (row) => readMessage(row, name),
    chats: (row) => readChat(row, name),
  }
  for (const { path, role } of wanted) yield* readFile(reading, path, takes[role]!)
  yield* passedOver(archive, files, context.messages)
}

async function* readFile(reading: Reading, path: string, take: Take): AsyncGenerator<ImportRecord> {
  for await (const { rows, issues } of readTable(reading, path)) {
    yield* issues
    for (const row of rows) {
      const post = take(row)
      yield* post ? withDateDoubt(post) : [malformed(path, row.source.offset)]
    }
  }
}

/** From the statistics, else the name Reddit gives its ZIP. */
async function readOwner(archive: Archive, files: readonly RedditFile[]): Promise<AccountRecord | null> {
  let handle = /^export_(.+)_\d{8}/.exec(archive.name)?.[1] ?? null
  for (const { path } of files.filter(({ role }) => role === 'statistics')) {
    for await (const { rows } of readTable({ archive, read: archive.read }, path)) {
      const named = rows.find((row) => row.get('statistic') === 'account name')
      handle = named?.get('value') ?? handle
    }
  }
  return handle === null
    ? null
    : { type: 'account', nativeId: null, handle, name: null, isOwner: true, facts: {} }
}

const ownerUnknown: ImportRecord = {
  type: 'issue',
  path: 'statistics.csv',
  position: null,
  code: 'absent',
  message: 'statistics.csv is not in the archive, so it does not say whose it is.',
}

const ownFacts =
  /(^|\/)(ip_logs|birthdate|linked_identities|linked_phone_number|account_gender|stripe|purchases|payouts|persona|twitter|sensitive_ads_preferences|checkfile|user_preferences)(_\d+)?\.csv$/i
const listed =
  /(^|\/)(announcements|approved_submitter_subreddits|comment_votes|drafts|friends|gilded_content|gold_information|hidden_posts|moderated_subreddits|multireddits|poll_votes|post_votes|reddit_gold_information|saved_comments|saved_posts|scheduled_posts|subscribed_subreddits|subscriptions|usernames?)(_\d+)?\.csv$/i

function* passedOver(
  archive: Archive,
  files: readonly RedditFile[],
  messages: boolean,
): Generator<ImportRecord> {
  const of = (...roles: Role[]) => files.filter(({ role }) => roles.includes(role)).length
  const skipped = (what: string, count: number, why: string): ImportRecord[] =>
    count === 0 ? [] : [{ type: 'skipped', what, files: count, why }]
  const known = new Set(files.map(({ path }) => path))
  const rest = archive.members.map(({ path }) => path).filter((path) => !known.has(path))
  const lists = rest.filter((path) => listed.test(path)).length + of('votes')
  const personal = rest.filter((path) => ownFacts.test(path)).length
  if (!messages)
    yield* skipped(
      'Messages and chats',
      of('messages', 'chats'),
      'Private messages are read only when the officer asks for them.',
    )
  yield* skipped('Tables of headers', of('headers'), 'They repeat the posts without their text.')
  yield* skipped(
    'Votes, saved posts, drafts and other lists',
    lists,
    'They hold nothing that the member posted.',
  )
  yield* skipped(
    'Addresses of devices, payments and settings',
    personal,
    'They say nothing about conduct and are never opened.',
  )
  yield* junkSkipped(archive)
  for (const path of rest) if (!listed.test(path) && !ownFacts.test(path)) yield unknownFile(path)
}
