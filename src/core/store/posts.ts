/** Reads posts: sorted keys for a list, rows for what is visible, one post whole. */
import type { Filter } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { PostDetail, PostRow, PostSource } from '../../shared/model.ts'
import { listPostMedia } from './media.ts'
import { isQueryError, type ReadDb } from './open.ts'
import { filterConditions } from './post-filter.ts'
import { type RawPlace, rawRecordReader } from './raw-records.ts'
import { latestRunId } from './runs.ts'

/** The columns of a PostRow; joins `post` and `account`, needs `@run`. */
export const postColumns = `
  post.key, post.native_id, post.platform, post.kind, post.authorship, post.created_at, post.created_raw,
  post.zone_known, post.text, post.content_warning, post.url, post.visibility, post.truncated, post.deleted,
  post.deleted_at, post.is_reply, post.reply_to_id, post.reply_to_handle, post.original_id, post.original_url,
  post.original_handle, post.mentions, post.links, post.media_count, post.account_id,
  account.handle AS account_handle, account.name AS account_name, account.is_respondent,
  (SELECT count(*) FROM flag WHERE flag.post_key = post.key AND flag.run_id = @run) AS flags,
  (SELECT number FROM exhibit WHERE exhibit.post_key = post.key AND removed_at IS NULL) AS exhibit`

type Cell = string | number | null
export type PostTableRow = Record<string, Cell>

export function toPostRow(row: PostTableRow): PostRow {
  const hasOriginal = row.original_id !== null || row.original_url !== null || row.original_handle !== null
  return {
    key: row.key as number,
    id: row.native_id as string,
    platform: row.platform as string,
    kind: row.kind as PostRow['kind'],
    authorship: row.authorship as PostRow['authorship'],
    createdAt: row.created_at as number | null,
    createdRaw: row.created_raw as string | null,
    zoneKnown: row.zone_known === 1,
    text: row.text as string,
    contentWarning: row.content_warning as string | null,
    account: {
      id: row.account_id as number,
      handle: row.account_handle as string | null,
      name: row.account_name as string | null,
      isRespondent: row.is_respondent === 1,
    },
    url: row.url as string | null,
    visibility: row.visibility as PostRow['visibility'],
    truncated: row.truncated === 1,
    deleted: row.deleted === 1,
    deletedAt: row.deleted_at as number | null,
    replyTo:
      row.is_reply === 1
        ? { id: row.reply_to_id as string | null, handle: row.reply_to_handle as string | null }
        : null,
    original: hasOriginal
      ? {
          id: row.original_id as string | null,
          url: row.original_url as string | null,
          handle: row.original_handle as string | null,
        }
      : null,
    mentions: parseList(row.mentions),
    links: parseList(row.links),
    media: row.media_count as number,
    flags: row.flags as number,
    exhibit: row.exhibit as number | null,
  }
}

function parseList<T>(cell: Cell | undefined): T[] {
  return cell ? (JSON.parse(cell as string) as T[]) : []
}

/** Newest first, `most` of them or all. Throws AppError `bad-input` for a search that cannot be read. */
export function listPostKeys(db: ReadDb, filter: Filter, zone: string, most = -1): number[] {
  const { post, flag, params, match } = filterConditions(filter, zone)
  const where = [...post]
  if (flag.length > 0) {
    where.push(
      `EXISTS (SELECT 1 FROM flag LEFT JOIN current_decision AS decision USING (fingerprint)
        WHERE flag.post_key = post.key AND flag.run_id = @run AND ${flag.join(' AND ')})`,
    )
    params.run = latestRunId(db)
  }
  params.most = most
  const sql = match
    ? matchSql(where)
    : `SELECT post.key FROM post ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY post.key DESC LIMIT @most`
  return readableQuery(() => db.prepare(sql).pluck().all(params) as number[])
}

