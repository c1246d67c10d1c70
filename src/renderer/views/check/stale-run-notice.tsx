/** Says that the case changed since it was last checked, with the button that puts it right. */
import { useCaseInfo } from '../../queries/case.ts'
import { useRunningJob } from '../../queries/jobs.ts'
import { useChangesSinceRun, useRuns } from '../../queries/runs.ts'
import { CheckButton } from './check-button.tsx'

export function StaleRunNotice() {
  const changes = useChangesSinceRun()
  const { data: runs } = useRuns()
  const { data: info } = useCaseInfo()
  const job = useRunningJob()
  if (job || !runs || !info) return null
  const isUnchecked = runs.length === 0 && info.counts.posts > 0
  if (!isUnchecked && changes.length === 0) return null
  return (
    <div className="notice" role="status">
      <p>
        {isUnchecked
          ? 'The posts have not been checked against the policy yet.'
          : `Since the last check, ${changes.join(' and ')}. The flags shown are those of that check.`}
      </p>
      <CheckButton look="plain" />
    </div>
  )
}
