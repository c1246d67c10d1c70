/** Commands for people who write policies: check a file, compare two, try one on a case, print the schema for editors. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { policyJsonSchema } from '../../shared/policy.ts'
import type { Backtest, BacktestSample, PolicyDiff } from '../../shared/policy-tools.ts'
import { align, bold, count, type Format, oneLine, print } from '../output.ts'
import { finish, withCase, withCore } from '../session.ts'

/** A policy is named by its id, or by a file. */
const named = (name: string) => (existsSync(resolve(name)) ? resolve(name) : name)

export function policyCommands(program: Command): void {
  const policy = program.command('policy').description('check, compare and describe policy files')

  policy
    .command('check')
    .description('say whether a policy file can be used, and where not')
    .argument('<file-or-id>', 'the policy')
    .option('--json', 'one JSON document')
    .action((name: string, o: Format) =>
      withCore(async (core) => {
        const checked = await core.call('policy.check', { policy: named(name) })
        if (o.json) return print(JSON.stringify(checked, null, 2))
        const { title, version, clauses } = checked.policy
        const { flags, clear } = checked.examples
        print(`${title}, version ${version}: can be used`)
        print(
          `  ${count(clauses.length, 'clause')}, ${clauses.filter(({ status }) => status === 'checked').length} of them checked, by ${count(checked.checks.length, 'check')}`,
        )
        print(
          `  ${count(flags, 'example')} flagged and ${count(clear, 'example')} stayed clear, as they must`,
        )
      }),
    )

  policy
    .command('diff')
    .description('say what differs between two policies')
    .argument('<before>', 'a policy file or id')
    .argument('<after>', 'another')
    .option('--json', 'one JSON document')
    .action((before: string, after: string, o: Format) =>
      withCore(async (core) => {
        const diff = await core.call('policy.diff', { before: named(before), after: named(after) })
        if (o.json) print(JSON.stringify(diff, null, 2))
        else printDiff(diff)
      }),
    )

  policy
    .command('schema')
    .description('print the JSON Schema of policy files, for editors')
    .action(() => print(JSON.stringify(policyJsonSchema(), null, 2)))

  program
    .command('backtest')
    .description('try a policy on a case and compare with its last check; nothing is stored')
    .argument('<case>', 'the case folder')
    .argument('<file-or-id>', 'the policy to try')
    .option('--json', 'one JSON document')
    .action((path: string, name: string, o: Format) =>
      withCase(path, async (core) => {
        const result = await finish<Backtest>(
          core,
          await core.call('policy.backtest', { policy: named(name) }),
        )
        if (o.json) print(JSON.stringify(result, null, 2))
        else printBacktest(result)
      }),
    )
}

function printDiff({ before, after, added, removed, changed }: PolicyDiff): void {
  print(`${before.id} ${before.version} against ${after.id} ${after.version}`)
  if (added.length + removed.length + changed.length === 0) print('  No clause differs.')
  for (const id of added) print(`  new      ${id}`)
  for (const id of removed) print(`  gone     ${id}`)
  for (const { clause, fields } of changed)
    for (const { field, before: was, after: is } of fields) {
      print(`  changed  ${bold(clause)}, ${field}`)
      print(`    - ${oneLine(was, 160)}`)
      print(`    + ${oneLine(is, 160)}`)
    }
}

function printBacktest({ policy, against, posts, byClause, newFlags, goneFlags }: Backtest): void {
  print(
    `Tried ${policy.title} ${policy.version} on ${count(posts, 'post')}, against run ${against.run} (${against.policy})`,
  )
  const cell = (n: number) => n.toLocaleString('en-GB').padStart(9)
  const rows = byClause.map((row) => [`  ${row.clause}`, cell(row.new), cell(row.gone), cell(row.unchanged)])
  for (const line of align([['  clause', '      new', '     gone', 'unchanged'], ...rows])) print(line)
  printSamples('New', newFlags)
  printSamples('Gone', goneFlags)
  print('Second opinions and patterns over the whole case are left out of the comparison.')
}

function printSamples(title: string, samples: readonly BacktestSample[]): void {
  if (samples.length === 0) return
  print(`${title}, the first of each clause:`)
  for (const { clause, text, post } of samples) print(`  ${clause}  ${oneLine(text, 110)}  (post ${post})`)
}
