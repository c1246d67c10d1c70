/** The terminal's commands on one parser. Exit codes: 0 done, 1 failed, 2 bad usage. */
import { Command, CommanderError } from 'commander'
import { AppError } from '../shared/errors.ts'
import { accountCommands } from './commands/accounts.ts'
import { caseCommands } from './commands/case.ts'
import { checkCommands } from './commands/check.ts'
import { demoCommand } from './commands/demo.ts'
import { packCommands } from './commands/pack.ts'
import { policyCommands } from './commands/policy.ts'
import { readCommands } from './commands/read.ts'
import { reviewCommands } from './commands/review.ts'
import { version } from './session.ts'

export function createProgram(): Command {
  const program = new Command('clausemark')
    .description('Checks a social media archive against a code of conduct, on this machine only.')
    .version(version)
    .showHelpAfterError('Add --help for what the command takes.')
    .exitOverride()
  for (const add of [
    caseCommands,
    accountCommands,
    checkCommands,
    policyCommands,
    readCommands,
    reviewCommands,
    packCommands,
    demoCommand,
  ])
    add(program)
  return program
}

/** Runs one command line and gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const program = createProgram()
    for (const command of program.commands) inherit(command)
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof AppError) {
      process.stderr.write(`${error.message}\n`)
      return error.code === 'bad-input' ? 2 : 1
    }
    throw error
  }
}

/** Commander does not hand these settings down to commands that were made before them. */
function inherit(command: Command): void {
  command.exitOverride().showHelpAfterError('Add --help for what the command takes.')
  for (const child of command.commands) inherit(child)
}
