import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.ts'
import { type Lockfile, missingOptional } from '../../scripts/lockfile.ts'
// @ts-expect-error It is JavaScript without types, so that an old Node can read it.
import { nodeComplaint } from '../../scripts/preflight.mjs'
import { countTests } from '../../scripts/test-count.ts'

const project = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const lock: Lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'))

describe('preflight', () => {
  test.each([
    ['Node 20', { napi: '9', node: '20.20.2' }, false],
    ['Node 22.14', { napi: '10', node: '22.14.0' }, true],
    ['Node 24', { napi: '10', node: '24.21.0' }, true],
    ['a Node too old to say', { node: '6.0.0' }, false],
  ])('%s', (_name, versions, isFine) => {
    expect(nodeComplaint(versions) === null).toBe(isFine)
  })

  test('the complaint names the Node it met and what to do', () => {
    expect(nodeComplaint({ napi: '9', node: '20.20.2' })).toMatch(/Node 20\.20\.2\..*npm ci/)
  })
})

describe('closing line', () => {
  const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] }
  const failedFile = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
  const brokenFile = { status: 'failed', assertionResults: [] }
  const results = (
    numPassedTests: number,
    numFailedTests: number,
    ...testResults: (typeof passedFile)[]
  ) => ({
    numPassedTests,
    numFailedTests,
    testResults,
  })
  test.each([
    ['all well', results(1, 0, passedFile), 0, true, [1, 0]],
    ['one test failed', results(2, 1, passedFile, failedFile), 0, false, [2, 1]],
    ['a file could not be loaded', results(1, 0, passedFile, brokenFile), 0, false, [1, 1]],
    ['a step before the tests failed', results(1, 0, passedFile), 2, true, [1, 2]],
    ['an error outside every test', results(1, 0, passedFile), 0, false, [1, 1]],
    ['no test ran', results(0, 0), 0, true, [0, 1]],
    ['no report was written', null, 0, false, [0, 1]],
  ])('%s', (_name, report, failedSteps, runPassed, [passed, failed]) => {
    expect(countTests(report, failedSteps, runPassed)).toEqual({ passed, failed })
  })
})

describe('lockfile (put right by `npm run lock`)', () => {
  test('names the optional packages of every system', () => {
    expect(Object.keys(missingOptional(lock))).toEqual([])
  })

  test('keeps npm 10 from building the SQLite driver, which ships its binaries', () => {
    expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false)
  })

  test('names no registry of the machine it was made on', () => {
    expect(Object.values(lock.packages).filter((entry) => 'resolved' in entry)).toEqual([])
  })

  test('every dependency is pinned to one version', () => {
    const versions = Object.entries<string>({ ...project.dependencies, ...project.devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test.each([
    ['@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['compiler-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['compiler-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ])('%s is read as %o', (name, limits) => {
    const parent = { version: '2.0.0', dev: true, optionalDependencies: { [name]: '1.0.0' } }
    expect(missingOptional({ packages: { 'node_modules/parent': parent } })).toEqual({
      [`node_modules/${name}`]: { version: '1.0.0', dev: true, optional: true, ...limits },
    })
  })

  test('an optional package for every system is left to npm', () => {
    const parent = { version: '2.0.0', optionalDependencies: { undici: '1.0.0' } }
    expect(missingOptional({ packages: { 'node_modules/parent': parent } })).toEqual({})
  })
})

describe('finding Chromium', () => {
  const scratch: string[] = []
  afterEach(async () => {
    for (const folder of scratch.splice(0)) await rm(folder, { recursive: true })
  })

  async function executable(name: string): Promise<string> {
    const root = await mkdtemp(join(tmpdir(), 'clausemark-chromium-'))
    scratch.push(root)
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '')
    chmodSync(path, 0o755)
    return path
  }
  /** No system folders, so that the machine's own browsers do not decide the test. */
  const only = (env: NodeJS.ProcessEnv) => findChromium({ XDG_CACHE_HOME: '/nowhere', ...env }, [])

  test('the environment names one', () => {
    expect(only({ CLAUSEMARK_CHROMIUM: '/opt/chromium' })).toBe('/opt/chromium')
  })

  test('one stands in PATH', async () => {
    const path = await executable('chromium')
    expect(only({ PATH: `/nowhere:${dirname(path)}` })).toBe(path)
  })

  test.each([
    'chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell',
    'chromium_headless_shell-1100/chrome-linux/headless_shell',
    'chromium-1200/chrome-linux64/chrome',
  ])('Playwright fetched %s', async (name) => {
    const path = await executable(name)
    expect(only({ PLAYWRIGHT_BROWSERS_PATH: join(path, '..', '..', '..') })).toBe(path)
  })

  test('there is none', async () => {
    const firefox = await executable('firefox-1500/firefox/firefox')
    expect(
      only({ PATH: dirname(firefox), PLAYWRIGHT_BROWSERS_PATH: join(firefox, '..', '..', '..') }),
    ).toBeNull()
  })
})
