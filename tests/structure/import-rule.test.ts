import { expect, test } from 'vitest'
import { broken, importsOf, readSource, sourceFiles } from './import-rule.ts'

test('every import in src keeps the rule', () => {
  const found = sourceFiles().flatMap((file) => importsOf(file, readSource(file)))
  expect(found.length).toBeGreaterThan(100)
  const breaches = found.flatMap((one) => broken(one).map((says) => `${one.file} -> ${one.target}: ${says}`))
  expect(breaches).toEqual([])
})

test('src/core makes no network call', () => {
  const calls = sourceFiles('src/core').filter((file) =>
    /\b(fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/.test(readSource(file)),
  )
  expect(calls).toEqual([])
})

test.each([
  ['the driver outside open.ts', 'src/core/store/posts.ts', "import D from 'better-sqlite3'", 1],
  ['a driver loaded late', 'src/core/jobs/x.ts', "const d = await import('better-sqlite3')", 1],
  ['core reaching for the window', 'src/core/core.ts', "import { a } from '../renderer/a.ts'", 1],
  ['an importer that sees the store', 'src/core/importers/x.ts', "import { a } from '../store/posts.ts'", 1],
  ['a network module in core', 'src/core/a.ts', "import http from 'node:http'", 1],
  ['electron in core', 'src/core/a.ts', "import { app } from 'electron'", 1],
  ['a re-export over several lines', 'src/shared/a.ts', "export {\n a,\n b,\n} from '../core/core.ts'", 1],
  ['verify leaning on the writer', 'src/core/evidence/verify.ts', "import { bag } from './bag.ts'", 1],
  ['the driver in its place', 'src/core/store/open.ts', "import D from 'better-sqlite3'", 0],
  ['core using shared', 'src/core/a.ts', "import type { A } from '../shared/model.ts'", 0],
])('the rule sees %s', (_name, file, text, count) => {
  expect(importsOf(file, text).flatMap(broken)).toHaveLength(count)
})
