/** Builds the desktop app and opens its window (`npm start`). Electron fetches its binary the first time. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { preflight } from './preflight.mjs'

/** A host that does not answer must not keep a person waiting for ever. */
const downloadLimit = 300_000

preflight()
const root = fileURLToPath(new URL('..', import.meta.url))
const fromRoot = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))

if (!existsSync(fromRoot('electron/path.txt'))) console.log("Fetching Electron's program; this happens once.")
const fetched = spawnSync(process.execPath, [fromRoot('electron/install.js')], { timeout: downloadLimit })
if (fetched.status !== 0) {
  console.error(
    "Electron's program could not be fetched from its download host; run `npm run start:browser` for the same window in your browser.",
  )
  process.exit(1)
}
const built = spawnSync(process.execPath, [fromRoot('electron-vite/bin/electron-vite.js'), 'build'], {
  cwd: root,
  stdio: 'inherit',
})
if (built.status !== 0) process.exit(1)

const electron = createRequire(import.meta.url)('electron')
spawn(electron, [root, ...process.argv.slice(2)], { stdio: 'inherit' }).on('exit', (code) =>
  process.exit(code ?? 1),
)
