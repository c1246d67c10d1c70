/** Commands on the accounts of a case: list them, and say which are the respondent's. */
import type { Command } from 'commander'
import type { Core } from '../../core/core-types.ts'
import { accountName, accountsCalled, fullAccountName } from '../../core/jobs/account-names.ts'
import { AppError } from '../../shared/errors.ts'
import type { AccountInfo } from '../../shared/model.ts'
import { count, type Format, print, printList } from '../output.ts'
import { withCase } from '../session.ts'

export function accountCommands(program: Command): void {
  const accounts = program
    .command('accounts')
    .description("list the accounts of a case; say which are the respondent's")

  accounts
    .command('list')
    .argument('<case>', 'the case folder')
    .option('--json', 'one JSON document')
    .option('--ndjson', 'one JSON line each')
    .action((path: string, format: Format) =>
      withCase(path, async (core) => {
        printList(await core.call('accounts.list', {}), format, columns, 'No account is known yet.')
      }),
    )

  const marking: [string, string, boolean][] = [
    ['mark', "mark an account as the respondent's, so that its posts are checked", true],
    ['unmark', 'take the mark off; its posts are context then', false],
  ]
  for (const [name, description, isRespondent] of marking) {
    accounts
      .command(name)
      .description(description)
      .argument('<case>', 'the case folder')
      .argument('<account>', 'a handle with or without @, an id, a name, or the number in the list')
      .option('--platform <id>', 'only on this platform')
      .action((path: string, wanted: string, o: { platform?: string }) =>
        withCase(path, async (core) => {
          const account = await findAccount(core, wanted, o.platform)
          await core.call('accounts.set', { id: account.id, isRespondent })
          const whose = isRespondent ? 'marked as the respondent’s' : 'no longer marked as the respondent’s'
          print(`${accountName(account)} (${count(account.posts, 'post')}) is ${whose}. Run the check again.`)
        }),
      )
  }
}

const columns = (account: AccountInfo) => [
  `#${account.id}`,
  account.isRespondent ? 'respondent' : 'context',
  account.platform,
  count(account.posts, 'post'),
  fullAccountName(account),
]

/** Throws AppError `bad-input` for a name that none has, or several have. */
async function findAccount(core: Core, wanted: string, platform: string | undefined): Promise<AccountInfo> {
  const all = (await core.call('accounts.list', {})).filter((one) => !platform || one.platform === platform)
  const numbered = all.filter(({ id }) => `#${id}` === wanted)
  const called = numbered.length > 0 ? numbered : accountsCalled(all, (one) => one, wanted)
  const [account, ...more] = called
  if (!account)
    throw new AppError(
      'bad-input',
      `No account of the case is called ${wanted}. Nothing was changed. See: clausemark accounts list CASE.`,
    )
  if (more.length > 0) {
    const names = called.map((one) => `#${one.id} ${fullAccountName(one)}`).join('; ')
    throw new AppError(
      'bad-input',
      `More than one account is called ${wanted}: ${names}. Nothing was changed. Name it by its number, as in '#${account.id}'.`,
    )
  }
  return account
}
