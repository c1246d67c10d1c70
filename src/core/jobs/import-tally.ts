/** Counts what an import reads, for the report the officer sees at its end. Pure bookkeeping. */
import type { ImportIssue, ImportReport } from '../../shared/model.ts'

/** Issues shown in the report itself; all of them are listed in the store. */
const sampleSize = 20

export class ImportTally {
  readonly added: Record<string, number> = {}
  readonly controls: ImportReport['controls'] = []
  readonly skipped: ImportReport['skipped'] = []
  readonly issueSample: ImportIssue[] = []
  already = 0
  media = 0
  posts = 0
  readonly #issues = new Map<ImportIssue['code'], number>()

  post(kind: string, added: boolean): void {
    this.posts++
    if (added) this.added[kind] = (this.added[kind] ?? 0) + 1
    else this.already++
  }

  issue(issue: ImportIssue): void {
    this.#issues.set(issue.code, (this.#issues.get(issue.code) ?? 0) + 1)
    if (this.issueSample.length < sampleSize) this.issueSample.push(issue)
  }

  issues(): ImportReport['issues'] {
    return [...this.#issues].map(([code, count]) => ({ code, count }))
  }
}
