/** Cases that were open lately; one whose folder is gone says so. */
import type { RecentCase } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { formatDay } from '../../format/times.ts'

export function RecentCases({ cases, onOpen }: { cases: RecentCase[]; onOpen: (path: string) => void }) {
  if (cases.length === 0) {
    return <p className="quiet">None yet. A case that was opened on this machine is listed here.</p>
  }
  return (
    <ul className="plain recent">
      {cases.map(({ path, reference, respondent, openedAt, exists }) => (
        <li key={path}>
          <div className="row">
            {exists ? (
              <Button
                look="link"
                aria-label={`Open ${reference}, ${respondent}`}
                onPress={() => onOpen(path)}
              >
                <strong>{reference}</strong>
              </Button>
            ) : (
              <strong className="quiet">{reference}</strong>
            )}
            <span>{respondent}</span>
            <span className="quiet push">
              {exists ? `Opened ${formatDay(openedAt, 'Europe/London')}` : 'Missing: moved or deleted'}
            </span>
          </div>
          <div className="quiet recent-path">{path}</div>
        </li>
      ))}
    </ul>
  )
}
