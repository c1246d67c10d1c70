/** The pack's data files: exhibits as a table and as data. Pure. */

import { strengthWord } from '../../shared/strength.ts'
import { authorshipWords, exhibitName, rawFile } from './names.ts'
import type { PackContent, PackExhibit } from './pack.ts'
import { inZone } from './times.ts'

type Cell = string | number | boolean | null

/** A spreadsheet would run these as formulas; a quotation mark in front makes them text. The exact text is in the JSON. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  const safe = typeof cell === 'string' && formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180, UTF-8 with a byte order mark, as spreadsheets expect it. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

const header = [
  'exhibit',
  'post id',
  'platform',
  'kind',
  'whose words',
  'account',
  'time (case zone)',
  'time (UTC)',
  'time as received',
  'text',
  'content warning',
  'address',
  'visibility',
  'cut short in the archive',
  'deleted by the account',
  'clauses flagged',
  'reasons',
  'decisions',
  'decision reasons',
  'looked at and let stand',
  'archive',
  'archive SHA-256',
  'place in the archive',
  'raw record in this pack',
  'note',
]

export function exhibitsCsv(content: PackContent): string {
  return toCsv([header, ...content.exhibits.map((exhibit) => csvRow(exhibit, content.case.timezone))])
}

function csvRow({ number, note, post, flags, exemptions }: PackExhibit, zone: string): Cell[] {
  const joined = (items: readonly string[]) => items.join('; ')
  return [
    exhibitName(number),
    post.id,
    post.platform,
    post.kind,
    authorshipWords[post.authorship],
    post.account.handle ?? post.account.name,
    post.createdAt === null ? null : inZone(post.createdAt, zone),
    post.createdAt === null ? null : new Date(post.createdAt).toISOString(),
    post.createdRaw,
    post.text,
    post.contentWarning,
    post.url,
    post.visibility,
    post.truncated,
    post.deleted,
    joined(flags.map((flag) => (flag.ground ? `${flag.clause} (${flag.ground})` : flag.clause))),
    joined(flags.map((flag) => `${flag.clause}, ${strengthWord(flag.strength)}: ${flag.reason}`)),
    joined(flags.map((flag) => `${flag.clause}: ${flag.decision?.verdict ?? 'open'}`)),
    joined(flags.flatMap((flag) => (flag.decision ? [`${flag.clause}: ${flag.decision.reason}`] : []))),
    joined(exemptions.map((exemption) => `${exemption.clause}: ${exemption.reason}`)),
    joined(post.sources.map((source) => source.archive)),
    joined(post.sources.map((source) => source.archiveSha256)),
    joined(
      post.sources.map(
        (source) => `${source.path}${source.offset === null ? '' : ` at byte ${source.offset}`}`,
      ),
    ),
    joined(post.sources.map((source, index) => `data/${rawFile(number, source, index)}`)),
    note,
  ]
}

/** Everything the report shows, for programs. Raw records are beside it, not in it. `files`: media in the pack by SHA-256. */
export function exhibitsJson(content: PackContent, files: ReadonlyMap<string, string>): string {
  const { exhibits, run, ...rest } = content
  const { path: _, ...caseInfo } = rest.case
  return `${JSON.stringify(
    {
      format: 'clausemark-evidence-pack',
      formatVersion: 1,
      program: content.program,
      createdAt: new Date(content.createdAt).toISOString(),
      case: caseInfo,
      accounts: content.accounts,
      run,
      checks: content.checks,
      exhibits: exhibits.map((exhibit) => ({
        ...exhibit,
        name: exhibitName(exhibit.number),
        post: postForJson(exhibit, files),
      })),
    },
    null,
    2,
  )}\n`
}

function postForJson({ number, post }: PackExhibit, files: ReadonlyMap<string, string>): unknown {
  return {
    ...post,
    sources: post.sources.map(({ raw: _, ...source }, index) => ({
      ...source,
      raw: `data/${rawFile(number, { ...source, raw: post.sources[index]!.raw }, index)}`,
    })),
    attachments: post.attachments.map((one) => {
      const file = one.sha256 === null ? undefined : files.get(one.sha256)
      return { ...one, file: file === undefined ? null : `data/${file}` }
    }),
  }
}
