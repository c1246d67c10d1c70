/** One import in a process of its own, so that its peak memory is its own: prints what it took as JSON. */
import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createCore, sourceResources } from '../src/core/core.ts'
import type { ImportReport } from '../src/shared/model.ts'

export interface ImportMeasured {
  posts: number
  seconds: number
  /** All threads. */
  cpuSeconds: number
  peakMb: number
}

const entry = (name: string) => new URL(`../src/core/jobs/${name}.ts`, import.meta.url)

/** As the window has it: the job in a thread, reading in another. */
export const benchCore = () =>
  createCore({
    resourcesDir: sourceResources,
    stateDir: null,
    version: '0.0.0-bench',
    jobs: { workerUrl: entry('worker') },
    readerUrl: entry('read-worker'),
    judgeUrl: entry('judge-worker'),
  })

/** A fresh case beside the archive, gone when the work is done. */
export async function inBenchCase<T>(
  besides: string,
  work: (core: ReturnType<typeof benchCore>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(dirname(besides), 'case-'))
  const core = benchCore()
  try {
    await core.call('case.create', {
      path: join(folder, 'bench.case'),
      reference: 'B-1',
      respondent: 'A Member',
    })
    return await work(core)
  } finally {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function importArchive(core: ReturnType<typeof benchCore>, path: string): Promise<ImportReport> {
  const { id } = await core.call('import.start', { path, messages: true, timezone: 'Europe/London' })
  const { state, result, error } = await core.jobEnded(id)
  if (state !== 'done') throw new Error(`${path}: ${error?.message}`)
  return result as ImportReport
}

async function measureImport(path: string): Promise<ImportMeasured> {
  return inBenchCase(path, async (core) => {
    const started = performance.now()
    const before = process.cpuUsage()
    const report = await importArchive(core, path)
    const { user, system } = process.cpuUsage(before)
    return {
      posts: Object.values(report.added).reduce((sum, n) => sum + n, 0),
      seconds: (performance.now() - started) / 1000,
      cpuSeconds: (user + system) / 1e6,
      peakMb: process.resourceUsage().maxRSS / 1024,
    }
  })
}

if (import.meta.main) {
  const said = await measureImport(process.argv[2]!).catch((error: Error) => ({ failed: error.message }))
  console.log(JSON.stringify(said))
}
