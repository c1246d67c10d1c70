/** Commands that make a case and bring archives into it: new, import, issues, detect. */
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { ImportReport } from '../../shared/model.ts'
import { count, type Format, print, printList, several } from '../output.ts'
import { finish, withCase, withCore } from '../session.ts'

interface ImportOptions extends Format {
  timezone?: string
  messages: boolean
  owner: string
  parts: boolean
  conversation?: string[]
  respondentAccount?: string
}

export function caseCommands(program: Command): void {
  program
    .command('new')
    .description('open a new case about one respondent')
    .argument('<case>', 'the folder to make; .case is added to its name')
    .requiredOption('--reference <text>', 'the case reference')
    .requiredOption('--respondent <name>', "the member's name")
    .option('--purpose <text>', 'why the archive is read')
    .option('--from <date>', 'check posts from this day on (YYYY-MM-DD)')
    .option('--to <date>', 'check posts up to this day (YYYY-MM-DD)')
    .option('--timezone <zone>', 'zone in which times are shown', 'Europe/London')
    .option('--retain-until <date>', 'when the case is to be deleted (YYYY-MM-DD)')
    .action((path: string, o: Record<string, string>) =>
      withCore(async (core) => {
        const info = await core.call('case.create', {
          path,
          reference: o.reference!,
          respondent: o.respondent!,
          purpose: o.purpose,
          scopeFrom: o.from ?? null,
          scopeTo: o.to ?? null,
          timezone: o.timezone,
          retentionUntil: o.retainUntil ?? null,
        })
        print(`Opened case ${info.reference} in ${info.path}`)
      }),
    )

  program
    .command('detect')
    .description('say what an archive is, without importing it')
    .argument('<archive...>', 'a file or folder as received, or all parts of one export')
    .option('--json', 'one JSON document')
    .action((path: string[], format: Format) =>
      withCore(async (core) => {
        const found = await core.call('archive.detect', { path })
        printList(
          found,
          format,
          (d) => [d.importer, d.title, `${Math.round(d.confidence * 100)} %`, d.reasons.join('; ')],
          'Nothing here is recognised.',
        )
      }),
    )

  program
    .command('import')
    .description('import archives as received; they are hashed and copied unchanged')
    .argument('<case>', 'the case folder')
    .argument('<archive...>', 'files or folders as received')
    .option('--timezone <zone>', "zone for times that an archive gives without one (default: the case's)")
    .option('--messages', 'also read private messages', false)
    .option('--conversation <id>', 'only the private messages of this conversation (repeatable)', several)
    .option('--owner <who>', 'whose archive it is: respondent or other', 'respondent')
    .option('--parts', 'the files are parts of one export; read them as one archive', false)
    .option(
      '--respondent-account <name>',
      "the respondent's handle, id or name in an archive of several accounts",
    )
    .option('--json', 'print the import reports as one JSON document')
    .action((path: string, archives: string[], o: ImportOptions) =>
      withCase(path, async (core) => {
        const reports: ImportReport[] = []
        for (const archive of o.parts ? [archives] : archives) {
          const job = await core.call('import.start', {
            path: archive,
            timezone: o.timezone,
            messages: o.messages,
            conversations: o.conversation,
            owner: o.owner as 'respondent' | 'other',
            respondentAccount: o.respondentAccount,
          })
          const report = await finish<ImportReport>(core, job)
          reports.push(report)
          if (!o.json) printReport(report)
        }
        if (o.json) print(JSON.stringify(reports, null, 2))
      }),
    )

  program
    .command('issues')
    .description('list what an import could not read or left out')
    .argument('<case>', 'the case folder')
    .option('--json', 'one JSON document')
    .option('--ndjson', 'one JSON line each')
    .action((path: string, format: Format) =>
      withCase(path, async (core) => {
        printList(
          await core.call('import.issues', {}),
          format,
          (i) => [i.code, i.path, i.position === null ? '' : String(i.position), i.message],
          'No issues.',
        )
      }),
    )
}

/** The import report in plain words. */
export function printReport(report: ImportReport): void {
  const total = Object.values(report.added).reduce((sum, n) => sum + n, 0)
  const kinds = Object.entries(report.added).map(([kind, n]) => `${kind} ${n.toLocaleString('en-GB')}`)
  print(`${basename(report.archive.name)}: ${report.importer.title}`)
  print(`  SHA-256   ${report.archive.sha256}`)
  if (report.archive.wrapper)
    print(`  Folder    ${report.archive.wrapper} is around everything and left out of the names of files`)
  for (const { name, files } of report.archive.parts ?? [])
    print(`  Part      ${name}: ${count(files, 'file')}, read as one archive with the others`)
  if (report.respondent) print(`  Account   ${report.respondent.note}`)
  print(`  Added     ${count(total, 'post')}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`)
  if (report.already > 0) print(`  Known     ${count(report.already, 'post')} the case had already`)
  if (report.media > 0) print(`  Media     ${count(report.media, 'file')}`)
  for (const { what, expected, found } of report.controls) {
    const verdict =
      expected === found ? 'as the archive states' : `the archive states ${expected.toLocaleString('en-GB')}`
    print(`  Control   ${what}: ${found.toLocaleString('en-GB')} read, ${verdict}`)
  }
  for (const { what, files, why } of report.skipped)
    print(`  Not read  ${what} (${count(files, 'file')}): ${why}`)
  for (const { code, count: n } of report.issues) print(`  Issues    ${code}: ${n.toLocaleString('en-GB')}`)
  print('  This kind of export cannot contain:')
  for (const line of report.lacks) print(`    - ${line}`)
}
