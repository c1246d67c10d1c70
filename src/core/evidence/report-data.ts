/** Everything the report prints, as finished words: the template only places it. Pure. */

import type { ClauseInfo, ImportReport } from '../../shared/model.ts'
import { clauseColour } from '../../shared/palette.ts'
import { platformWord } from '../../shared/platforms.ts'
import { capital, number, plural } from './names.ts'
import type { PackContent, PackExhibit } from './pack.ts'
import { exhibitData, type Pair, type Shown } from './report-exhibit.ts'
import { inUtc, inZone } from './times.ts'

export function reportData(content: PackContent, shown: Shown) {
  const { case: info, policy, run, program, createdAt } = content
  const zone = info.timezone
  const clauses = new Map((policy?.clauses ?? []).map((clause) => [clause.id, clause]))
  return {
    reference: oneLine(info.reference),
    created: inUtc(createdAt),
    date: dateParts(createdAt),
    front: [
      ['Respondent', info.respondent],
      ['Purpose', info.purpose || 'Not stated'],
      ['Posts considered', scope(content)],
      ['Times shown in', `${zone}, with UTC beside it`],
      ['Policy', policy ? `${policy.title}, version ${policy.version}` : 'No policy was run'],
      ...(run ? [['Its SHA-256', run.policySha256] as Pair] : []),
      ['Made', `${inZone(createdAt, zone)} (${inUtc(createdAt)})`],
      ['With', `${program.name} ${program.version}`],
    ] satisfies Pair[],
    accounts: content.accounts
      .filter((account) => account.isRespondent)
      .map((account) => ({
        title: `${account.handle ? `@${account.handle}` : (account.name ?? 'Unnamed account')} on ${platformWord(account.platform)}`,
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
        [
          'Second opinion',
          run.secondOpinion
            ? `asked of the model ${run.secondOpinion.name}, version ${run.secondOpinion.version}, about posts that no rule flagged`
            : 'not asked for: only rules and lists spoke',
        ],
        ['Checks', content.checks.map((check) => `${check.id} version ${check.version}`).join(', ')],
      ] satisfies Pair[],
    },
    summary: summary(content.exhibits, clauses),
    exhibits: content.exhibits.map((exhibit) => exhibitData(exhibit, clauses, zone, shown)),
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

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const statusWords: Record<ClauseInfo['status'], string> = {
  checked: '',
  none: 'A principle: no program checks it.',
  planned: 'Not checked by this version of the program.',
  workflow: 'A matter of procedure: no program checks it.',
  umbrella: 'Served by the clauses named after it.',
}

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
