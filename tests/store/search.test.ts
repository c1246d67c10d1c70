import { describe, expect, test } from 'vitest'
import { listPostKeys, readPostRows } from '../../src/core/store/posts.ts'
import { parseSearch } from '../../src/core/store/search.ts'
import { AppError } from '../../src/shared/errors.ts'
import { emptyStore, importPosts, post, zone } from './fixture.ts'

test.each([
  ['a word', 'bus', '"bus"'],
  ['words are joined by and', 'bus  stop', '"bus" AND "stop"'],
  ['a phrase', '"bus stop"', '"bus stop"'],
  ['a prefix', 'bus*', '"bus"*'],
  ['or', 'bus OR tram late', '("bus" OR "tram") AND "late"'],
  ['or of three', 'a OR b OR c', '(("a" OR "b") OR "c")'],
  ['without a word', 'bus -late', '("bus") NOT ("late")'],
  ['an FTS operator as a word stays a word', 'NEAR(a b)', '"NEAR(a" AND "b)"'],
  ['an unknown field stays a word', 'text:bus', '"text:bus"'],
  ['punctuation alone is passed over', '!! bus', '"bus"'],
  ['operators alone search no text', 'from:@member kind:reply', null],
])('reads %s', async (_name, line, match) => {
  expect(parseSearch(line).match).toBe(match)
})

test('reads operators', async () => {
  expect(parseSearch('from:@Member to:other kind:reply has:media date:2024-01-01..2024-02-01')).toMatchObject(
    {
      from: ['Member'],
      to: ['other'],
      kinds: ['reply'],
      hasMedia: true,
      dateFrom: '2024-01-01',
      dateTo: '2024-02-01',
    },
  )
})

test.each([
  ['an open quotation', '"bus'],
  ['or at the start', 'OR bus'],
  ['or at the end', 'bus OR'],
  ['only words to leave out', '-bus'],
  ['a bad day', 'date:yesterday'],
  ['an unknown kind', 'kind:tweet'],
  ['an unknown has', 'has:link'],
  ['an operator without a value', 'from: bus'],
  ['not', 'NOT bus'],
])('refuses %s with a sentence', async (_name, line) => {
  expect(() => parseSearch(line)).toThrow(AppError)
  expect(() => parseSearch(line)).toThrow(/^The search could not be read\. .+\.$/)
})

describe('over a case', () => {
  const rows = [
    post('1', 'The bus stop is gone', { createdAt: Date.parse('2024-03-31T00:30:00Z') }),
    post('2', 'Buses again', {
      createdAt: Date.parse('2024-03-31T23:30:00Z'),
      kind: 'reply',
      replyTo: { id: null, handle: 'Council' },
    }),
    post('3', 'stop the bus', {
      createdAt: Date.parse('2025-01-01T00:00:00Z'),
      account: { nativeId: '9', handle: 'Other', name: null },
    }),
    post('4', 'Café au lait', {
      createdAt: null,
      createdRaw: 'never',
      mentions: [{ handle: 'Baker', id: null, name: null }],
    }),
  ]
  test.each([
    ['newest first, undated last', '', ['3', '2', '1', '4']],
    ['a phrase', '"bus stop"', ['1']],
    ['a prefix', 'bus*', ['3', '2', '1']],
    ['both words in any order', 'stop bus', ['3', '1']],
    ['accents do not matter', 'cafe', ['4']],
    ['from', 'from:other bus', ['3']],
    ['to by reply', 'to:council', ['2']],
    ['to by mention', 'to:@baker', ['4']],
    ['kind', 'kind:reply', ['2']],
    ['a day in the zone of the case, not in UTC', 'date:2024-03-31', ['1']],
    ['a range of days', 'date:2024-03-31..2024-04-01', ['2', '1']],
    ['an open range', 'date:2024-04-01..', ['3', '2']],
  ])('%s', async (_name, search, ids) => {
    const db = emptyStore()
    await importPosts(db, rows)
    const keys = listPostKeys(db, { search }, zone)
    expect(readPostRows(db, keys).map((row) => row.id)).toEqual(ids)
  })
})
