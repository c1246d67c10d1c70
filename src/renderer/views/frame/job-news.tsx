/** Says when a job has ended, on whatever screen the officer is by then. */
import { useEffect, useRef } from 'react'
import { useTell } from '../../components/toasts.tsx'
import { useJobs } from '../../queries/jobs.ts'

export function JobNews() {
  const jobs = useJobs()
  const tell = useTell()
  const running = useRef(new Set<string>())
  useEffect(() => {
    for (const job of jobs) {
      if (job.state === 'running') running.current.add(job.id)
      else if (running.current.delete(job.id)) {
        if (job.state === 'done') tell.done(`${job.title} finished.`)
        else if (job.state === 'cancelled')
          tell.done(`${job.title} was stopped. The case is as it was before.`)
        else if (job.error) tell.failed(job.error)
      }
    }
  }, [jobs, tell])
  return null
}
