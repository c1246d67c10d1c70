/** Commands around the evidence pack: export, verify. */
import type { Command } from 'commander'
import type { ExportResult } from '../../core/jobs/export-job.ts'
import { AppError } from '../../shared/errors.ts'
import type { VerifyReport } from '../../shared/model.ts'
import { count, type Format, print } from '../output.ts'
import { finish, withCase, withCore } from '../session.ts'

export function packCommands(program: Command): void {
  program
    .command('export')
    .description('write the evidence pack of the exhibits and verify it')
    .argument('<case>', 'the case folder')
    .argument('<out>', 'the folder to write')
    .option('--json', 'one JSON document')
    .action((path: string, out: string, o: Format) =>
      withCase(path, async (core) => {
        const result = await finish<ExportResult>(core, await core.call('export.start', { out }))
        if (o.json) return print(JSON.stringify(result, null, 2))
        print(`Wrote the evidence pack to ${result.path}`)
        printVerified(result.report)
      }),
    )

  program
    .command('verify')
    .description('check that an evidence pack is whole and unchanged')
    .argument('<pack>', 'the folder of the pack')
    .option('--json', 'one JSON document')
    .action((path: string, o: Format) =>
      withCore(async (core) => {
        const report = await core.call('pack.verify', { path })
        if (o.json) {
          print(JSON.stringify(report, null, 2))
          if (!report.ok) process.exitCode = 1
        } else printVerified(report)
      }),
    )
}

/** Throws AppError `bad-pack` when the pack does not hold. */
export function printVerified(report: VerifyReport): void {
  if (report.ok) {
    print(`Verified: ${count(report.files, 'file')} whole and unchanged`)
    return
  }
  for (const { path, message } of report.problems) print(`${path}  ${message}`)
  throw new AppError('bad-pack', `The pack does not verify: ${count(report.problems.length, 'problem')}.`)
}
