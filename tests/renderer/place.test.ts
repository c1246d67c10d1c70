/** The filter as chips, and what keys mean. */
import { describe, expect, test } from 'vitest'
import { stepFor } from '../../src/renderer/components/list-steps.ts'
import { filterChips, flaggedOnly, toggled, withoutEmpty } from '../../src/renderer/place/filter-chips.ts'
import { shortcutFor, shortcuts } from '../../src/renderer/shortcuts/shortcuts.ts'
import type { Filter } from '../../src/shared/api.ts'
import type { ClauseInfo } from '../../src/shared/model.ts'

const clauses = new Map([['8-personal-attack', { paragraph: '8', title: 'Personal attack' } as ClauseInfo]])

describe('chips', () => {
  test.each<[string, Filter, string[]]>([
    ['none', {}, []],
    ['a clause by its title', { clauses: ['8-personal-attack'] }, ['8 Personal attack']],
    ['a clause that the policy lacks', { clauses: ['99-new'] }, ['99-new']],
    ['a search', { search: 'bus stop' }, ['“bus stop”']],
    ['days', { from: '2024-03-01', to: '2024-03-31' }, ['1 Mar 2024 to 31 Mar 2024']],
    ['one day', { from: '2024-03-01', to: '2024-03-01' }, ['1 Mar 2024']],
    ['an open end', { from: '2024-03-01' }, ['From 1 Mar 2024']],
    ['decisions each', { decisions: ['open', 'unsure'] }, ['Not decided', 'Unsure']],
    ['all decisions are one chip', { decisions: ['open', 'breach', 'no-breach', 'unsure'] }, ['Flagged']],
  ])('%s', (_name, filter, labels) => {
    expect(filterChips(filter, clauses).map(({ label }) => label)).toEqual(labels)
  })

  test('removing each chip in turn leaves no filter', () => {
    const filter: Filter = {
      search: 'a',
      clauses: ['x', 'y'],
      grounds: ['age'],
      from: '2024-01-01',
      respondentOnly: true,
    }
    let rest = filter
    for (let [chip] = filterChips(rest, clauses); chip; [chip] = filterChips(rest, clauses)) rest = chip.rest
    expect(rest).toEqual({})
  })
})

test.each<[string, Filter, Filter]>([
  ['empty parts go', { clauses: [], search: '', from: undefined, respondentOnly: false }, {}],
  ['others stay', { clauses: ['a'], respondentOnly: true }, { clauses: ['a'], respondentOnly: true }],
])('withoutEmpty: %s', (_name, filter, expected) => {
  expect(withoutEmpty(filter)).toEqual(expected)
})

test('flaggedOnly leaves a filter alone that asks for flags already', () => {
  expect(flaggedOnly({ clauses: ['a'] })).toEqual({ clauses: ['a'] })
  expect(flaggedOnly({ from: '2024-01-01' }).decisions).toHaveLength(4)
})

test('toggled adds and takes out', () => {
  expect(toggled(undefined, 'a')).toEqual(['a'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})

test.each([
  ['down', 'ArrowDown', 3, 4],
  ['down at the end', 'ArrowDown', 9, 9],
  ['up at the start', 'ArrowUp', 0, 0],
  ['down with nothing chosen', 'ArrowDown', -1, 0],
  ['a page', 'PageDown', 2, 7],
  ['end', 'End', 2, 9],
  ['another key', 'x', 2, null],
])('list: %s', (_name, key, position, expected) => {
  expect(stepFor(key, position, 10, 5)).toBe(expected)
})

describe('shortcuts', () => {
  const press = (key: string, change = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...change,
  })
  test.each([
    ['a letter', press('b'), false, 'breach'],
    ['a letter while typing', press('b'), true, null],
    ['save while typing', press('Enter', { ctrlKey: true }), true, 'save'],
    ['save on a Mac', press('Enter', { metaKey: true }), true, 'save'],
    ['Enter alone', press('Enter'), false, null],
    ['leaving a field', press('Escape'), true, 'leave'],
    ['with Alt', press('b', { altKey: true }), false, null],
    ['with Ctrl', press('b', { ctrlKey: true }), false, null],
  ])('%s', (_name, key, typing, expected) => {
    expect(shortcutFor(key, typing)).toBe(expected)
  })

  test('no key means two things', () => {
    const keys = shortcuts.map((shortcut) => `${'control' in shortcut} ${shortcut.key}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
