/** Gets a Chromium for the browser tests where none is found, and prints its path; says in one sentence when it cannot. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.ts'

/** Playwright's download host may be out of reach without saying so. */
const downloadLimit = 120_000
const packageLimit = 240_000

const path = findChromium() ?? fromPlaywright() ?? fromDistribution()
if (path) {
  console.log(path)
} else {
  console.error(
    'No Chromium was found, and neither Playwright nor apt-get could fetch one: install Chromium or Chrome, or set CLAUSEMARK_CHROMIUM to its path.',
  )
  process.exitCode = 1
}

function fromPlaywright(): string | null {
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url))
  run(process.execPath, [cli, 'install', 'chromium-headless-shell'], downloadLimit)
  return findChromium()
}

function fromDistribution(): string | null {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const words of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [command, ...rest] = [...asRoot, 'apt-get', ...words]
    if (!run(command!, rest, packageLimit)) break
  }
  return findChromium()
}

/** Its talk goes to stderr, so that stdout holds the path alone. */
function run(command: string, words: string[], timeout: number): boolean {
  console.error(`> ${command.split(/[\\/]/).at(-1)} ${words.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, words, { stdio: ['ignore', 2, 2], timeout, env }).status === 0
}
