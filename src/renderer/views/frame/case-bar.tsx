/** The bar on top: which case, what the filter leaves in, and the job that is running. */
import type { Filter } from '../../../shared/api.ts'
import { Button } from '../../components/button.tsx'
import { CancelButton, JobBar } from '../../components/job-progress.tsx'
import { countOf } from '../../format/numbers.ts'
import { type FilterChip, filterChips } from '../../place/filter-chips.ts'
import { usePlace } from '../../place/place.tsx'
import { useCaseInfo } from '../../queries/case.ts'
import { useFlagSummary } from '../../queries/flags.ts'
import { useRunningJob } from '../../queries/jobs.ts'
import { usePostKeys } from '../../queries/posts.ts'
import { useClauses } from '../../queries/runs.ts'

export function CaseBar() {
  const { data: info } = useCaseInfo()
  const { place, go, clearFilter } = usePlace()
  const chips = filterChips(place.filter, useClauses())
  const job = useRunningJob()
  return (
    <header className="case-bar">
      <p className="case-bar-case">
        <strong>{info?.reference}</strong> <span className="quiet">{info?.respondent}</span>
      </p>
      {chips.length > 0 && (
        <section className="case-bar-chips" aria-label="Filter">
          <ul className="plain row">
            {chips.map((chip) => (
              <li key={chip.id}>
                <Chip chip={chip} onRemove={() => go(place.screen, { filter: chip.rest })} />
              </li>
            ))}
          </ul>
          <Button look="link" onPress={clearFilter}>
            Clear the filter
          </Button>
        </section>
      )}
      {job && (
        <section className="case-bar-job" aria-label="Running job">
          <span className="case-bar-step">{job.step}</span>
          <JobBar job={job} />
          <CancelButton job={job} />
        </section>
      )}
    </header>
  )
}

function Chip({ chip, onRemove }: { chip: FilterChip; onRemove: () => void }) {
  const count = useChipCount(chip.only)
  return (
    <span className="chip">
      <span className="chip-label">{chip.label}</span>
      {count && <span className="quiet">{count}</span>}
      <Button
        look="quiet"
        className="chip-remove"
        aria-label={`Remove from the filter: ${chip.label}`}
        onPress={onRemove}
      >
        ✕
      </Button>
    </span>
  )
}

/** What a part of the filter leaves in by itself: posts where posts are listed, else flags. */
function useChipCount(only: Filter): string | null {
  const isPosts = usePlace().place.screen === 'posts'
  const posts = usePostKeys(only, { enabled: isPosts })
  const flags = useFlagSummary(only, { enabled: !isPosts })
  if (isPosts) return posts.data ? countOf(posts.data.total, 'post') : null
  return flags.data ? countOf(flags.data.flags, 'flag') : null
}
