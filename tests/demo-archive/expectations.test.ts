/** What the hand-written posts should give: examples enough for each clause, and ids that stay. */
import { describe, expect, it } from 'vitest'
import { demoExpectations } from '../../scripts/demo-archive/expectations.ts'
import { readAbusers, readSample } from '../../scripts/demo-archive/read-sample.ts'
import { tweets } from './built.ts'

describe('the expectations of the sample', () => {
  const rows = demoExpectations()
  const clauses = [
    ...[
      '2-exclusion',
      '3-abuse',
      '4-harassment',
      '4-intimidation',
      '4-hateful',
      '4-bullying',
      '4-discrimination',
    ],
    ...['6-exclusion', '8-personal-attack', '8-shaming', '9-derogatory-position', '10-anonymous-abuse'],
    ...['11-sexualised', '11-sexual-imagery', '11-sexual-attention', '11-private-information'],
    ...['12-giving-voice', '12-engaging', '13-in-kind', '16-trolling', '16-unwelcome-contact'],
  ]

  it.each(clauses)('hold at least two breaches and three near misses of %s', (clause) => {
    const of = (expected: string) => rows.filter((row) => row.clause === clause && row.expect === expected)
    expect(of('flag').length).toBeGreaterThanOrEqual(2)
    expect(of('clear').length).toBeGreaterThanOrEqual(3)
  })

  it('name no clause beyond these', () => {
    expect(rows.filter(({ clause }) => !clauses.includes(clause))).toEqual([])
  })

  it.each(['4-hateful', '4-discrimination'])(
    'hold two breaches of %s on each of the seven grounds',
    (clause) => {
      const counts = Map.groupBy(
        rows.filter((row) => row.clause === clause && row.expect === 'flag'),
        ({ ground }) => ground,
      )
      expect(counts.size).toBe(7)
      for (const [ground, posts] of counts) expect(posts.length, String(ground)).toBeGreaterThanOrEqual(2)
    },
  )

  it('point at posts that are in the archive, one entry a post', () => {
    const ids = new Set(tweets.map(({ id }) => id))
    expect(rows.filter(({ id }) => !ids.has(id))).toEqual([])
    expect(new Set(rows.map(({ entry }) => entry)).size).toBe(new Set(rows.map(({ id }) => id)).size)
  })

  it('keep the ids they were published with', () => {
    const id = (entry: string) => rows.find((row) => row.entry === entry)?.id
    expect([id('pa-01'), id('ha-c08'), id('gv-05')]).toEqual([
      '1656044909885612378',
      '1529436072965785970',
      '1985631174915565216',
    ])
  })

  it('rest on a list of persistent abusers whose handles the sample knows', () => {
    const { people, entries } = readSample()
    const listed = readAbusers().map(({ handle }) => handle)
    expect(listed.filter((handle) => !(handle in people))).toEqual([])
    const voiced = entries.filter(({ clause, expect }) => clause === '12-giving-voice' && expect === 'flag')
    for (const { of, text } of voiced)
      expect(listed.some((handle) => of === handle || text.includes(handle))).toBe(true)
  })
})
