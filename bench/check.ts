/**
 * How fast posts are checked, flags written: `npm run bench -- check [--quick]`. On one core and on all, beside the npm
 * package obscenity on the same texts, with the peak memory at a tenth of the posts and at all of them. Second opinions
 * are left out: they are asked for apart. Exits with 1 when a goal is missed.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore, sourceResources } from '../src/core/core.ts'
import type { Core } from '../src/core/core-types.ts'
import { writeXArchive } from './generate/x-archive.ts'
import { labelledPosts } from './labelled-posts.ts'

interface Measured {
  posts: number
  flags: number
  seconds: number
  /** Processor seconds of all threads. */
  busy: number
  peakMb: number
}

const goals = { oneCore: 40_000, million: 20, memory: 600, growth: 1.2 }

export async function run(args: string[]): Promise<void> {
  const most = args.includes('--quick') ? 100_000 : 1_000_000
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-bench-'))
  try {
    const small = await makeCase(folder, most / 10)
    const large = await makeCase(folder, most)
    const rows = {
      few: measure('check', 'one', small),
      alone: measure('check', 'one', large),
      all: measure('check', 'all', large),
      obscenity: measure('obscenity', 'one', large),
    }
    report(rows, most)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeCase(folder: string, posts: number): Promise<string> {
  const archive = join(folder, `${posts}.zip`)
  const path = join(folder, `${posts}.case`)
  const texts = labelledPosts(join(import.meta.dirname, '../tests/conduct/dev')).map(({ text }) => text)
  await writeXArchive(archive, posts, texts)
  const core = openCore()
  await core.call('case.create', { path, reference: 'B', respondent: 'Bench Member' })
  const imported = await core.jobEnded((await core.call('import.start', { path: archive })).id)
  if (imported.state !== 'done') throw new Error(imported.error?.message ?? imported.state)
  await core.close()
  rmSync(archive)
  return path
}

/** Each in a process of its own, so that its peak memory is its own; on one core by `taskset`, where there is one. */
function measure(what: 'check' | 'obscenity', cores: 'one' | 'all', path: string): Measured {
  const command = [process.execPath, join(import.meta.dirname, 'check-once.ts'), what, path]
  if (cores === 'one' && process.platform === 'linux') command.unshift('taskset', '-c', '0')
  return JSON.parse(execFileSync(command[0]!, command.slice(1), { encoding: 'utf8' })) as Measured
}

export function openCore(): Core {
  return createCore({
    resourcesDir: sourceResources,
    stateDir: null,
    version: 'bench',
    jobs: 'inline',
    judgeUrl: new URL('../src/core/jobs/judge-worker.ts', import.meta.url),
  })
}

function report(rows: Record<'few' | 'alone' | 'all' | 'obscenity', Measured>, most: number): void {
  const rate = ({ posts, seconds }: Measured) => posts / seconds
  const whole = (n: number) => Math.round(n).toLocaleString('en-GB')
  const line = (name: string, row: Measured) =>
    console.log(
      `  ${name.padEnd(34)} ${whole(row.posts).padStart(10)} ${row.seconds.toFixed(1).padStart(8)} ${row.busy.toFixed(1).padStart(8)} ${whole(rate(row)).padStart(10)} ${whole(row.flags).padStart(9)} ${whole(row.peakMb).padStart(8)}`,
    )
  console.log(
    `  ${''.padEnd(34)} ${'posts'.padStart(10)} ${'seconds'.padStart(8)} ${'busy s'.padStart(8)} ${'posts/s'.padStart(10)} ${'flags'.padStart(9)} ${'peak MB'.padStart(8)}`,
  )
  line('one core, a tenth of the posts', rows.few)
  line('one core', rows.alone)
  line(`${availableParallelism()} cores`, rows.all)
  line('obscenity, one core, nothing kept', rows.obscenity)
  const met: [string, boolean][] = [
    [`one core: at least ${whole(goals.oneCore)} posts/s`, rate(rows.alone) >= goals.oneCore],
    ['one core: ahead of obscenity', rate(rows.alone) > rate(rows.obscenity)],
    [`peak memory below ${goals.memory} MB`, Math.max(rows.alone.peakMb, rows.all.peakMb) < goals.memory],
    [
      `ten times the posts, at most ${goals.growth} times the memory`,
      rows.alone.peakMb <= goals.growth * rows.few.peakMb,
    ],
  ]
  if (most === 1_000_000)
    met.push([`1,000,000 posts on all cores in ${goals.million} s`, rows.all.seconds <= goals.million])
  for (const [goal, reached] of met) console.log(`  ${reached ? 'met   ' : 'MISSED'}  ${goal}`)
  if (met.some(([, reached]) => !reached)) process.exitCode = 1
}
