/** What the window remembers of the engine's answers, by noun; the engine says when a noun changed. */
import { QueryClient } from '@tanstack/react-query'
import type { Connection } from '../../shared/connection.ts'
import type { JobSnapshot } from '../../shared/model.ts'

export const jobsKey = ['jobs'] as const

export function createQueryClient(): QueryClient {
  // Answers stay true until the engine says otherwise, and a second try would get the same answer.
  const always = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: {
      queries: { ...always, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: always,
    },
  })
}

/** Returns the unsubscriber. */
export function followEngine(client: QueryClient, connection: Connection): () => void {
  const stopChanges = connection.on('changed', ({ nouns }) => {
    for (const noun of [...nouns, 'audit']) void client.invalidateQueries({ queryKey: [noun] })
  })
  const stopJobs = connection.on('job', (job) => {
    client.setQueryData<JobSnapshot[]>(jobsKey, (jobs = []) => withJob(jobs, job))
  })
  return () => {
    stopChanges()
    stopJobs()
  }
}

/** Newest first, each job once. */
export function withJob(jobs: readonly JobSnapshot[], job: JobSnapshot): JobSnapshot[] {
  const known = jobs.some(({ id }) => id === job.id)
  return known ? jobs.map((other) => (other.id === job.id ? job : other)) : [job, ...jobs]
}
