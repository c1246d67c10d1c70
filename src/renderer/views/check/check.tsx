/** Checks every post against the policy, and tells what the last run looked at and found. */
import type { RunInfo } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { ClauseLabel } from '../../components/clause-label.tsx'
import { CountLink } from '../../components/count-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePlace } from '../../place/place.tsx'
import { useCaseInfo } from '../../queries/case.ts'
import { useLastJob } from '../../queries/jobs.ts'
import { useChangesSinceRun, usePolicy, useRuns } from '../../queries/runs.ts'
import { CheckButton } from './check-button.tsx'
import { RunTable } from './run-table.tsx'
import { StaleRunNotice } from './stale-run-notice.tsx'

export function Check() {
  const runs = useRuns()
  const { data: policy } = usePolicy()
  const { data: info } = useCaseInfo()
  const { go } = usePlace()
  const job = useLastJob('run')
  const isUpToDate = useChangesSinceRun().length === 0 && (runs.data?.length ?? 0) > 0

  if (info?.counts.posts === 0) {
    return (
      <EmptyState title="There is nothing to check yet" isWholeScreen>
        <p>Import an archive first. Its posts can then be checked against the policy.</p>
        <Button look="main" onPress={() => go('import')}>
          Import an archive
        </Button>
      </EmptyState>
    )
  }
  return (
    <div className="page stack">
      <div className="page-head">
        <h1>Check</h1>
        <p>
          Every post of the respondent inside the case’s dates is looked at under every clause of{' '}
          {policy?.title ?? 'the policy'}. A flag is a question for a person, never an answer. Decisions made
          before are kept.
        </p>
      </div>
      {job?.state === 'running' ? (
        <section className="panel" aria-label="Check in progress">
          <JobProgress job={job} />
        </section>
      ) : (
        <div className="row">
          <CheckButton look={isUpToDate ? 'plain' : 'main'} />
          {isUpToDate && (
            <Button look="main" onPress={() => go('flags')}>
              Go on to the flags
            </Button>
          )}
        </div>
      )}
      {job?.state === 'failed' && job.error && <ErrorNotice error={job.error} />}
      <StaleRunNotice />
      <Loaded query={runs}>
        {([latest, ...earlier]) =>
          latest ? (
            <>
              <section className="panel stack-tight" aria-labelledby="last-run">
                <h2 id="last-run">The last check</h2>
                <RunTable runs={[latest]} isLatest />
                {latest.byClause.length === 0 ? (
                  <p>Nothing was flagged.</p>
                ) : (
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">Clause</th>
                        <th scope="col" className="number">
                          Flags
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {mostFirst(latest.byClause).map(({ clause, flags }) => (
                        <tr key={clause}>
                          <th scope="row">
                            <ClauseLabel clause={clause} />
                          </th>
                          <td className="number">
                            <CountLink count={flags} of="flags" to="flags" filter={{ clauses: [clause] }} />
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
              </section>
              {earlier.length > 0 && (
                <section aria-labelledby="earlier-runs">
                  <h2 id="earlier-runs">Earlier checks</h2>
                  <RunTable runs={earlier} />
                </section>
              )}
            </>
          ) : (
            <p className="quiet">These posts have not been checked yet.</p>
          )
        }
      </Loaded>
    </div>
  )
}

const mostFirst = (rows: RunInfo['byClause']) => [...rows].sort((a, b) => b.flags - a.flags)
