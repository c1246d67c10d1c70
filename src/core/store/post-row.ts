/** What of an imported post goes into its row as it stands. What only the store knows (key, account, identity) is not here. Pure. */
import type { PostRecord } from '../importers/importer.ts'

export type Cell = string | number | null
/** One cell for each of `rowColumns`, in their order. */
export type Row = Cell[]

const cells: readonly (readonly [column: string, cell: (post: PostRecord) => Cell])[] = [
  ['native_id', (post) => post.nativeId],
  ['kind', (post) => post.kind],
  ['authorship', (post) => post.authorship],
  ['text', (post) => post.text],
  ['content_warning', (post) => post.contentWarning],
  ['lang', (post) => post.lang],
  ['created_at', (post) => post.createdAt],
  ['created_raw', (post) => post.createdRaw],
  ['precision', (post) => post.precision],
  ['zone_known', (post) => bit(post.zoneKnown)],
  ['url', (post) => post.url],
  ['visibility', (post) => post.visibility],
  ['truncated', (post) => bit(post.truncated)],
  ['deleted', (post) => bit(post.deleted)],
  ['deleted_at', (post) => post.deletedAt],
  ['reply_to_id', (post) => post.replyTo?.id ?? null],
  ['reply_to_handle', (post) => post.replyTo?.handle ?? null],
  ['is_reply', (post) => bit(post.replyTo !== null)],
  ['original_id', (post) => post.original?.id ?? null],
  ['original_url', (post) => post.original?.url ?? null],
  ['original_handle', (post) => post.original?.handle ?? null],
  ['thread_id', (post) => post.threadId],
  ['mentions', (post) => list(post.mentions)],
  ['links', (post) => list(post.links)],
  ['notes', (post) => list(post.notes)],
  ['media_count', (post) => post.media.length],
]

/** Null for an empty list: most posts have none, and an empty text costs bytes a million times. */
const list = (items: readonly unknown[]) => (items.length === 0 ? null : JSON.stringify(items))
const bit = (value: boolean) => (value ? 1 : 0)

export const rowColumns: readonly string[] = cells.map(([column]) => column)

export const rowOf = (post: PostRecord): Row => cells.map(([, cell]) => cell(post))

/** Where a column's cell stands in a row. */
export const rowIndex = (column: string): number => rowColumns.indexOf(column)
