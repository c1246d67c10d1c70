import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { audit, firstBrokenLink, listAudit } from '../../src/core/store/audit.ts'
import { checkablePosts, countCheckable } from '../../src/core/store/checkable-posts.ts'
import { dayOf, startOfDay } from '../../src/core/store/days.ts'
import { decide, undoDecision } from '../../src/core/store/decisions.ts'
import { addExhibits, listExhibits, removeExhibit } from '../../src/core/store/exhibits.ts'
import { summariseFlags } from '../../src/core/store/flag-summary.ts'
import { listFlagIds, readFlag, readFlagRows } from '../../src/core/store/flags.ts'
import { createStore, openStore } from '../../src/core/store/open.ts'
import { listPostKeys, readPost } from '../../src/core/store/posts.ts'
import { addRun, emptyStore, flag, importPosts, post, tempFolder, zone } from './fixture.ts'

describe('a case file', () => {
  test.each([
    ['a missing file', () => {}, 'not-a-case'],
    ['a file that is not SQLite', (file: string) => writeFileSync(file, 'hello'.repeat(500)), 'not-a-case'],
    ['an empty file', (file: string) => writeFileSync(file, ''), 'not-a-case'],
    [
      'a file of a newer version',
      (file: string) => {
        const db = createStore(file)
        db.pragma('user_version = 999')
        db.close()
      },
      'newer-case',
    ],
  ])('refuses %s', async (_name, make, code) => {
    const file = join(tempFolder(), 'case.sqlite')
    make(file)
    expect(() => openStore(file)).toThrow(expect.objectContaining({ code }))
  })

  test('a refused newer file is left as it was', async () => {
    const folder = tempFolder()
    const file = join(folder, 'case.sqlite')
    const db = createStore(file)
    db.pragma('user_version = 999')
    db.close()
    expect(() => openStore(file)).toThrow()
    expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([])
  })
})

describe('the audit log', () => {
  test('cannot be changed or shortened', async () => {
    const db = emptyStore()
    expect(() => db.exec("UPDATE audit SET action = 'x'")).toThrow(/append-only/)
    expect(() => db.exec('DELETE FROM audit')).toThrow(/append-only/)
  })

  test.each([
    ['an untouched chain', '', null],
    ['a changed detail', "UPDATE audit SET detail = '{}' WHERE seq = 2", 2],
    ['a changed time', 'UPDATE audit SET at = at + 1 WHERE seq = 3', 3],
    ['a missing entry', 'DELETE FROM audit WHERE seq = 2', 3],
  ])('finds %s', async (_name, tamper, seq) => {
    const db = emptyStore()
    for (let n = 0; n < 3; n++) audit(db, n, 'test', { n })
    db.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete')
    if (tamper) db.exec(tamper)
    expect(firstBrokenLink(db)).toBe(seq)
    expect(listAudit(db)[0]!.action).toBe('case.created')
  })
})

