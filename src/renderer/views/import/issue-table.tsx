/** Records and files of an import that could not be read as they should: counts, examples, and all of them as CSV. */
import type { ImportReport } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { useTell } from '../../components/toasts.tsx'
import { toCsv } from '../../format/csv.ts'
import { countOf, formatCount } from '../../format/numbers.ts'
import { issueWords } from '../../format/words.ts'
import { useIssueReader } from '../../queries/imports.ts'
import { saveText } from './save-text.ts'

export function IssueTable({ report }: { report: ImportReport }) {
  const readIssues = useIssueReader()
  const tell = useTell()
  const total = report.issues.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return <p>Every record of the files that were read could be used.</p>

  const save = async () => {
    try {
      const rows = (await readIssues(report.id)).map(({ path, position, code, message }) => [
        path,
        position,
        code,
        message,
      ])
      const how = await saveText(
        `import-${report.id}-issues.csv`,
        toCsv(['file', 'position', 'code', 'message'], rows),
      )
      tell.done(
        how === 'saved'
          ? 'The issues were saved as CSV.'
          : 'The issues were copied as CSV. Paste them into a file.',
      )
    } catch {
      tell.failed({ message: 'The issues could not be handed out as CSV. They are still in the case.' })
    }
  }

  return (
    <section aria-labelledby="report-issues">
      <div className="row">
        <h3 id="report-issues">Issues</h3>
        <span className="quiet">
          {report.issues.map(({ code, count }) => `${issueWords[code]}: ${formatCount(count)}`).join('; ')}
        </span>
        <Button className="push" onPress={save}>
          All issues as CSV
        </Button>
      </div>
      <ScrollRegion label="Issues of the import">
        <table>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Kind</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {report.issueSample.map(({ path, position, code, message }) => (
              <tr key={`${path} ${position} ${code} ${message}`}>
                <td>
                  {path}
                  {position !== null && `, at ${formatCount(position)}`}
                </td>
                <td>{issueWords[code]}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {report.issueSample.length < total && (
        <p className="quiet">
          Showing {formatCount(report.issueSample.length)} of {countOf(total, 'issue')}; the CSV has all.
        </p>
      )}
    </section>
  )
}
