/** Shows what a query brought, or that it is on its way, or why it did not come. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNotice } from './error-notice.tsx'

export interface LoadedProps<Value> {
  query: UseQueryResult<Value, Error>
  children: (value: Value) => ReactNode
}

export function Loaded<Value>({ query, children }: LoadedProps<Value>) {
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
  if (query.data === undefined) return <p className="quiet loading">Loading…</p>
  return children(query.data)
}
