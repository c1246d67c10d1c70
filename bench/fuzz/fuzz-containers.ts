/** Opens and reads damaged ZIPs and tars: they may be refused in words, but not crash, loop, or give more than they hold. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../../src/core/archive/open.ts'
import { AppError } from '../../src/shared/errors.ts'
import { writeTar, writeZip } from '../../tests/archive/containers.ts'
import { writeZip64 } from '../../tests/archive/zip64.ts'
import { seededRandom } from '../generate/random.ts'
import type { FuzzOptions, FuzzResult } from './fuzz-importer.ts'
import { mutate } from './mutate.ts'

const files = {
  'data/tweets.js': '[1, 2, 3]\n'.repeat(40),
  'data/a/pic.bin': Buffer.alloc(500, 7),
  'é.txt': 'x',
}

/** One of each kind that the program opens. */
async function containers(folder: string): Promise<[string, Buffer][]> {
  const file = (name: string) => join(folder, name)
  const inner = readFileSync(await writeZip(file('inner.zip'), files))
  const made: [string, string][] = [
    ['a.zip', await writeZip(file('a.zip'), files)],
    ['stored.zip', await writeZip(file('stored.zip'), files, { compress: false })],
    ['parts.zip', await writeZip(file('parts.zip'), { '1.zip': inner, '2.zip': inner })],
    ['parts-stored.zip', await writeZip(file('ps.zip'), { '1.zip': inner }, { compress: false })],
    ['z64.zip', writeZip64(file('z64.zip'), [['data/a.txt', 'a'.repeat(300)]])],
    ['a.tar', await writeTar(file('a.tar'), files, [], false)],
    ['a.tgz', await writeTar(file('a.tgz'), files)],
  ]
  return made.map(([name, path]) => [name, readFileSync(path)])
}

export async function fuzzContainers({
  cases,
  seed = 1,
  limitMs = 5000,
  told,
}: FuzzOptions): Promise<FuzzResult> {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-fuzz-'))
  const result: FuzzResult = {
    importer: 'ZIP and tar',
    cases: 0,
    unknown: 0,
    refused: 0,
    records: 0,
    slowestMs: 0,
    failures: [],
  }
  try {
    const made = await containers(folder)
    for (; result.cases < cases; result.cases++) {
      const random = seededRandom(seed + result.cases)
      const [name, bytes] = random.pick(made)
      const path = join(folder, `damaged-${name}`)
      writeFileSync(path, mutate(bytes, random))
      const started = performance.now()
      const what = await tryOne(path, result)
      const took = performance.now() - started
      result.slowestMs = Math.max(result.slowestMs, took)
      const failed = what ?? (took > limitMs ? `took ${Math.round(took)} ms` : null)
      if (failed !== null) result.failures.push({ seed: seed + result.cases, what: failed })
      told?.(result.cases)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return result
}

async function tryOne(path: string, result: FuzzResult): Promise<string | null> {
  try {
    const archive = await openArchive(path)
    try {
      for (const { path: member, size } of archive.members) {
        result.records++
        const read = await archive.readAll(member)
        if (read.length > size) return `${member} gave ${read.length} of ${size} bytes`
      }
    } finally {
      await archive.close()
    }
  } catch (error) {
    if (!(error instanceof AppError))
      return error instanceof Error ? (error.stack ?? error.message) : String(error)
    result.refused++
  }
  return null
}
