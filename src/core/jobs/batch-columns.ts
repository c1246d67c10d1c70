/** Turns the posts of a batch on their side: columns cross between threads in a third of the time that records take. Pure. */
import type { ImportRecord, MediaRecord, PostRecord } from '../importers/importer.ts'
import type { Cell, Row } from '../store/post-row.ts'
import { rowColumns } from '../store/post-row.ts'
import type { PackedPost, PackedSource } from '../store/post-writer.ts'

export type OtherRecord = Exclude<ImportRecord, PostRecord>
export type PackedRecord = OtherRecord | PackedPost

export interface BatchColumns {
  posts: number
  /** By column, then by post. */
  rows: Cell[][]
  /** Number in `accounts` by post; most posts share one. */
  accountOf: number[]
  accounts: PostRecord['account'][]
  /** All sources of all posts, in order. */
  sources: { [field in keyof PackedSource]: PackedSource[field][] } & { post: number[] }
  /** Of posts that have any. */
  media: { post: number; items: MediaRecord[] }[]
  /** What else was read, each before the post of this number. */
  others: { before: number; record: OtherRecord }[]
}

export function toColumns(records: readonly PackedRecord[]): BatchColumns {
  const columns: BatchColumns = {
    posts: 0,
    rows: rowColumns.map(() => []),
    accountOf: [],
    accounts: [],
    sources: { post: [], path: [], offset: [], index: [], start: [], length: [] },
    media: [],
    others: [],
  }
  const known = new Map<string, number>()
  for (const record of records) {
    if (record.type === 'post') addPost(columns, known, record)
    else columns.others.push({ before: columns.posts, record })
  }
  return columns
}

function addPost(columns: BatchColumns, known: Map<string, number>, post: PackedPost): void {
  const number = columns.posts++
  for (let at = 0; at < post.row.length; at++) columns.rows[at]!.push(post.row[at]!)
  columns.accountOf.push(numberOf(columns, known, post.account))
  for (const { path, offset, index, start, length } of post.sources) {
    const { sources } = columns
    sources.post.push(number)
    sources.path.push(path)
    sources.offset.push(offset)
    sources.index.push(index)
    sources.start.push(start)
    sources.length.push(length)
  }
  if (post.media.length > 0) columns.media.push({ post: number, items: post.media })
}

function numberOf(
  { accounts }: BatchColumns,
  known: Map<string, number>,
  account: PostRecord['account'],
): number {
  const name = account === null ? '' : `${account.nativeId}\n${account.handle}\n${account.name}`
  const number = known.get(name)
  if (number !== undefined) return number
  known.set(name, accounts.length)
  return accounts.push(account) - 1
}

/** The records as they were, in their order. */
export function* fromColumns(columns: BatchColumns): Generator<PackedRecord> {
  const { posts, rows, accountOf, accounts, sources, media, others } = columns
  let [other, source, withMedia] = [0, 0, 0]
  for (let post = 0; post <= posts; post++) {
    while (others[other]?.before === post) yield others[other++]!.record
    if (post === posts) return
    const row: Row = rows.map((column) => column[post]!)
    const packed: PackedPost = {
      type: 'post',
      row,
      account: accounts[accountOf[post]!]!,
      sources: [],
      media: [],
    }
    for (; sources.post[source] === post; source++) {
      packed.sources.push({
        path: sources.path[source]!,
        offset: sources.offset[source]!,
        index: sources.index[source]!,
        start: sources.start[source]!,
        length: sources.length[source]!,
      })
    }
    if (media[withMedia]?.post === post) packed.media = media[withMedia++]!.items
    yield packed
  }
}
