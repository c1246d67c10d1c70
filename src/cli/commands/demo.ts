/** The whole main job on the shipped sample archive, from a new case to a verified evidence pack. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { parse } from 'yaml'
import { z } from 'zod'
import { sourceResources } from '../../core/core.ts'
import type { Core } from '../../core/core-types.ts'
import type { ExportResult } from '../../core/jobs/export-job.ts'
import { AppError } from '../../shared/errors.ts'
import type { FlagRow, ImportReport, RunInfo } from '../../shared/model.ts'
import { count, print } from '../output.ts'
import { finish, withCore } from '../session.ts'
import { printRun } from './check.ts'
import { printVerified } from './pack.ts'

const samples = join(sourceResources, 'samples')
const archive = join(samples, 'x-archive-demo.zip')
/** Exhibits taken from each clause. */
const perClause = 2

export function demoCommand(program: Command): void {
  program
    .command('demo')
    .description('take the shipped sample archive through the whole job')
    .option('--out <dir>', 'where the case and the pack go (default: a new temporary folder)')
    .action((o: { out?: string }) => withCore((core) => demo(core, outFolder(o.out))))
}

const abusers = z.array(z.object({ handle: z.string(), since: z.string(), reason: z.string() }))

/** The officer's list that goes with the sample. */
function readAbusers(): z.infer<typeof abusers> {
  return abusers.parse(parse(readFileSync(join(samples, 'demo', 'abusers.yaml'), 'utf8')))
}

function outFolder(requested: string | undefined): string {
  if (!requested) return mkdtempSync(join(tmpdir(), 'clausemark-demo-'))
  const out = resolve(requested)
  if (existsSync(join(out, 'demo.case'))) {
    throw new AppError('case-exists', `${out} holds a demo already. Name another folder with --out.`)
  }
  return out
}

async function demo(core: Core, out: string): Promise<void> {
  const started = performance.now()
  const opened = await core.call('case.create', {
    path: join(out, 'demo.case'),
    reference: 'DEMO-1',
    respondent: 'Robin Ashdyke (invented)',
    purpose: 'Shows the whole job on an invented archive.',
  })
  for (const { handle, since, reason } of readAbusers()) {
    await core.call('abusers.add', { handles: [handle], reason, since, platform: 'x' })
  }
  const report = await finish<ImportReport>(core, await core.call('import.start', { path: archive }))
  const added = Object.values(report.added).reduce((sum, n) => sum + n, 0)
  print(`Imported ${count(added, 'post')} from ${report.archive.name} (${report.importer.title})`)

  const run = await finish<RunInfo>(core, await core.call('run.start', {}))
  printRun(run)

  const chosen = await chooseFlags(core, run)
  for (const flag of chosen) {
    await core.call('flags.decide', {
      id: flag.id,
      verdict: flag.strength >= 0.8 ? 'breach' : 'unsure',
      reason: 'Recorded by the demo to show a decision; in a real case an officer writes why.',
      by: 'Demo',
    })
  }
  const keys = [...new Set(chosen.map((flag) => flag.post.key))].sort((a, b) => a - b)
  const exhibits = await core.call('exhibits.add', { keys })
  print(`Decided ${count(chosen.length, 'flag')} and chose ${count(exhibits.length, 'exhibit')}`)

  const pack = await finish<ExportResult>(
    core,
    await core.call('export.start', { out: join(out, 'evidence-pack') }),
  )
  printVerified(pack.report)
  print(`Case  ${opened.path}`)
  print(`Pack  ${pack.path}`)
  print(`PDF   ${join(pack.path, 'data', 'report.pdf')}`)
  print(`All of it took ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** The strongest flags of each clause. */
async function chooseFlags(core: Core, run: RunInfo): Promise<FlagRow[]> {
  const chosen: FlagRow[] = []
  for (const { clause } of run.byClause) {
    const { ids } = await core.call('flags.ids', { filter: { clauses: [clause] } })
    const flags = await core.call('flags.rows', { ids: ids.slice(0, 1000) })
    flags.sort((a, b) => b.strength - a.strength || a.post.key - b.post.key)
    chosen.push(...flags.slice(0, perClause))
  }
  return chosen
}
