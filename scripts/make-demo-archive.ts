/** Makes resources/samples/x-archive-demo.zip from the hand-written files under resources/samples/demo. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDemoArchive } from './demo-archive/build.ts'

const target = fileURLToPath(new URL('../resources/samples/x-archive-demo.zip', import.meta.url))
const bytes = await buildDemoArchive()
mkdirSync(dirname(target), { recursive: true })
writeFileSync(target, bytes)
console.log(`${target}\n${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`)
