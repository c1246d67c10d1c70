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
import { type ImportReport, type RunInfo, verdicts } from '../../shared/model.ts'
import { count, print } from '../output.ts'
import { finish, withCore } from '../session.ts'
import { printRun } from './check.ts'
import { printVerified } from './pack.ts'

const samples = join(sourceResources, 'samples')
const archive = join(samples, 'x-archive-demo.zip')

export function demoCommand(program: Command): void {
  program
    .command('demo')
    .description('take the shipped sample archive through the whole job')
    .option('--out <dir>', 'where the case and the pack go (default: a new temporary folder)')
    .action((o: { out?: string }) => withCore((core) => demo(core, outFolder(o.out))))
}

const sampleAbusers = z.array(z.object({ handle: z.string(), since: z.string(), reason: z.string() }))
const sampleExhibits = z.array(
  z.object({
    post: z.string(),
    note: z.string().default(''),
    decisions: z
      .array(z.object({ clause: z.string(), verdict: z.enum(verdicts), reason: z.string() }))
      .default([]),
  }),
)

/** What goes with the sample archive: the officer's list, and the officer's work. */
function readSample<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  return schema.parse(parse(readFileSync(join(samples, 'demo', file), 'utf8')))
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
  for (const { handle, since, reason } of readSample('abusers.yaml', sampleAbusers)) {
    await core.call('abusers.add', { handles: [handle], reason, since, platform: 'x' })
  }
  const report = await finish<ImportReport>(core, await core.call('import.start', { path: archive }))
  const added = Object.values(report.added).reduce((sum, n) => sum + n, 0)
  print(`Imported ${count(added, 'post')} from ${report.archive.name} (${report.importer.title})`)

  const run = await finish<RunInfo>(core, await core.call('run.start', {}))
  printRun(run)

  const decided = await recordDecisions(core)
  const exhibits = await core.call('exhibits.list', {})
  print(`Recorded ${count(decided, 'decision')} and chose ${count(exhibits.length, 'exhibit')}`)

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

/** Adds the exhibits that come with the sample and decides their flags. Gives the number of decisions. */
async function recordDecisions(core: Core): Promise<number> {
  let decided = 0
  for (const { post, note, decisions } of readSample('decisions.yaml', sampleExhibits)) {
    const { key } = await core.call('posts.find', { id: post })
    await core.call('exhibits.add', { keys: [key], note })
    for (const { clause, verdict, reason } of decisions) {
      const { ids } = await core.call('flags.ids', { filter: { clauses: [clause] } })
      const flags = await inPages(ids, (part) => core.call('flags.rows', { ids: part }))
      const flag = flags.find((one) => one.post.key === key)
      if (!flag) throw new Error(`the sample decides on ${clause} for post ${post}, which was not flagged`)
      await core.call('flags.decide', { id: flag.id, verdict, reason, by: 'Sample officer' })
      decided++
    }
  }
  return decided
}

async function inPages<T>(ids: readonly number[], fetch: (part: number[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = []
  for (let at = 0; at < ids.length; at += 1000) all.push(...(await fetch(ids.slice(at, at + 1000))))
  return all
}
