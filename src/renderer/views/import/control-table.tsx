/** The counts that the archive itself states, against what was read. */
import type { ImportReport } from '../../../shared/model.ts'
import { formatCount } from '../../format/numbers.ts'

export function ControlTable({ controls }: { controls: ImportReport['controls'] }) {
  if (controls.length === 0) {
    return (
      <section>
        <h3>Against the archive’s own counts</h3>
        <p className="quiet">This archive states no counts of its own to compare with.</p>
      </section>
    )
  }
  return (
    <section aria-labelledby="report-controls">
      <h3 id="report-controls">Against the archive’s own counts</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="number">
              Stated
            </th>
            <th scope="col" className="number">
              Read
            </th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {controls.map(({ what, expected, found }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className="number">{formatCount(expected)}</td>
              <td className="number">{formatCount(found)}</td>
              <td>{compare(expected, found)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function compare(expected: number, found: number): string {
  if (expected === found) return 'Agrees'
  return found < expected
    ? `${formatCount(expected - found)} missing`
    : `${formatCount(found - expected)} more than stated`
}
