/**
 * Runs everything that must hold (`npm test`): types, lint, a browser, the window's build, unit and browser tests.
 * All steps run even when one fails. The last line counts the tests, and each other step that failed as one failure.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preflight } from './preflight.mjs'

preflight()
const { countTests } = await import('./test-count.ts')
const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'clausemark-test-'))
const results = join(scratch, 'results.json')

const steps = [
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['lint', '@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'],
  ['browser', '../scripts/setup-browser.ts'],
  ['build', 'electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
]
const failed = steps.filter(([name, script, ...words]) => {
  const started = Date.now()
  const ok = run(script, words)
  console.log(`${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return !ok
})
const testsOk = run('vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
])

const { passed, failed: failures } = countTests(readResults(), failed.length, testsOk)
rmSync(scratch, { recursive: true, force: true })
for (const [name] of failed) console.log(`The step "${name}" failed; its output stands above.`)
console.log(`${passed} passed, ${failures} failed`)
process.exitCode = failures === 0 ? 0 : 1

function run(script, words) {
  const file = join(root, 'node_modules', script)
  return spawnSync(process.execPath, [file, ...words], { cwd: root, stdio: 'inherit' }).status === 0
}

/** Null when the test runner ended before it could write its results. */
function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8'))
  } catch {
    return null
  }
}