describe('posts', () => {
  test('the same post twice is one post with two sources', async () => {
    const db = emptyStore()
    const [first] = await importPosts(db, [post('7', 'hello')], 'a')
    const [second] = await importPosts(db, [post('7', 'hello')], 'b')
    expect([first!.added, second!.added, second!.key]).toEqual([true, false, first!.key])
    expect(readPost(db, first!.key).sources.map((source) => source.archive)).toEqual(['a.zip', 'b.zip'])
  })

  test('the same archive twice adds nothing', async () => {
    const db = emptyStore()
    const posts = [
      post('7', 'hello'),
      post(null, 'no id'),
      post(null, 'no id'),
      post('8', 'liked', { kind: 'like' }),
    ]
    expect((await importPosts(db, posts)).every((written) => written.added)).toBe(true)
    expect((await importPosts(db, posts)).some((written) => written.added)).toBe(false)
    expect(listPostKeys(db, {}, zone)).toHaveLength(4)
    expect(db.prepare('SELECT count(*) FROM post_source').pluck().get()).toBe(4)
    expect(listPostKeys(db, { search: 'hello' }, zone)).toHaveLength(1)
  })

  test('the newest of many matches, as many as asked for', async () => {
    const db = emptyStore()
    const day = (n: number) => Date.parse(`2024-03-0${n}T12:00:00Z`)
    const written = await importPosts(
      db,
      [3, 1, 4, 2].map((n) => post(String(n), `word ${n}`, { createdAt: day(n) })),
    )
    const newest = [written[2]!.key, written[0]!.key]
    expect(listPostKeys(db, { search: 'word' }, zone, 2)).toEqual(newest)
    expect(listPostKeys(db, { search: 'word kind:post from:member' }, zone, 2)).toEqual(newest)
    expect(listPostKeys(db, { search: 'word from:nobody' }, zone, 2)).toEqual([])
    expect(listPostKeys(db, { search: 'word date:2024-03-02..2024-03-03' }, zone)).toHaveLength(2)
    expect(listPostKeys(db, {}, zone, 2)).toEqual(newest)
  })

  test('a like of a post does not hide the post', async () => {
    const db = emptyStore()
    const written = await importPosts(db, [
      post('7', 'mine'),
      post('7', 'mine', { kind: 'like', authorship: 'like' }),
    ])
    expect(written.map((one) => one.added)).toEqual([true, true])
  })

  test('keys sort by time, also when many share a moment', async () => {
    const db = emptyStore()
    const written = await importPosts(db, [
      post('1', 'later', { createdAt: 2_000_000 }),
      ...Array.from({ length: 3000 }, (_, n) => post(`m${n}`, 'same moment', { createdAt: 1_000_000 })),
      post('0', 'before 1970', { createdAt: -5 }),
      post('n', 'undated', { createdAt: null }),
    ])
    expect(new Set(written.map((one) => one.key)).size).toBe(written.length)
    const keys = listPostKeys(db, {}, zone)
    expect(keys[0]).toBe(written[0]!.key)
    expect(keys.slice(-2).sort()).toEqual([written.at(-1)!.key, written.at(-2)!.key].sort())
  })
})

test.each([
  ['a winter day', '2024-01-10', '2024-01-10T00:00:00Z'],
  ['a summer day', '2024-07-10', '2024-07-09T23:00:00Z'],
  ['the day clocks go forward', '2024-03-31', '2024-03-31T00:00:00Z'],
  ['the day after', '2024-04-01', '2024-03-31T23:00:00Z'],
  ['the day clocks go back', '2024-10-27', '2024-10-26T23:00:00Z'],
])('%s begins at its own midnight', async (_name, day, iso) => {
  expect(new Date(startOfDay(day, zone)).toISOString()).toBe(iso.replace('Z', '.000Z'))
  expect(dayOf(startOfDay(day, zone), zone)).toBe(day)
  expect(dayOf(startOfDay(day, zone) - 1, zone)).not.toBe(day)
})

describe('decisions', () => {
  async function flagged() {
    const db = emptyStore()
    const [written] = await importPosts(db, [post('7', 'you fool')])
    addRun(db, [[written!.key, 'x:7', flag()]])
    const [id] = listFlagIds(db, {}, zone)
    return { db, id: id!, key: written!.key }
  }

  test('survive a re-run of the same policy', async () => {
    const { db, id, key } = await flagged()
    decide(db, 5, id, { verdict: 'breach', reason: 'Plain.', by: 'Ada' })
    addRun(db, [[key, 'x:7', flag({ checkVersion: 2, reason: 'Said better.' })]])
    const [again] = listFlagIds(db, {}, zone)
    expect(again).not.toBe(id)
    expect(readFlagRows(db, [again!])[0]!.decision).toMatchObject({
      verdict: 'breach',
      reason: 'Plain.',
      by: 'Ada',
      at: 5,
    })
  })

  test('do not pass to a flag on other words', async () => {
    const { db, id, key } = await flagged()
    decide(db, 5, id, { verdict: 'breach', reason: 'Plain.', by: '' })
    addRun(db, [[key, 'x:7', flag({ spans: [[4, 8]] })]])
    expect(readFlagRows(db, listFlagIds(db, {}, zone))[0]!.decision).toBeNull()
  })

  test('undo goes back step by step and keeps every step', async () => {
    const { db, id } = await flagged()
    decide(db, 1, id, { verdict: 'unsure', reason: 'First.', by: '' })
    decide(db, 2, id, { verdict: 'breach', reason: 'Second.', by: '' })
    undoDecision(db, 3, id, '')
    expect(readFlag(db, id).decision?.verdict).toBe('unsure')
    undoDecision(db, 4, id, '')
    expect(readFlag(db, id).decision).toBeNull()
    expect(() => undoDecision(db, 5, id, '')).toThrow(/no decision/)
    expect(readFlag(db, id).history.map((step) => step.verdict)).toEqual([
      'unsure',
      'breach',
      'withdrawn',
      'withdrawn',
    ])
  })

  test('cannot be changed or erased', async () => {
    const { db, id } = await flagged()
    decide(db, 1, id, { verdict: 'unsure', reason: 'First.', by: '' })
    expect(() => db.exec("UPDATE decision SET verdict = 'breach'")).toThrow(/append-only/)
    expect(() => db.exec('DELETE FROM decision')).toThrow(/append-only/)
  })

  test('filter flags', async () => {
    const { db, id } = await flagged()
    expect(listFlagIds(db, { decisions: ['open'] }, zone)).toEqual([id])
    decide(db, 1, id, { verdict: 'unsure', reason: 'First.', by: '' })
    expect(listFlagIds(db, { decisions: ['open'] }, zone)).toEqual([])
    expect(listFlagIds(db, { decisions: ['unsure', 'breach'] }, zone)).toEqual([id])
  })
})

