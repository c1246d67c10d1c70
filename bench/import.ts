/** How fast archives are imported and how much memory that takes; each measurement in a process of its own, medians of three. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platforms } from './generate/platforms.ts'
import { writeTable } from './generate/table.ts'
import { writeXArchive } from './generate/x-archive.ts'
import type { ImportMeasured } from './import-child.ts'
import { median } from './percentile.ts'
import type { RespondMeasured } from './respond-child.ts'
import { hasSqliteCli, importWithCli } from './sqlite-cli.ts'

const goals = { xPerSecond: 60_000, platformPerSecond: 40_000, peakMb: 500, growth: 1.2, waitMs: 50 }

interface Line {
  what: string
  measured: string
  goal: string
  /** null where there is nothing to compare with. */
  met: boolean | null
}

type Add = (line: Line) => void

/** `--quick`: a hundred thousand of everything, once; goals are shown but not enforced. */
export async function run(args: string[]): Promise<void> {
  const quick = args.includes('--quick')
  const [few, many] = [100_000, quick ? 100_000 : 1_000_000]
  const times = quick ? 1 : 3
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-bench-'))
  const lines: Line[] = []
  const add: Add = (line) => {
    lines.push(line)
    console.log(`${line.what.padEnd(36)}${line.measured.padEnd(58)}${line.goal.padEnd(28)}${word(line.met)}`)
  }
  try {
    await measureX(folder, few, many, times, add)
    attempt(`CSV, ${count(many)}`, add, (what) => measureTable(what, folder, many, times, add))
    for (const [id, write] of Object.entries(platforms)) {
      const path = join(folder, id)
      write(path, few)
      attempt(`${id}, ${count(few)}`, add, (what) => {
        const measured = measure(path, times)
        const goal = `${count(goals.platformPerSecond)}/s`
        add({ what, measured: told(measured), goal, met: pace(measured) >= goals.platformPerSecond })
      })
      rmSync(path, { recursive: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (!quick && lines.some(({ met }) => met === false)) process.exitCode = 1
}

async function measureX(folder: string, few: number, many: number, times: number, add: Add) {
  const small = join(folder, 'x-small.zip')
  const large = join(folder, 'x-large.zip')
  await writeXArchive(small, few)
  await writeXArchive(large, many)
  const first = measure(small, times)
  add({ what: `X archive, ZIP, ${count(few)}`, measured: told(first), goal: '', met: null })
  const whole = measure(large, times)
  const goal = `${count(goals.xPerSecond)}/s`
  add({
    what: `X archive, ZIP, ${count(many)}`,
    measured: told(whole),
    goal,
    met: pace(whole) >= goals.xPerSecond,
  })
  const growth = whole.peakMb / first.peakMb
  add({
    what: '  its memory',
    measured: `${Math.round(whole.peakMb)} MB, ${growth.toFixed(2)} times that of ${count(few)}`,
    goal: `< ${goals.peakMb} MB, <= ${goals.growth} times`,
    met: whole.peakMb < goals.peakMb && growth <= goals.growth,
  })
  const { calls, p95Ms, mostMs } = child<RespondMeasured>('respond-child.ts', small, large)
  add({
    what: 'Flags and searches meanwhile',
    measured: `95% within ${p95Ms.toFixed(1)} ms, all within ${mostMs.toFixed(0)} ms, ${count(calls)} calls`,
    goal: `95% < ${goals.waitMs} ms`,
    met: p95Ms < goals.waitMs,
  })
  rmSync(small)
  rmSync(large)
}

function measureTable(what: string, folder: string, rows: number, times: number, add: Add): void {
  const table = join(folder, 'table.csv')
  writeTable(table, rows)
  const bar = hasSqliteCli()
    ? median(repeat(times, () => importWithCli(table, join(folder, 'cli.sqlite'))))
    : null
  if (bar === null) console.log('There is no sqlite3 program on this machine: tables are not compared.')
  else add({ what: `${what}, sqlite3 program`, measured: `${bar.toFixed(1)} s`, goal: '', met: null })
  const measured = measure(table, times)
  const goal = bar === null ? '' : `<= ${bar.toFixed(1)} s`
  add({ what, measured: told(measured), goal, met: bar === null ? null : measured.seconds <= bar })
  rmSync(table)
}

/** What cannot be imported is a missed goal, and the rest is measured all the same. */
function attempt(what: string, add: Add, work: (what: string) => void): void {
  try {
    work(what)
  } catch (error) {
    add({ what, measured: 'not imported', goal: '', met: false })
    console.log(`  ${error instanceof Error ? error.message : error}`)
  }
}

/** The run of median length. */
function measure(path: string, times: number): ImportMeasured {
  const runs = repeat(times, () => child<ImportMeasured>('import-child.ts', path))
  const seconds = median(runs.map((one) => one.seconds))
  const peakMb = median(runs.map((one) => one.peakMb))
  return { ...runs.find((one) => one.seconds === seconds)!, peakMb }
}

function child<T>(script: string, ...args: string[]): T {
  const out = execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
  })
  const said = JSON.parse(out.trim().split('\n').at(-1)!) as T | { failed: string }
  if (typeof said === 'object' && said !== null && 'failed' in said) throw new Error(said.failed)
  return said as T
}

const repeat = <T>(times: number, work: () => T): T[] => Array.from({ length: times }, work)
const pace = ({ posts, seconds }: ImportMeasured) => posts / seconds
const count = (n: number) => Math.round(n).toLocaleString('en-GB')
const word = (met: boolean | null) => (met === null ? '' : met ? 'met' : 'MISSED')
const told = (one: ImportMeasured) =>
  `${one.seconds.toFixed(1)} s, ${count(pace(one))}/s, ${one.cpuSeconds.toFixed(1)} s of CPU, ${count(one.peakMb)} MB`

if (import.meta.main) await run(process.argv.slice(2))
