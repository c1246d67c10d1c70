/** How long the first hundred matches take to find among a million posts: 200 mixed searches; `--quick` with 100,000 posts. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSearches } from './generate/searches.ts'
import { writeXArchive } from './generate/x-archive.ts'
import { importArchive, inBenchCase } from './import-child.ts'
import { median, percentile } from './percentile.ts'

const goalMs = 30
const first = 100
const slowestShown = 5

export async function run(args: string[]): Promise<void> {
  const quick = args.includes('--quick')
  const posts = quick ? 100_000 : 1_000_000
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-bench-'))
  try {
    const archive = join(folder, 'x.zip')
    await writeXArchive(archive, posts)
    const times = await inBenchCase(archive, async (core) => {
      await importArchive(core, archive)
      const measured: { search: string; ms: number; found: number }[] = []
      for (const search of makeSearches(200)) {
        const started = performance.now()
        const { keys } = await core.call('posts.keys', { filter: { search }, most: first })
        measured.push({ search, ms: performance.now() - started, found: keys.length })
      }
      return measured
    })
    const all = times.map(({ ms }) => ms)
    const p95 = percentile(all, 0.95)
    const said = (ms: number) => `${ms.toFixed(1)} ms`
    console.log(`posts     ${posts.toLocaleString('en-GB')}
searches  ${times.length}, first ${first} newest each
half      within ${said(median(all))}
95%       within ${said(p95)}, goal ${goalMs} ms: ${p95 < goalMs ? 'met' : 'MISSED'}
all       within ${said(Math.max(...all))}
slowest`)
    for (const { search, ms, found } of times.sort((a, b) => b.ms - a.ms).slice(0, slowestShown))
      console.log(`  ${said(ms).padStart(9)}  ${String(found).padStart(3)} found  ${search}`)
    if (!quick && p95 >= goalMs) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await run(process.argv.slice(2))
