/**
 * Completes package-lock.json after `npm install` (run as `npm run lock`), so that `npm ci` works on every system:
 * names the optional packages of other systems where the registry in use did not list them, and records that
 * better-sqlite3 ships its binaries, without which npm 10 would call node-gyp and so ask for Python and a compiler.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Lockfile, missingOptional } from './lockfile.ts'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lockfile
const missing = missingOptional(lock)
Object.assign(lock.packages, missing)
const driver = lock.packages['node_modules/better-sqlite3']
if (driver) driver.gypfile = false
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${Object.keys(missing).length} optional packages added`)
