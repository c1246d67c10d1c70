/** The search line: words, "phrases", prefix*, -not, OR, and from: to: date: kind: has:media. Pure: text in, conditions out. */
import { AppError } from '../../shared/errors.ts'
import { postKinds } from '../../shared/model.ts'

export interface SearchQuery {
  /** An FTS5 expression, or null when the line holds operators only. */
  match: string | null
  from: string[]
  to: string[]
  kinds: string[]
  hasMedia: boolean
  /** Inclusive days, YYYY-MM-DD. */
  dateFrom: string | null
  dateTo: string | null
}

const part = /(-?)(?:(from|to|date|kind|has):)?(?:"([^"]*)"|(\S+))/gu
const day = /^\d{4}-\d{2}-\d{2}$/

/** Throws AppError `bad-input` with a sentence about what to change. */
export function parseSearch(line: string): SearchQuery {
  const query: SearchQuery = {
    match: null,
    from: [],
    to: [],
    kinds: [],
    hasMedia: false,
    dateFrom: null,
    dateTo: null,
  }
  if ((line.match(/"/g)?.length ?? 0) % 2 === 1)
    throw refuse('A quotation mark is missing: put one at both ends of the phrase.')
  const wanted: string[] = []
  const unwanted: string[] = []
  let joinNext = false
  for (const [, minus, operator, phrase, word] of line.matchAll(part)) {
    const value = phrase ?? word ?? ''
    if (operator) {
      applyOperator(query, operator, value)
    } else if (phrase === undefined && value === 'OR') {
      if (wanted.length === 0) throw refuse('OR needs a word on both sides.')
      joinNext = true
    } else if (phrase === undefined && (value === 'AND' || value === 'NOT')) {
      if (value === 'NOT') throw refuse('Write -word to leave posts with that word out.')
    } else {
      if (/^(from|to|date|kind|has):$/.test(value))
        throw refuse(`Write what follows ${value} without a space.`)
      const term = quoteTerm(value, phrase !== undefined)
      if (term === null) continue
      if (minus) unwanted.push(term)
      else if (joinNext) wanted.push(`(${wanted.pop()} OR ${term})`)
      else wanted.push(term)
      joinNext = false
    }
  }
  if (joinNext) throw refuse('OR needs a word on both sides.')
  if (unwanted.length > 0 && wanted.length === 0)
    throw refuse('Name at least one word to look for beside the words to leave out.')
  if (wanted.length > 0) {
    const all = wanted.join(' AND ')
    query.match = unwanted.length > 0 ? `(${all}) NOT (${unwanted.join(' OR ')})` : all
  }
  return query
}

/** A term as an FTS5 string, or null when it holds nothing that is indexed. */
function quoteTerm(value: string, phrase: boolean): string | null {
  const prefix = !phrase && value.endsWith('*')
  const bare = prefix ? value.slice(0, -1) : value
  if (!/[\p{L}\p{N}]/u.test(bare)) return null
  return `"${bare.replaceAll('"', '""')}"${prefix ? '*' : ''}`
}

function applyOperator(query: SearchQuery, operator: string, value: string): void {
  switch (operator) {
    case 'from':
      query.from.push(value.replace(/^@/, ''))
      return
    case 'to':
      query.to.push(value.replace(/^@/, ''))
      return
    case 'kind':
      if (!postKinds.includes(value as never)) throw refuse(`kind: takes one of ${postKinds.join(', ')}.`)
      query.kinds.push(value)
      return
    case 'has':
      if (value !== 'media') throw refuse('has: takes media.')
      query.hasMedia = true
      return
    default: {
      const [from, to] = value.includes('..') ? value.split('..') : [value, value]
      for (const end of [from, to]) {
        if (end && !day.test(end))
          throw refuse('date: takes a day, or two with .. between them: date:2024-01-01..2024-06-30.')
      }
      query.dateFrom = from || null
      query.dateTo = to || null
    }
  }
}

function refuse(message: string): AppError {
  return new AppError('bad-input', `The search could not be read. ${message}`)
}