test('exhibit numbers are never given twice', async () => {
  const db = emptyStore()
  const keys = (await importPosts(db, [post('1', 'a'), post('2', 'b')])).map((one) => one.key)
  addExhibits(db, 1, keys, '')
  addExhibits(db, 2, keys, 'again')
  removeExhibit(db, 3, keys[1]!)
  addExhibits(db, 4, [keys[1]!], '')
  expect(listExhibits(db).map(({ number, post: { id } }) => [number, id])).toEqual([
    [1, '1'],
    [3, '2'],
  ])
})

test('a run sees the respondent inside the scope, and undated posts', async () => {
  const db = emptyStore()
  await importPosts(db, [
    post('in', 'in', { createdAt: Date.parse('2024-07-10T12:00:00Z') }),
    post('late evening', 'still the day before in UTC', { createdAt: Date.parse('2024-07-09T23:30:00Z') }),
    post('before', 'before', { createdAt: Date.parse('2024-07-09T22:30:00Z') }),
    post('after', 'after', { createdAt: Date.parse('2024-07-10T23:00:00Z') }),
    post('undated', 'undated', { createdAt: null }),
    post('other', 'someone else', { account: { nativeId: '2', handle: 'other', name: null } }),
  ])
  const scope = { from: '2024-07-10', to: '2024-07-10', zone }
  const seen = [...checkablePosts(db, scope)].map((one) => one.identity)
  expect(seen).toEqual(['x:undated', 'x:late evening', 'x:in'])
  expect(countCheckable(db, scope)).toBe(3)
})

test('the summary counts flags and posts by clause, decision and time', async () => {
  const db = emptyStore()
  const keys = (
    await importPosts(db, [
      post('1', 'a', { createdAt: Date.parse('2024-01-01T12:00:00Z') }),
      post('2', 'b', { createdAt: Date.parse('2024-01-03T12:00:00Z') }),
    ])
  ).map((one) => one.key)
  addRun(db, [
    [keys[0]!, 'x:1', flag()],
    [keys[0]!, 'x:1', flag({ clause: '4-intimidation', check: 'intimidation' })],
    [keys[1]!, 'x:2', flag()],
  ])
  const summary = summariseFlags(db, {}, zone)
  expect(summary).toMatchObject({ flags: 3, posts: 2, bucket: 'day' })
  expect(summary.byClause).toEqual([
    { clause: '8-personal-attack', flags: 2, posts: 2 },
    { clause: '4-intimidation', flags: 1, posts: 1 },
  ])
  expect(summary.timeline).toEqual([
    { start: '2024-01-01', end: '2024-01-01', flags: 2, posts: 1 },
    { start: '2024-01-02', end: '2024-01-02', flags: 0, posts: 0 },
    { start: '2024-01-03', end: '2024-01-03', flags: 1, posts: 1 },
  ])
  expect(listFlagIds(db, { posts: [keys[1]!] }, zone)).toHaveLength(1)
  const clicked = summariseFlags(db, { clauses: ['4-intimidation'] }, zone)
  expect(clicked.flags).toBe(1)
})

test('a store copied with its write-ahead log folded in opens again', async () => {
  const folder = tempFolder()
  const db = createStore(join(folder, 'case.sqlite'))
  db.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(join(folder, 'case.sqlite'), join(folder, 'copy.sqlite'))
  db.close()
  openStore(join(folder, 'copy.sqlite')).close()
})
