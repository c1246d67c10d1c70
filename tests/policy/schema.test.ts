/** The published schema is the one the program uses; `clausemark policy schema > docs/policy.schema.json` makes it anew. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { policyJsonSchema } from '../../src/shared/policy.ts'

test('docs/policy.schema.json is up to date', () => {
  const file = join(import.meta.dirname, '../../docs/policy.schema.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(policyJsonSchema())
})
