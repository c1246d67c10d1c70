/** Runs of the policy, the policy itself, and whether the case changed since it was last checked. */
import { useQuery } from '@tanstack/react-query'
import type { ClauseInfo, PolicyInfo, RunInfo } from '../../shared/model.ts'
import { useEngine } from '../engine/engine.tsx'
import { useAudit } from './case.ts'
import { useEngineChange, useEngineQuery } from './engine-query.ts'

export const useRuns = () => useEngineQuery('runs', 'run.list', {})
export const useStartRun = () => useEngineChange('run.start')

export function useLatestRun(): RunInfo | null {
  return useRuns().data?.[0] ?? null
}

/** The policy of the latest run, or the one that ships when there is none or it was a file. */
export function usePolicy() {
  const { connection } = useEngine()
  const policy = useLatestRun()?.policyId
  return useQuery<PolicyInfo>({
    queryKey: ['policy', policy ?? null],
    queryFn: () => connection.call('policy.get', { policy }).catch(() => connection.call('policy.get', {})),
  })
}

/** Clauses by id; empty until they are known. */
export function useClauses(): ReadonlyMap<string, ClauseInfo> {
  const { data } = usePolicy()
  return new Map(data?.clauses.map((clause) => [clause.id, clause]))
}

const changing: Record<string, string> = {
  'import.completed': 'posts were imported',
  'account.marked': 'an account was marked as the respondent’s',
  'account.unmarked': 'an account is no longer marked as the respondent’s',
  'abuser.added': 'the list of persistent abusers was changed',
  'abuser.removed': 'the list of persistent abusers was changed',
}

/** What happened since the last run that another run would take into account, in words; empty when nothing did. */
export function useChangesSinceRun(): string[] {
  const run = useLatestRun()
  const { data } = useAudit()
  if (!run || !data) return []
  const since = data.filter(({ at, action }) => at > (run.finishedAt ?? run.startedAt) && changing[action])
  return [...new Set(since.map(({ action }) => changing[action]!))]
}
