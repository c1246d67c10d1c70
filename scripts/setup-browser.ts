/** Gets a Chromium for the browser tests where none is found, and prints its path; says in one sentence when it cannot. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.ts'

/** Playwright's download host may be out of reach without saying so. */
const downloadLimit = 120_000
const packageLimit = 240_000

const path = runnable() ?? fromPlaywright() ?? fromDistribution()
if (path) {
  console.log(path)
} else {
  console.error(
    'No Chromium was found that starts, and neither Playwright nor apt-get could get one: install Chromium or Chrome, or set CLAUSEMARK_CHROMIUM to its path.',
  )
  process.exitCode = 1
}

/** Playwright's own lacks the system's libraries on a bare machine, so being there is not enough. */
function runnable(): string | null {
  const found = findChromium()
  return found && spawnSync(found, ['--version'], { timeout: 30_000 }).status === 0 ? found : null
}

function fromPlaywright(): string | null {
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url))
  attempt('Playwright', process.execPath, [cli, 'install', 'chromium-headless-shell'], downloadLimit)
  return runnable()
}

function fromDistribution(): string | null {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const words of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [command, ...rest] = [...asRoot, 'apt-get', ...words]
    if (!attempt(`apt-get ${words[0]}`, command!, rest, packageLimit)) break
  }
  return runnable()
}

/** Says in one line on stderr how it went; what the command itself has to say would fill a screen. */
function attempt(name: string, command: string, words: string[], timeout: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync(command, words, { stdio: 'ignore', timeout, env })
  console.error(`getting Chromium: ${name} ${status === 0 ? 'is done' : 'did not work'}`)
  return status === 0
}
