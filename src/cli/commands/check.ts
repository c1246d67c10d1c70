/** Commands that apply a policy: check a case, try a sentence. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { RunInfo } from '../../shared/model.ts'
import { strengthWord } from '../../shared/strength.ts'
import { align, bold, count, type Format, print } from '../output.ts'
import { finish, withCase, withCore } from '../session.ts'

/** A policy is named by its id, or by a file. */
const policyName = (name: string | undefined) => (name && existsSync(resolve(name)) ? resolve(name) : name)

export function checkCommands(program: Command): void {
  program
    .command('check')
    .description('check every post of the respondent against a policy')
    .argument('<case>', 'the case folder')
    .option('--policy <file-or-id>', 'the policy to check against (default: labour-2018)')
    .option(
      '--second-opinion',
      'ask the sentence encoder about posts that no rule flags, however many there are',
    )
    .option('--no-second-opinion', 'leave it out (default: asked for up to 20,000 posts)')
    .option('--json', 'one JSON document')
    .action((path: string, o: { policy?: string; secondOpinion?: boolean } & Format) =>
      withCase(path, async (core) => {
        const run = await finish<RunInfo>(
          core,
          await core.call('run.start', { policy: policyName(o.policy), secondOpinion: o.secondOpinion }),
        )
        if (o.json) print(JSON.stringify(run, null, 2))
        else printRun(run)
      }),
    )

  program
    .command('try')
    .description('explain what would be flagged in a sentence, and why')
    .argument('<text>', 'the sentence')
    .option('--policy <file-or-id>', 'the policy to check against (default: labour-2018)')
    .option('--json', 'one JSON document')
    .action((text: string, o: { policy?: string } & Format) =>
      withCore(async (core) => {
        const result = await core.call('text.try', { text, policy: policyName(o.policy) })
        if (o.json) return print(JSON.stringify(result, null, 2))
        if (result.flags.length === 0) print('No clause would flag this.')
        for (const flag of result.flags) {
          const ground = flag.ground ? ` (${flag.ground})` : ''
          print(
            `${bold(flag.clause + ground)}  ${strengthWord(flag.strength)}, ${flag.check} version ${flag.checkVersion}`,
          )
          print(`  ${quoteSpans(text, flag.spans)}`)
          print(`  ${flag.reason}`)
        }
        for (const exemption of result.exemptions) {
          print(`Looked at and let stand, ${exemption.clause}: ${quoteSpans(text, exemption.spans)}`)
          print(`  ${exemption.reason}`)
        }
      }),
    )
}

const quoteSpans = (text: string, spans: [number, number][]) =>
  spans.map(([start, end]) => `“${text.slice(start, end)}”`).join(', ')

export function printRun(run: RunInfo): void {
  const seconds = ((run.finishedAt ?? run.startedAt) - run.startedAt) / 1000
  print(`Checked ${count(run.posts, 'post')} against ${run.policyTitle} in ${seconds.toFixed(1)} s`)
  const rows = run.byClause.map(({ clause, flags }) => [
    `  ${clause}`,
    flags.toLocaleString('en-GB').padStart(6),
  ])
  for (const line of align([...rows, ['  all flags', run.flags.toLocaleString('en-GB').padStart(6)]]))
    print(line)
  print(
    run.secondOpinion
      ? '  Posts that no rule flagged were given a second opinion by a model'
      : '  No second opinion was asked for; --second-opinion asks for it',
  )
  if (run.exemptions > 0) print(`  Looked at and let stand: ${count(run.exemptions, 'time')}`)
}
