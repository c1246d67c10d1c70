/** Commands that record a person's work: decide, undo, exhibit, abusers. */
import { type Command, InvalidArgumentError } from 'commander'
import type { Core } from '../../core/core-types.ts'
import { type Verdict, verdicts } from '../../shared/model.ts'
import { count, type Format, oneLine, print, printList } from '../output.ts'
import { withCase } from '../session.ts'

function wholeNumber(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(value)
}

function verdict(value: string): Verdict {
  if (!verdicts.includes(value as Verdict))
    throw new InvalidArgumentError(`It is one of ${verdicts.join(', ')}.`)
  return value as Verdict
}

const findPosts = (core: Core, ids: string[]) =>
  Promise.all(ids.map(async (id) => (await core.call('posts.find', { id })).key))

export function reviewCommands(program: Command): void {
  program
    .command('decide')
    .description('record a decision on a flag')
    .argument('<case>', 'the case folder')
    .argument('<flag>', 'the number of the flag', wholeNumber)
    .argument('<verdict>', verdicts.join(', '), verdict)
    .requiredOption('--reason <text>', 'why')
    .option('--by <name>', 'who decides', '')
    .action((path: string, id: number, chosen: Verdict, o: { reason: string; by: string }) =>
      withCase(path, async (core) => {
        const flag = await core.call('flags.decide', { id, verdict: chosen, ...o })
        print(`Recorded ${chosen} on flag ${flag.id} (${flag.clause}, post ${flag.post.id})`)
      }),
    )

  program
    .command('undo')
    .description('take back the decision on a flag; both stay on record')
    .argument('<case>', 'the case folder')
    .argument('<flag>', 'the number of the flag', wholeNumber)
    .option('--by <name>', 'who takes it back', '')
    .action((path: string, id: number, o: { by: string }) =>
      withCase(path, async (core) => {
        const flag = await core.call('flags.undo', { id, ...o })
        print(`Flag ${flag.id} is now ${flag.decision?.verdict ?? 'open'}`)
      }),
    )

  const exhibit = program.command('exhibit').description('choose posts for the evidence pack')
  exhibit
    .command('add')
    .argument('<case>', 'the case folder')
    .argument('<post...>', 'ids of posts')
    .option('--note <text>', 'a note for the panel', '')
    .action((path: string, ids: string[], o: { note: string }) =>
      withCase(path, async (core) => {
        const exhibits = await core.call('exhibits.add', { keys: await findPosts(core, ids), note: o.note })
        print(`The case has ${count(exhibits.length, 'exhibit')} now`)
      }),
    )
  exhibit
    .command('remove')
    .argument('<case>', 'the case folder')
    .argument('<post>', 'the id of a post')
    .action((path: string, id: string) =>
      withCase(path, async (core) => {
        const [key] = await findPosts(core, [id])
        const exhibits = await core.call('exhibits.remove', { key: key! })
        print(`The case has ${count(exhibits.length, 'exhibit')} now`)
      }),
    )
  listFormat(exhibit.command('list').argument('<case>', 'the case folder')).action(
    (path: string, format: Format) =>
      withCase(path, async (core) => {
        const exhibits = (await core.call('exhibits.list', {})).map(({ number, post, note }) => ({
          number,
          post: post.id,
          text: post.text,
          flags: post.flags,
          note,
        }))
        printList(exhibits, format, (e) => [`E${e.number}`, e.post, oneLine(e.text)], 'No exhibits yet.')
      }),
  )

  const abusers = program.command('abusers').description("keep the officer's list of persistent abusers")
  abusers
    .command('add')
    .argument('<case>', 'the case folder')
    .argument('<handle...>', 'handles of accounts')
    .requiredOption('--reason <text>', 'why they are on the list')
    .option('--since <date>', 'from this day on (YYYY-MM-DD)')
    .option('--platform <id>', 'only on this platform')
    .action((path: string, handles: string[], o: { reason: string; since?: string; platform?: string }) =>
      withCase(path, async (core) => {
        const { reason, since = null, platform = null } = o
        const list = await core.call('abusers.add', { handles, reason, since, platform })
        print(`The list has ${count(list.length, 'entry', 'entries')} now`)
      }),
    )
  abusers
    .command('remove')
    .argument('<case>', 'the case folder')
    .argument('<entry>', 'the number of the entry', wholeNumber)
    .option('--reason <text>', 'why', '')
    .action((path: string, id: number, o: { reason: string }) =>
      withCase(path, async (core) => {
        const list = await core.call('abusers.remove', { id, reason: o.reason })
        print(`The list has ${count(list.length, 'entry', 'entries')} now`)
      }),
    )
  listFormat(abusers.command('list').argument('<case>', 'the case folder')).action(
    (path: string, format: Format) =>
      withCase(path, async (core) => {
        printList(
          await core.call('abusers.list', {}),
          format,
          (e) => [String(e.id), `@${e.handle}`, e.since ?? 'always', e.reason],
          'The list is empty.',
        )
      }),
  )
}

const listFormat = (command: Command) =>
  command.option('--json', 'one JSON document').option('--ndjson', 'one JSON line each')
