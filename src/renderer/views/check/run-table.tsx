/** Runs as a table: when, with which policy, over how many posts, with what result. */
import type { RunInfo } from '../../../shared/model.ts'
import { CountLink } from '../../components/count-link.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { formatCount } from '../../format/numbers.ts'

export interface RunTableProps {
  runs: RunInfo[]
  /** Only the latest run's flags are in the lists, so only its numbers lead there. */
  isLatest?: boolean
}

export function RunTable({ runs, isLatest = false }: RunTableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Policy</th>
          <th scope="col" className="number">
            Posts checked
          </th>
          <th scope="col" className="number">
            Flags
          </th>
          <th scope="col" className="number">
            Let stand
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <td>
              <TimeText at={run.finishedAt ?? run.startedAt} />
            </td>
            <td>
              {run.policyTitle} <span className="quiet">({run.policySha256.slice(0, 12)})</span>
              {run.secondOpinion && <span className="quiet">, with second opinions</span>}
            </td>
            <td className="number">
              {isLatest ? (
                <CountLink
                  count={run.posts}
                  of="posts checked"
                  to="posts"
                  filter={{ respondentOnly: true }}
                />
              ) : (
                formatCount(run.posts)
              )}
            </td>
            <td className="number">
              {isLatest ? <CountLink count={run.flags} of="flags" to="flags" /> : formatCount(run.flags)}
            </td>
            <td className="number">{formatCount(run.exemptions)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
