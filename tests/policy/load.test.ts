/** A policy or lexicon that cannot be used says so with the line and the reason. */
import { describe, expect, test } from 'vitest'
import { sourceResources } from '../../src/core/core.ts'
import { checkExamples } from '../../src/core/policy/examples.ts'
import { parseLexicon } from '../../src/core/policy/lexicons.ts'
import { findPolicy } from '../../src/core/policy/list.ts'
import { loadPolicy } from '../../src/core/policy/load.ts'
import { loadLanguage } from '../../src/core/policy/resources.ts'
import { AppError } from '../../src/shared/errors.ts'

const language = loadLanguage(sourceResources)
const head = 'schema: 1\nid: small\nversion: "1"\ntitle: Small\nsource: ours\nclauses:\n'
const clause = (lines: string) =>
  `${head}  - id: 1-a\n    paragraph: "1"\n    title: A\n    summary: A.\n    level: [post]\n${lines}`

function errorOf(act: () => unknown): AppError {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a policy that cannot be used', () => {
  test.each([
    ['broken YAML', 'schema: 1\nid: [', 2, /line 2/],
    ['an empty file', '', 1, /expected/i],
    ['a wrong type', `${head}  - id: 1\n`, 7, /clauses\.0\.id/],
    ['an unknown key', clause('    check: none\n    colour: red\n'), 7, /colour/],
    [
      'a clause that stands twice',
      `${clause('    check: none\n')}${clause('    check: none\n').slice(head.length)}`,
      13,
      /stands twice/,
    ],
    [
      'an unknown check',
      clause('    check:\n      - check: no-such-check\n'),
      13,
      /no check "no-such-check"/,
    ],
    [
      'options the check does not take',
      clause('    check:\n      - check: private-information\n        options:\n          kinds: [shoes]\n'),
      15,
      /private-information.*kinds/,
    ],
    [
      'an example that must flag and does not',
      clause(
        '    check:\n      - check: private-information\n    examples:\n      flags:\n        - Her number is 07700 900123\n        - Good morning\n',
      ),
      17,
      /must flag/,
    ],
    [
      'an example that must stay clear and does not',
      clause(
        '    check:\n      - check: private-information\n    examples:\n      clear:\n        - Her number is 07700 900123\n',
      ),
      16,
      /must stay clear/,
    ],
    [
      'an example on the wrong ground',
      clause(
        '    check:\n      - check: private-information\n    examples:\n      flags:\n        - { text: Her number is 07700 900123, ground: age }\n',
      ),
      16,
      /ground age/,
    ],
  ])('%s', (_, text, line, message) => {
    const error = errorOf(() => checkExamples(loadPolicy(text, 'small.yaml'), language))
    expect(error.code).toBe('bad-policy')
    expect(error.message).toMatch(message)
    expect(error.details).toMatchObject({ file: 'small.yaml', line })
  })
})

describe('a lexicon that cannot be used', () => {
  const entry = (terms: string) =>
    `version: 1\nentries:\n  - terms: ${terms}\n    sense: s\n    strength: 0.5\n    reason: r\n    flags: [f]\n    clear: [c]\n`
  test.each([
    ['capital letters', entry('[Word]'), 3, /lower case/],
    ['a stem of one letter', entry('["a*"]'), 3, /two letters/],
    ['no sentence that stays clear', entry('[word]').replace('    clear: [c]\n', ''), 3, /clear/],
  ])('%s', (_, text, line, message) => {
    const error = errorOf(() => parseLexicon(text, 'words'))
    expect(error.message).toMatch(message)
    expect(error.details).toMatchObject({ file: 'words.yaml', line })
  })

  test('one that can be used has its name', () => {
    expect(parseLexicon(entry('[word, "stem*"]'), 'words')).toMatchObject({
      name: 'words',
      version: 1,
      entries: [{ terms: ['word', 'stem*'], excusedBy: [] }],
    })
  })
})

test('an unknown policy is not found', () => {
  expect(errorOf(() => findPolicy('resources', 'no-such-policy')).code).toBe('not-found')
})
