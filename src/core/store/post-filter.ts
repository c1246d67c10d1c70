/** Turns the one filter that every list shares into SQL conditions. Pure. */
import type { Filter } from '../../shared/api.ts'
import { nextDay, startOfDay } from './days.ts'
import { keyRange } from './post-key.ts'
import { parseSearch } from './search.ts'

export interface Conditions {
  /** Conditions over `post` (and `post_fts` when `match` is set). */
  post: string[]
  /** Conditions over `flag` and `current_decision`. */
  flag: string[]
  params: Record<string, unknown>
  match: boolean
}

const farPast = 0
const farFuture = 4e12

export function filterConditions(filter: Filter, zone: string): Conditions {
  const conditions: Conditions = { post: [], flag: [], params: {}, match: false }
  const { post, flag, params } = conditions
  const among = (column: string, name: string, values: readonly string[] | undefined, target: string[]) => {
    if (!values || values.length === 0) return
    params[name] = JSON.stringify(values)
    target.push(`${column} IN (SELECT value FROM json_each(@${name}))`)
  }
  const days = (name: string, from: string | null | undefined, to: string | null | undefined) => {
    if (!from && !to) return
    const range = keyRange(
      from ? startOfDay(from, zone) : farPast,
      to ? startOfDay(nextDay(to), zone) : farFuture,
    )
    params[`${name}From`] = range[0]
    params[`${name}To`] = range[1]
    post.push(`post.key >= @${name}From AND post.key < @${name}To`)
  }

  among('flag.clause', 'clauses', filter.clauses, flag)
  among('flag.ground', 'grounds', filter.grounds, flag)
  among('post.authorship', 'authorships', filter.authorships, post)
  if (filter.decisions && filter.decisions.length > 0) {
    params.decisions = JSON.stringify(filter.decisions)
    flag.push(`coalesce(decision.verdict, 'open') IN (SELECT value FROM json_each(@decisions))`)
  }
  days('day', filter.from, filter.to)
  if (filter.posts) {
    params.posts = JSON.stringify(filter.posts)
    post.push('post.key IN (SELECT value FROM json_each(@posts))')
  }
  if (filter.respondentOnly) post.push('post.account_id IN (SELECT id FROM account WHERE is_respondent = 1)')

  if (filter.search && filter.search.trim() !== '') {
    const search = parseSearch(filter.search)
    if (search.match !== null) {
      conditions.match = true
      params.match = search.match
    }
    if (search.from.length > 0) {
      const wanted =
        'SELECT id FROM account WHERE lower(handle) IN (SELECT value FROM json_each(@fromHandles))'
      params.fromHandles = JSON.stringify(search.from.map(lower))
      post.push(
        // Asked once before the posts: nobody by that name ends the search there.
        `EXISTS (${wanted})`,
        `post.account_id IN (${wanted})`,
      )
    }
    among('post.kind', 'kinds', search.kinds, post)
    if (search.hasMedia) post.push('post.media_count > 0')
    if (search.to.length > 0) {
      params.toHandles = JSON.stringify(search.to.map(lower))
      post.push(
        `(lower(post.reply_to_handle) IN (SELECT value FROM json_each(@toHandles)) OR EXISTS (
          SELECT 1 FROM json_each(coalesce(post.mentions, '[]')) AS mention
          WHERE lower(mention.value ->> 'handle') IN (SELECT value FROM json_each(@toHandles))))`,
      )
    }
    days('search', search.dateFrom, search.dateTo)
  }
  return conditions
}

const lower = (text: string) => text.toLowerCase()