/** The index knows the keys: the posts themselves are read only for what it does not know. */
function matchSql(conditions: readonly string[]): string {
  const where = conditions.map((one) => `AND ${one.replaceAll('post.key', 'post_fts.rowid')}`)
  const needsPost = where.some((one) => /\bpost\./.test(one))
  return `SELECT post_fts.rowid FROM post_fts ${needsPost ? 'CROSS JOIN post ON post.key = post_fts.rowid' : ''}
    WHERE post_fts MATCH @match ${where.join(' ')} ORDER BY post_fts.rowid DESC LIMIT @most`
}

/** Gives SQLite's refusal of a search a sentence a person can act on. */
export function readableQuery<T>(query: () => T): T {
  try {
    return query()
  } catch (error) {
    if (!isQueryError(error)) throw error
    throw new AppError(
      'bad-input',
      'The search could not be read. Try single words, or a "phrase" in quotation marks.',
    )
  }
}

/** In the order of `keys`; unknown keys are left out. */
export function readPostRows(db: ReadDb, keys: readonly number[]): PostRow[] {
  const rows = db
    .prepare(
      `SELECT ${postColumns} FROM json_each(@keys) AS wanted JOIN post ON post.key = wanted.value
       JOIN account ON account.id = post.account_id ORDER BY wanted.key`,
    )
    .all({ keys: JSON.stringify(keys), run: latestRunId(db) }) as PostTableRow[]
  return rows.map(toPostRow)
}

/** Throws AppError `not-found`. */
export function readPost(db: ReadDb, key: number): PostDetail {
  const [row] = readPostRows(db, [key])
  if (!row) throw new AppError('not-found', 'That post is not part of this case.')
  const notes = db.prepare('SELECT notes FROM post WHERE key = ?').pluck().get(key) as string | null
  return {
    ...row,
    sources: listSources(db, key),
    attachments: listPostMedia(db, key),
    notes: parseList(notes),
  }
}

function listSources(db: ReadDb, key: number): PostSource[] {
  const rows = db
    .prepare(
      `SELECT import_id AS importId, archive.name AS archive, archive.sha256 AS archiveSha256, path,
        byte_offset AS offset, idx AS "index", block_id AS block, raw_start AS start, raw_length AS length
       ${sourceTables} WHERE post_key = ? ORDER BY import_id, path, idx`,
    )
    .all(key) as (Omit<PostSource, 'raw'> & RawPlace)[]
  const read = rawRecordReader(db)
  return rows.map(({ block, start, length, ...source }) => ({
    ...source,
    raw: read({ block, start, length }),
  }))
}

const sourceTables = `FROM post_source JOIN member ON member.id = member_id JOIN archive ON archive.id = member.archive_id`

/** Where each post stood first, in the order of `keys`. */
export function listFirstSources(
  db: ReadDb,
  keys: readonly number[],
): { key: number; archive: string; path: string; offset: number | null; index: number }[] {
  const first = db.prepare(
    `SELECT post_key AS key, archive.name AS archive, path, byte_offset AS offset, idx AS "index"
     ${sourceTables} WHERE post_key = ? ORDER BY import_id, path, idx LIMIT 1`,
  )
  return keys.map((key) => first.get(key) as ReturnType<typeof listFirstSources>[number]).filter(Boolean)
}

/** A platform id, or a store key, as a store key. Throws AppError `not-found`. */
export function findPostKey(db: ReadDb, id: string): number {
  const keys = db
    .prepare(
      `SELECT post.key FROM (SELECT DISTINCT platform FROM account) AS known
       JOIN post ON post.identity = known.platform || ':' || ?
       UNION ALL
       SELECT post.key FROM account JOIN post ON post.identity = account.platform || ':like:' || account.id || ':' || ?
       ORDER BY 1 DESC`,
    )
    .pluck()
    .all(id, id) as number[]
  if (keys[0] !== undefined) return keys[0]
  if (/^-?\d{1,16}$/.test(id)) {
    const key = db.prepare('SELECT key FROM post WHERE key = ?').pluck().get(Number(id))
    if (key !== undefined) return key as number
  }
  throw new AppError('not-found', `No post with the id ${id} is part of this case.`)
}
