/** Commands that list: posts, flags, audit. */
import type { Command } from 'commander'
import type { Core } from '../../core/core-types.ts'
import type { Filter } from '../../shared/api.ts'
import type { FlagRow, PostRow } from '../../shared/model.ts'
import { strengthWord } from '../../shared/strength.ts'
import { type Format, oneLine, print, printList, several } from '../output.ts'
import { withCase } from '../session.ts'

const page = 500

/** A post as the terminal's interface promises it. */
interface PostLine {
  id: string
  platform: string
  kind: string
  authorship: string
  createdAt: string | null
  createdRaw: string | null
  text: string
  account: string | null
  replyTo?: string
  url?: string
  source: { archive: string; path: string; offset: number | null; index: number } | null
}

export interface FlagLine {
  flag: number
  post: string
  clause: string
  ground?: string
  check: string
  checkVersion: number
  strength: number
  spans: [number, number][]
  reason: string
  authorship: string
  decision?: string
}

interface FilterOptions {
  search?: string
  clause?: string[]
  ground?: string[]
  decision?: string[]
  authorship?: string[]
  from?: string
  to?: string
}

function filterOptions(command: Command): Command {
  return command
    .option('--search <query>', 'words, "phrases", prefix*, -not, OR, from: to: date: kind: has:media')
    .option('--authorship <whose>', 'own, quote, repost or like (repeatable)', several)
    .option('--from <date>', 'from this day on (YYYY-MM-DD)')
    .option('--to <date>', 'up to this day (YYYY-MM-DD)')
    .option('--json', 'one JSON document')
    .option('--ndjson', 'one JSON line each')
}

function toFilter(o: FilterOptions): Filter {
  return {
    search: o.search,
    clauses: o.clause,
    grounds: o.ground as Filter['grounds'],
    decisions: o.decision as Filter['decisions'],
    authorships: o.authorship as Filter['authorships'],
    from: o.from,
    to: o.to,
  }
}

export function readCommands(program: Command): void {
  filterOptions(
    program.command('posts').description('list posts, newest first').argument('<case>', 'the case folder'),
  ).action((path: string, o: FilterOptions & Format) =>
    withCase(path, async (core) => {
      const { keys } = await core.call('posts.keys', { filter: toFilter(o) })
      await inPages(keys, o, (part) => postLines(core, part), describePost, 'No posts match.')
    }),
  )

  filterOptions(
    program
      .command('flags')
      .description('list the flags of the latest run')
      .argument('<case>', 'the case folder')
      .option('--clause <id>', 'only this clause (repeatable)', several)
      .option('--ground <ground>', 'only this ground (repeatable)', several)
      .option('--decision <verdict>', 'open, breach, no-breach or unsure (repeatable)', several),
  ).action((path: string, o: FilterOptions & Format) =>
    withCase(path, async (core) => {
      const { ids } = await core.call('flags.ids', { filter: toFilter(o) })
      await inPages(ids, o, (part) => flagLines(core, part), describeFlag, 'No flags match.')
    }),
  )

  program
    .command('audit')
    .description('list the audit log')
    .argument('<case>', 'the case folder')
    .option('--json', 'one JSON document')
    .option('--ndjson', 'one JSON line each')
    .action((path: string, format: Format) =>
      withCase(path, async (core) => {
        printList(
          await core.call('audit.list', {}),
          format,
          (entry) => [
            String(entry.seq),
            new Date(entry.at).toISOString(),
            entry.action,
            JSON.stringify(entry.detail),
          ],
          'The log is empty.',
        )
      }),
    )
}

/** Fetches and prints page by page, so that a list of any length takes little memory. */
async function inPages<T>(
  ids: readonly number[],
  format: Format,
  fetch: (part: number[]) => Promise<T[]>,
  columns: (item: T) => string[],
  empty: string,
): Promise<void> {
  if (format.json) {
    const all: T[] = []
    for (let at = 0; at < ids.length; at += page) all.push(...(await fetch(ids.slice(at, at + page))))
    printList(all, format, columns, empty)
    return
  }
  if (ids.length === 0 && !format.ndjson) print(empty)
  for (let at = 0; at < ids.length; at += page)
    printList(await fetch(ids.slice(at, at + page)), format, columns, empty)
}

async function postLines(core: Core, keys: number[]): Promise<PostLine[]> {
  const rows = await core.call('posts.rows', { keys })
  const sources = new Map(
    (await core.call('posts.sources', { keys })).map(({ key, ...source }) => [key, source]),
  )
  return rows.map((row) => toPostLine(row, sources.get(row.key) ?? null))
}

function toPostLine(row: PostRow, source: PostLine['source']): PostLine {
  return {
    id: row.id,
    platform: row.platform,
    kind: row.kind,
    authorship: row.authorship,
    createdAt: row.createdAt === null ? null : new Date(row.createdAt).toISOString(),
    createdRaw: row.createdRaw,
    text: row.text,
    account: row.account.handle ?? row.account.name,
    ...(row.replyTo && { replyTo: row.replyTo.id ?? row.replyTo.handle ?? 'unknown' }),
    ...(row.url && { url: row.url }),
    source,
  }
}

const describePost = (post: PostLine) => [
  post.id,
  post.createdAt?.slice(0, 16).replace('T', ' ') ?? 'no date',
  post.kind,
  oneLine(post.text),
]

export async function flagLines(core: Core, ids: number[]): Promise<FlagLine[]> {
  return (await core.call('flags.rows', { ids })).map(toFlagLine)
}

function toFlagLine(flag: FlagRow): FlagLine {
  return {
    flag: flag.id,
    post: flag.post.id,
    clause: flag.clause,
    ...(flag.ground && { ground: flag.ground }),
    check: flag.check,
    checkVersion: flag.checkVersion,
    strength: flag.strength,
    spans: flag.spans,
    reason: flag.reason,
    authorship: flag.post.authorship,
    ...(flag.decision && { decision: flag.decision.verdict }),
  }
}

const describeFlag = (flag: FlagLine) => [
  String(flag.flag),
  flag.clause,
  strengthWord(flag.strength),
  flag.decision ?? 'open',
  flag.post,
  oneLine(flag.reason),
]
