/** The case in numbers and two charts. Each number leads to what is behind it; the charts set the filter. */
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { withoutEmpty } from '../../place/filter-chips.ts'
import { usePlace } from '../../place/place.tsx'
import { useCaseInfo } from '../../queries/case.ts'
import { useFlagSummary } from '../../queries/flags.ts'
import { useRuns } from '../../queries/runs.ts'
import { CheckButton } from '../check/check-button.tsx'
import { StaleRunNotice } from '../check/stale-run-notice.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseNumbers } from './case-numbers.tsx'
import { ClauseChart } from './clause-chart.tsx'
import { FlagTimeline } from './flag-timeline.tsx'
import './overview.css'

export function Overview() {
  const { data: info } = useCaseInfo()
  const { data: runs } = useRuns()
  const { go } = usePlace()
  if (!info || !runs) {
    return (
      <div className="page">
        <h1>Overview</h1>
        <p className="quiet">Loading…</p>
      </div>
    )
  }
  if (info.counts.posts === 0) {
    return (
      <EmptyState title="This case holds no posts yet" isWholeScreen>
        <p>Import the archive that the member or a complainant supplied.</p>
        <Button look="main" onPress={() => go('import')}>
          Import an archive
        </Button>
      </EmptyState>
    )
  }
  return (
    <div className="page stack">
      <div className="page-head">
        <h1>Overview</h1>
      </div>
      {runs.length > 0 && <StaleRunNotice />}
      {runs.length === 0 ? (
        <EmptyState title="The posts have not been checked yet">
          <p>Check them against the policy. What is flagged can then be read and decided on.</p>
          <CheckButton />
        </EmptyState>
      ) : (
        <Summaries />
      )}
      <CaseFacts info={info} />
    </div>
  )
}

function Summaries() {
  const { place } = usePlace()
  const { filter } = place
  const all = useFlagSummary(filter)
  // Each chart is cut down by all of the filter but its own part, so that the other bars stay to be clicked.
  const clauses = useFlagSummary(withoutEmpty({ ...filter, clauses: undefined }))
  const times = useFlagSummary(withoutEmpty({ ...filter, from: undefined, to: undefined }))
  return (
    <>
      <Loaded query={all}>{(summary) => <CaseNumbers summary={summary} />}</Loaded>
      <Loaded query={clauses}>{(summary) => <ClauseChart rows={summary.byClause} />}</Loaded>
      <Loaded query={times}>
        {(summary) => <FlagTimeline rows={summary.timeline} bucket={summary.bucket} />}
      </Loaded>
    </>
  )
}
