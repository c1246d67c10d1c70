/** Every entry of the contact lexicon keeps its own examples: one that shows the cue, one that does not. */
import { describe, expect, test } from 'vitest'
import { cueSenses } from '../../../src/core/checks/account/conduct.ts'
import { cueReader } from '../../../src/core/checks/account/cues.ts'
import { prepare } from '../../../src/core/text/prepare.ts'
import { contactLexicon } from './account-tester.ts'

const read = cueReader(contactLexicon)

test('each sense stands once', () => {
  expect(contactLexicon.entries.map(({ sense }) => sense).sort()).toEqual([...cueSenses].sort())
})

describe.each(contactLexicon.entries.map((entry) => [entry.sense, entry] as const))('%s', (sense, entry) => {
  test.each(entry.flags)('shows: %s', (text) => {
    expect([...read(prepare(text))]).toContain(sense)
  })
  test.each(entry.clear)('does not: %s', (text) => {
    expect([...read(prepare(text))]).not.toContain(sense)
  })
  test.each(entry.terms.filter((term) => !term.endsWith('*')))('finds: %s', (term) => {
    expect([...read(prepare(term))]).toContain(sense)
  })
})
