/** A running job: what it does, how far it is, how fast, how long it will take. */
import { useRef } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { JobSnapshot } from '../../shared/model.ts'
import { type PaceStart, paceOf, paceStart } from '../format/job-pace.ts'
import { formatBytes, formatCount, formatDuration } from '../format/numbers.ts'
import { useCancelJob } from '../queries/jobs.ts'
import { Button } from './button.tsx'
import { useTell } from './toasts.tsx'

export function JobProgress({ job }: { job: JobSnapshot }) {
  const started = useRef<PaceStart | null>(null)
  const now = Date.now()
  started.current = paceStart(started.current, job, now)
  const { rate, left } = paceOf(started.current, job, now)
  const amount = (value: number) =>
    job.unit === 'bytes' ? formatBytes(value) : formatCount(Math.round(value))
  return (
    <div className="stack-tight">
      <div className="row">
        <strong>{job.step}</strong>
        <CancelButton job={job} />
      </div>
      <JobBar job={job} />
      <div className="job-row">
        <span>
          {amount(job.done)}
          {job.total !== null && ` of ${amount(job.total)}`}
          {job.unit !== 'bytes' && ` ${job.unit}`}
        </span>
        {rate !== null && (
          <span>
            {amount(rate)} {job.unit === 'bytes' ? '' : job.unit} a second
          </span>
        )}
        {left !== null && <span>about {formatDuration(left)} left</span>}
      </div>
    </div>
  )
}

export function JobBar({ job }: { job: JobSnapshot }) {
  const share = job.total ? Math.min(100, (job.done / job.total) * 100) : 0
  return (
    <ProgressBar aria-label={job.title} value={share} isIndeterminate={job.total === null} className="bar">
      <div className="bar-fill" style={{ width: `${share}%` }} />
    </ProgressBar>
  )
}

export function CancelButton({ job }: { job: JobSnapshot }) {
  const cancel = useCancelJob()
  const tell = useTell()
  return (
    <Button
      className="push"
      isDisabled={cancel.isPending || cancel.isSuccess}
      onPress={() => cancel.mutate({ id: job.id }, { onError: tell.failed })}
    >
      {cancel.isSuccess ? 'Stopping…' : `Cancel ${job.title.toLowerCase()}`}
    </Button>
  )
}
