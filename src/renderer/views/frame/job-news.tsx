/** Says when a job has ended; the screen where it was started shows its result by itself. */
import { useEffect, useRef } from 'react'
import type { JobSnapshot } from '../../../shared/model.ts'
import { useTell } from '../../components/toasts.tsx'
import { usePlace } from '../../place/place.tsx'
import type { ScreenId } from '../../place/screens.ts'
import { useJobs } from '../../queries/jobs.ts'

const screenOf: Record<JobSnapshot['kind'], ScreenId> = {
  import: 'import',
  run: 'check',
  export: 'exhibits',
  backtest: 'policy',
}

export function JobNews() {
  const jobs = useJobs()
  const tell = useTell()
  const { screen } = usePlace().place
  const running = useRef(new Set<string>())
  useEffect(() => {
    for (const job of jobs) {
      if (job.state === 'running') running.current.add(job.id)
      else if (running.current.delete(job.id)) {
        const isShown = screenOf[job.kind] === screen
        if (job.state === 'done') {
          if (!isShown) tell.done(`${job.title} finished.`)
        } else if (job.state === 'cancelled')
          tell.done(`${job.title} was stopped. The case is as it was before.`)
        else if (job.error && !isShown) tell.failed(job.error)
      }
    }
  }, [jobs, screen, tell])
  return null
}
