/** The flags under the filter as a list, beside the chosen one in full with the decision on it. */
import { useEffect, useRef } from 'react'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { stepFor } from '../../components/list-steps.ts'
import { Split } from '../../components/split.tsx'
import { usePlace } from '../../place/place.tsx'
import { useFlagIds, usePrefetchedFlag } from '../../queries/flags.ts'
import { useRuns } from '../../queries/runs.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { CheckButton } from '../check/check-button.tsx'
import { StaleRunNotice } from '../check/stale-run-notice.tsx'
import { FlagDetailView } from './flag-detail.tsx'
import { FlagList } from './flag-list.tsx'

const none: number[] = []

export function Flags() {
  const { place, select, clearFilter } = usePlace()
  const { data: runs } = useRuns()
  const answer = useFlagIds(place.filter)
  const ids = answer.data?.ids ?? none
  const chosen = place.flag
  // A flag that a decision takes out of the filter stays in view; the next key press goes on from where it stood.
  const lastPosition = useRef(0)
  const position = chosen === null ? -1 : ids.indexOf(chosen)
  if (position >= 0) lastPosition.current = position

  const first = ids[0]
  useEffect(() => {
    if (chosen === null && first !== undefined) select({ flag: first })
  }, [chosen, first, select])

  usePrefetchedFlag(ids[position + 1])

  const move = (key: 'ArrowDown' | 'ArrowUp') => {
    const from = position >= 0 ? position : lastPosition.current - (key === 'ArrowDown' ? 1 : 0)
    const next = stepFor(key, from, ids.length, 1)
    if (next !== null) select({ flag: ids[next]! })
  }
  useShortcuts({ next: () => move('ArrowDown'), previous: () => move('ArrowUp') })

  if (runs?.length === 0) {
    return (
      <EmptyState title="Nothing has been checked yet" isWholeScreen>
        <p>Flags appear here once the posts of the case were checked against the policy.</p>
        <CheckButton />
      </EmptyState>
    )
  }
  return (
    <div className="list-screen">
      <h1 className="visually-hidden">Flags</h1>
      <FilterBar />
      <StaleRunNotice />
      {answer.error && <ErrorNotice error={answer.error} />}
      {answer.data?.total === 0 ? (
        <EmptyState title="No flag is left under this filter">
          <p>Take a part of it away, or clear it.</p>
          <Button look="main" onPress={clearFilter}>
            Clear the filter
          </Button>
        </EmptyState>
      ) : (
        <div className="list-screen-panes">
          <Split
            id="flags"
            list={<FlagList ids={ids} />}
            detail={
              chosen === null ? (
                <EmptyState title="Choose a flag from the list" />
              ) : (
                <FlagDetailView id={chosen} />
              )
            }
          />
        </div>
      )}
    </div>
  )
}
