/** Everything the report prints, as finished words: the template only places it. Pure. */
import type {
  ClauseInfo,
  Decision,
  ImportReport,
  MissingPost,
  PostRow,
  Span,
  ThreadPost,
} from '../../shared/model.ts'
import { clauseColour } from '../../shared/palette.ts'
import { strengthWord } from '../../shared/strength.ts'
import { authorshipWords, exhibitName, mediaFile, rawFile, verdictWords } from './names.ts'
import type { PackContent, PackExhibit } from './pack.ts'
import { inUtc, inZone } from './times.ts'

type Pair = [label: string, value: string]

/** A stretch of text, flagged or not. */
interface Run {
  text: string
  flagged: boolean
}

const number = (n: number) => n.toLocaleString('en-GB')
const plural = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`

/** Control characters have no shape; a replacement mark shows that one was there. Line breaks and tabs stay. */
const printable = (text: string) =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD')

export function reportData(content: PackContent, images: ReadonlySet<string>) {
  const { case: info, policy, run, program, createdAt } = content
  const zone = info.timezone
  const clauses = new Map((policy?.clauses ?? []).map((clause) => [clause.id, clause]))
  return {
    reference: info.reference,
    respondent: info.respondent,
    created: inUtc(createdAt),
    date: dateParts(createdAt),
    front: [
      ['Respondent', info.respondent],
      ['Purpose', info.purpose || 'Not stated'],
      ['Posts considered', scope(content)],
      ['Times shown in', `${zone}, with UTC beside it`],
      ['Policy', policy ? `${policy.title}, version ${policy.version}` : 'No policy was run'],
      ['Made', `${inZone(createdAt, zone)} (${inUtc(createdAt)})`],
      ['With', `${program.name} ${program.version}`],
    ] satisfies Pair[],
    accounts: content.accounts
      .filter((account) => account.isRespondent)
      .map((account) => ({
        title: `${account.handle ? `@${account.handle}` : (account.name ?? 'Unnamed account')} on ${account.platform}`,
        facts: [
          ...(account.name ? [['Name', account.name] as Pair] : []),
          ...(account.nativeId ? [['Id', account.nativeId] as Pair] : []),
          ['Posts in this case', number(account.posts)] as Pair,
          ...Object.entries(account.facts).map(([name, value]): Pair => [capital(name), value]),
        ],
      })),
    archives: content.imports.map((report) => archive(report, zone)),
    run: run && {
      facts: [
        ['Policy', `${run.policyTitle} (${run.policyId})`],
        ['SHA-256 of the policy', run.policySha256],
        ['Checked', `${plural(run.posts, 'post')}, ${inZone(run.finishedAt ?? run.startedAt, zone)}`],
        [
          'Flags',
          `${plural(run.flags, 'flag')} in the whole case; ${plural(run.exemptions, 'passage')} looked at and let stand`,
        ],
        ['Checks', content.checks.map((check) => `${check.id} version ${check.version}`).join(', ')],
      ] satisfies Pair[],
    },
    summary: summary(content.exhibits, clauses),
    exhibits: content.exhibits.map((exhibit) => exhibitData(exhibit, clauses, zone, images)),
    clauses: (policy?.clauses ?? []).map((clause) => ({
      id: clause.id,
      title: `Paragraph ${clause.paragraph}: ${clause.title}`,
      colour: clauseColour(clause.id).light,
      summary: clause.summary,
      status: statusWords[clause.status],
      carveOuts: clause.carveOuts,
    })),
  }
}

/** As Typst's `datetime` takes them, UTC. */
function dateParts(ms: number) {
  const date = new Date(ms)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

const statusWords: Record<ClauseInfo['status'], string> = {
  checked: '',
  none: 'A principle: no program checks it.',
  planned: 'Not checked by this version of the program.',
  workflow: 'A matter of procedure: no program checks it.',
  umbrella: 'Served by the clauses named after it.',
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function scope({ case: { scopeFrom, scopeTo }, run }: PackContent): string {
  const range =
    scopeFrom && scopeTo
      ? `from ${scopeFrom} to ${scopeTo}`
      : scopeFrom
        ? `from ${scopeFrom} on`
        : scopeTo
          ? `up to ${scopeTo}`
          : 'all dates'
  return `${run ? plural(run.posts, 'post') : 'none yet'}, ${range}`
}

function archive(report: ImportReport, zone: string) {
  const added = Object.entries(report.added)
  const total = added.reduce((sum, [, n]) => sum + n, 0)
  return {
    title: report.archive.name,
    facts: [
      ['Kind', `${report.importer.title} (importer version ${report.importer.version})`],
      ['SHA-256', report.archive.sha256],
      ['Size', `${number(report.archive.bytes)} bytes`],
      ['Read on', inZone(report.finishedAt, zone)],
      [
        'Posts',
        `${number(total)} new${added.length > 0 ? ` (${added.map(([kind, n]) => `${kind} ${number(n)}`).join(', ')})` : ''}${report.already > 0 ? `; ${number(report.already)} the case had already` : ''}`,
      ],
    ] satisfies Pair[],
    controls: report.controls.map(({ what, expected, found }) => ({
      what,
      expected: number(expected),
      found: number(found),
      same: expected === found,
    })),
    skipped: report.skipped.map(({ what, files, why }): Pair => [`${what} (${plural(files, 'file')})`, why]),
    issues: report.issues.map(({ code, count }) => `${plural(count, 'issue')}: ${issueWords[code]}`),
    samples: report.issueSample.slice(0, 10).map((issue) => issue.message),
    lacks: report.lacks,
  }
}

const issueWords: Record<ImportReport['issues'][number]['code'], string> = {
  absent: 'something the archive should hold is not there',
  unreadable: 'something could not be read as it stands',
  skipped: 'a record was left out',
  'unknown-file': 'a file of an unknown kind was not read',
}

function summary(exhibits: readonly PackExhibit[], clauses: ReadonlyMap<string, ClauseInfo>) {
  const rows = new Map<
    string,
    { flags: number; breach: number; 'no-breach': number; unsure: number; open: number }
  >()
  for (const { clause, decision } of exhibits.flatMap((exhibit) => exhibit.flags)) {
    const row = rows.get(clause) ?? { flags: 0, breach: 0, 'no-breach': 0, unsure: 0, open: 0 }
    row.flags++
    const verdict = decision?.verdict ?? 'open'
    if (verdict !== 'withdrawn') row[verdict]++
    rows.set(clause, row)
  }
  return [...rows]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([clause, row]) => ({
      clause,
      title: clauses.get(clause)?.title ?? clause,
      colour: clauseColour(clause).light,
      ...row,
      noBreach: row['no-breach'],
    }))
}

function exhibitData(
  { number: n, note, post, flags, exemptions, thread }: PackExhibit,
  clauses: ReadonlyMap<string, ClauseInfo>,
  zone: string,
  images: ReadonlySet<string>,
) {
  return {
    name: exhibitName(n),
    title: `${exhibitName(n)}: ${kindWords[post.kind]} on ${post.platform}, ${post.createdAt === null ? 'undated' : inZone(post.createdAt, zone).replace(/, .*/, '')}`,
    note,
    badges: badges(post),
    warning: post.contentWarning === null ? null : printable(post.contentWarning),
    runs: splitRuns(
      post.text,
      flags.flatMap((flag) => flag.spans),
    ),
    facts: postFacts(post, zone),
    notes: post.notes,
    thread: thread.filter((one) => one.relation !== 'self').map((one) => threadPost(one, zone)),
    media: post.attachments.map((one) => ({
      file: one.sha256 !== null && images.has(one.sha256) ? `/${mediaFile(one.sha256, one.mime)}` : null,
      alt: one.alt ?? 'A picture for which the archive gives no description',
      caption:
        one.sha256 === null
          ? 'A media file that the archive does not hold'
          : `${one.mime ?? 'file'}, ${number(one.bytes ?? 0)} bytes, data/${mediaFile(one.sha256, one.mime)}`,
      described: one.alt === null ? null : printable(one.alt),
    })),
    flags: flags.map((flag) => ({
      title: `Clause ${flag.clause}${clauses.has(flag.clause) ? `, ${clauses.get(flag.clause)!.title}` : ''}${flag.ground ? ` (${flag.ground})` : ''}`,
      colour: clauseColour(flag.clause).light,
      strength: strengthWord(flag.strength),
      check: `${flag.check} version ${flag.checkVersion}`,
      passages: flag.spans.map(([start, end]) => printable(post.text.slice(start, end))),
      reason: flag.reason,
      decision: flag.decision
        ? decisionWords(flag.decision, zone)
        : 'Open: nobody has decided on this flag yet.',
      decided: flag.decision !== null,
      history: flag.history.length > 1 ? flag.history.map((step) => decisionWords(step, zone)) : [],
    })),
    exemptions: exemptions.map((one) => ({
      clause: one.clause,
      passages: one.spans.map(([start, end]) => printable(post.text.slice(start, end))),
      reason: one.reason,
    })),
    sources: post.sources.map(
      (source, index) =>
        [
          ['Archive', source.archive],
          ['Its SHA-256', source.archiveSha256],
          [
            'Place',
            `${source.path}, ${source.offset === null ? `record ${number(source.index + 1)}` : `byte ${number(source.offset)}`}`,
          ],
          ['Raw record', `data/${rawFile(n, source, index)}`],
        ] satisfies Pair[],
    ),
  }
}

const kindWords: Record<PostRow['kind'], string> = {
  post: 'post',
  reply: 'reply',
  repost: 'repost',
  quote: 'quote post',
  comment: 'comment',
  message: 'private message',
  like: 'like',
}

function badges(post: PostRow): string[] {
  const found = [authorshipWords[post.authorship]]
  if (!post.account.isRespondent) found.push('another person’s post')
  if (post.deleted) found.push('deleted by the account')
  if (post.truncated) found.push('cut short in the archive')
  if (post.visibility !== 'public' && post.visibility !== 'unknown')
    found.push(`visibility: ${post.visibility}`)
  return found.map(capital)
}

function postFacts(post: PostRow, zone: string): Pair[] {
  const facts: Pair[] = [['Account', accountName(post.account)]]
  if (post.createdAt === null) facts.push(['Time', 'No date that can be read'])
  else
    facts.push([
      'Time',
      `${inZone(post.createdAt, zone)} (${inUtc(post.createdAt)})${post.zoneKnown ? '' : '; the archive gives no zone'}`,
    ])
  if (post.createdRaw !== null) facts.push(['Time as received', printable(post.createdRaw)])
  if (post.deletedAt !== null)
    facts.push(['Deleted', `${inZone(post.deletedAt, zone)} (${inUtc(post.deletedAt)})`])
  if (post.replyTo)
    facts.push([
      'In reply to',
      [post.replyTo.handle && `@${post.replyTo.handle}`, post.replyTo.id && `post ${post.replyTo.id}`]
        .filter(Boolean)
        .join(', '),
    ])
  if (post.original)
    facts.push([
      'Original',
      [
        post.original.handle && `@${post.original.handle}`,
        post.original.url ?? (post.original.id && `post ${post.original.id}`),
      ]
        .filter(Boolean)
        .join(', '),
    ])
  facts.push(['Post id', post.id])
  if (post.url) facts.push(['Address', post.url])
  return facts
}

const accountName = ({ handle, name }: PostRow['account']) =>
  [handle && `@${handle}`, name].filter(Boolean).join(', ') || 'not named in the archive'

function threadPost(one: ThreadPost | MissingPost, zone: string) {
  if ('post' in one) {
    const { post } = one
    const relation = one.relation === 'parent' ? 'Before it' : 'In reply'
    return {
      missing: false,
      head: `${relation}: ${accountName(post.account)}, ${post.createdAt === null ? 'undated' : inZone(post.createdAt, zone)}`,
      text: printable(post.text),
    }
  }
  const who = one.handle ? ` by @${one.handle}` : ''
  const what = one.relation === 'missing-parent' ? 'The post this replies to' : 'The original post'
  return {
    missing: true,
    head: `${what}${who} is not in the archives of this case${one.id ? ` (id ${one.id})` : ''}.`,
    text: '',
  }
}

function decisionWords({ verdict, reason, by, at }: Decision, zone: string): string {
  const who = by ? ` by ${by}` : ''
  return `${capital(verdictWords[verdict])}${who}, ${inZone(at, zone)}${reason ? `: ${printable(reason)}` : ''}`
}

/** Cuts the text at the borders of all spans, overlapping ones merged. */
export function splitRuns(text: string, spans: readonly Span[]): Run[] {
  const sorted = spans.toSorted((a, b) => a[0] - b[0])
  const runs: Run[] = []
  let at = 0
  const push = (end: number, flagged: boolean) => {
    if (end > at) runs.push({ text: printable(text.slice(at, end)), flagged })
    at = Math.max(at, end)
  }
  for (const [start, end] of sorted) {
    push(start, false)
    push(end, true)
  }
  push(text.length, false)
  return runs
}
