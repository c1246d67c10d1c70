/** The open case, the program itself, and the accounts and audit log of the case. */
import { useQueryClient } from '@tanstack/react-query'
import type { CaseInfo } from '../../shared/model.ts'
import { useEngineChange, useEngineQuery } from './engine-query.ts'
import { jobsKey } from './query-client.ts'

export const useAppInfo = () => useEngineQuery('app', 'app.info', {})
export const useCaseInfo = () => useEngineQuery('case', 'case.info', {})
export const useAccounts = () => useEngineQuery('posts', 'accounts.list', {})
export const useSetRespondent = () => useEngineChange('accounts.set')
export const useAudit = () => useEngineQuery('audit', 'audit.list', {})

export const useCreateCase = () => useEngineChange('case.create')
export const useOpenCase = () => useEngineChange('case.open')
export const useCloseCase = () => useEngineChange('case.close')

/** Forgets the answers about one case before another is shown. */
export function useForgetCase(): (entered: CaseInfo | null) => void {
  const client = useQueryClient()
  return (entered) => {
    const kept = client.getQueryData(jobsKey)
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'jobs' })
    if (kept) client.setQueryData(jobsKey, entered ? kept : [])
    if (entered) client.setQueryData(['case', 'case.info', {}], entered)
  }
}
