/** What verifying an evidence pack said: whole and unchanged, or what is wrong with which file. */
import type { VerifyReport } from '../../../shared/model.ts'
import { countOf, formatBytes } from '../../format/numbers.ts'

export function VerifyResult({ report }: { report: VerifyReport }) {
  if (report.ok) {
    return (
      <p role="status">
        <strong>Verified.</strong> {countOf(report.files, 'file')}, {formatBytes(report.bytes)}: every file is
        there and is as it was written.
      </p>
    )
  }
  return (
    <div className="stack-tight" role="alert">
      <p>
        <strong>Does not verify.</strong> {countOf(report.problems.length, 'problem')}. Do not rely on this
        pack; ask for it again, or export it again.
      </p>
      <ul>
        {report.problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  )
}
