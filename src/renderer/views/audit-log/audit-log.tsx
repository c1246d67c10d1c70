/** What was done to the case and when; append-only, each entry hashed over the one before. */
import { Loaded } from '../../components/loaded.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { countOf, formatCount } from '../../format/numbers.ts'
import { useAudit } from '../../queries/case.ts'
import { auditDetail, auditWords } from './audit-words.ts'

/** The newest entries; the pack holds all of them. */
const most = 500

export function AuditLog() {
  const audit = useAudit()
  return (
    <div className="page stack">
      <div className="page-head">
        <h1>Audit log</h1>
        <p>
          What was done to the case, newest first. Each entry is hashed over the one before, so that a change
          or a gap would show.
        </p>
      </div>
      <Loaded query={audit}>
        {(entries) => (
          <>
            <table>
              <thead>
                <tr>
                  <th scope="col" className="number">
                    No.
                  </th>
                  <th scope="col">When</th>
                  <th scope="col">What</th>
                  <th scope="col">Details</th>
                  <th scope="col">Hash</th>
                </tr>
              </thead>
              <tbody>
                {entries
                  .slice(-most)
                  .reverse()
                  .map(({ seq, at, action, detail, hash }) => (
                    <tr key={seq}>
                      <td className="number">{formatCount(seq)}</td>
                      <td>
                        <TimeText at={at} />
                      </td>
                      <td>{auditWords(action)}</td>
                      <td className="quiet">{auditDetail(detail)}</td>
                      <td>
                        <code title={hash}>{hash.slice(0, 12)}</code>
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
            <p className="quiet">
              Showing {formatCount(Math.min(most, entries.length))} of{' '}
              {countOf(entries.length, 'entry', 'entries')}
            </p>
          </>
        )}
      </Loaded>
    </div>
  )
}
