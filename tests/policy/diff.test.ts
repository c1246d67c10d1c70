import { expect, test } from 'vitest'
import { diffPolicies } from '../../src/core/policy/diff.ts'
import { loadPolicy } from '../../src/core/policy/load.ts'

const policy = (version: string, clauses: string) =>
  loadPolicy(`schema: 1\nid: p\nversion: '${version}'\ntitle: P\nsource: S\nclauses:\n${clauses}`, 'p.yaml')
    .policy
const clause = (id: string, rest = '') =>
  `  - { id: ${id}, paragraph: '1', title: T, summary: S, level: [principle], check: none${rest} }\n`

const cases: [string, string, string, Partial<ReturnType<typeof diffPolicies>>][] = [
  ['nothing', clause('a'), clause('a'), { added: [], removed: [], changed: [] }],
  ['a new clause', clause('a'), clause('a') + clause('b'), { added: ['b'], removed: [] }],
  ['a clause taken out', clause('a') + clause('b'), clause('b'), { added: [], removed: ['a'] }],
  [
    'a field',
    clause('a', ', severity: low'),
    clause('a', ', severity: high'),
    { changed: [{ clause: 'a', fields: [{ field: 'severity', before: 'low', after: 'high' }] }] },
  ],
  [
    'a list, and a field that stood at its default',
    clause('a'),
    clause('a', ', notes: [Ask first.]'),
    { changed: [{ clause: 'a', fields: [{ field: 'notes', before: '[]', after: '["Ask first."]' }] }] },
  ],
  [
    'only the order',
    clause('a') + clause('b'),
    clause('b') + clause('a'),
    { added: [], removed: [], changed: [] },
  ],
]

test.each(cases)('differs in %s', (_name, before, after, expected) => {
  expect(diffPolicies(policy('1', before), policy('2', after))).toMatchObject(expected)
})

test('it names both', () => {
  expect(diffPolicies(policy('1', clause('a')), policy('2', clause('a')))).toMatchObject({
    before: { id: 'p', version: '1' },
    after: { id: 'p', version: '2' },
  })
})
