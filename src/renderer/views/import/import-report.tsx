/** What an import brought, in plain words: what was read, what was not and why, and what the export cannot contain. */
import type { ImportReport } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { CountLink } from '../../components/count-link.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { countOf, formatBytes, formatCount } from '../../format/numbers.ts'
import { kindWords } from '../../format/words.ts'
import { usePlace } from '../../place/place.tsx'
import { ControlTable } from './control-table.tsx'
import { IssueTable } from './issue-table.tsx'

export function ImportReportView({ report }: { report: ImportReport }) {
  const { go } = usePlace()
  const added = Object.entries(report.added).filter(([, count]) => count > 0)
  const total = added.reduce((sum, [, count]) => sum + count, 0)
  return (
    <section className="panel stack" aria-label="Import report">
      <div className="row">
        <h2>Import report: {report.archive.name}</h2>
        <Button look="main" className="push" onPress={() => go('check')}>
          Go on to the check
        </Button>
      </div>
      <p className="prose">
        {report.importer.title}, {formatBytes(report.archive.bytes)}, read <TimeText at={report.finishedAt} />
        . {total > 0 ? `${countOf(total, 'post was', 'posts were')} added` : 'No new posts were added'}
        {report.already > 0 && `; ${countOf(report.already, 'post was', 'posts were')} in the case already`}
        {report.media > 0 && `; ${countOf(report.media, 'picture or film', 'pictures and films')} recorded`}.
      </p>
      {report.archive.wrapper && (
        <p className="prose">
          A folder named {report.archive.wrapper} is around everything; it is left out of the names of files.
        </p>
      )}
      {report.archive.parts && (
        <p className="prose">
          Read as one archive from{' '}
          {report.archive.parts.map(({ name, files }) => `${name} (${countOf(files, 'file')})`).join(', ')}.
        </p>
      )}
      {report.respondent && (
        <p className="prose">
          {report.respondent.note}{' '}
          {report.respondent.how === 'open' && (
            <Button look="link" onPress={() => go('accounts')}>
              Go to the accounts
            </Button>
          )}
        </p>
      )}
      <div className="report-columns">
        <section aria-labelledby="report-added">
          <h3 id="report-added">Added</h3>
          <table>
            <tbody>
              {added.map(([kind, count]) => {
                const words = kindWords[kind as keyof typeof kindWords]?.many ?? kind
                return (
                  <tr key={kind}>
                    <th scope="row">{words.charAt(0).toUpperCase() + words.slice(1)}</th>
                    <td className="number">
                      <CountLink count={count} of={words} to="posts" filter={{ search: `kind:${kind}` }} />
                    </td>
                  </tr>
                )
              })}
              {report.already > 0 && (
                <tr>
                  <th scope="row">Already in the case</th>
                  <td className="number">{formatCount(report.already)}</td>
                </tr>
              )}
            </tbody>
          </table>
        </section>
        <ControlTable controls={report.controls} />
      </div>
      {report.skipped.length > 0 && (
        <section aria-labelledby="report-skipped">
          <h3 id="report-skipped">Not read, and why</h3>
          <table>
            <tbody>
              {report.skipped.map(({ what, files, why }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td className="number">{countOf(files, 'file')}</td>
                  <td>{why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <IssueTable report={report} />
      <section aria-labelledby="report-lacks" className="prose">
        <h3 id="report-lacks">What this export cannot contain</h3>
        <ul>
          {report.lacks.map((lack) => (
            <li key={lack}>{lack}</li>
          ))}
        </ul>
      </section>
      <p className="quiet report-hash">
        SHA-256 of the archive as received: <code>{report.archive.sha256}</code>
      </p>
    </section>
  )
}
