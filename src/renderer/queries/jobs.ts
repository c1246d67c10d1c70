/** The jobs of this session, newest first, kept fresh by the engine's events. */
import { useQuery } from '@tanstack/react-query'
import type { JobSnapshot } from '../../shared/model.ts'
import { useEngine } from '../engine/engine.tsx'
import { useEngineChange } from './engine-query.ts'
import { jobsKey } from './query-client.ts'

export function useJobs(): JobSnapshot[] {
  const { connection } = useEngine()
  return useQuery({ queryKey: jobsKey, queryFn: () => connection.call('job.list', {}) }).data ?? []
}

export function useRunningJob(): JobSnapshot | null {
  return useJobs().find((job) => job.state === 'running') ?? null
}

/** The last job of a kind, running or ended. */
export function useLastJob(kind: JobSnapshot['kind']): JobSnapshot | null {
  return useJobs().find((job) => job.kind === kind) ?? null
}

export const useCancelJob = () => useEngineChange('job.cancel')
