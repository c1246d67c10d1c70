/** Rows of a long list for the visible window only: whole pages of ids, each asked for once. */
import { keepPreviousData, type UseQueryOptions, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AppError } from '../../shared/errors.ts'

const pageSize = 100

/** Returns the row of an id, or undefined while it is on its way. `first` and `last` are positions, both inclusive. */
export function useRowWindow<Row>(
  ids: readonly number[],
  first: number,
  last: number,
  pageQuery: (ids: number[]) => UseQueryOptions<Row[], AppError>,
  idOf: (row: Row) => number,
): (id: number) => Row | undefined {
  const pages = useMemo(() => pagesBetween(ids, first, last), [ids, first, last])
  const answers = useQueries({
    queries: pages.map((page) => ({ ...pageQuery(page), placeholderData: keepPreviousData })),
  })
  const rows = new Map<number, Row>()
  for (const { data } of answers) for (const row of data ?? []) rows.set(idOf(row), row)
  return (id) => rows.get(id)
}

export function pagesBetween(ids: readonly number[], first: number, last: number): number[][] {
  const pages: number[][] = []
  if (ids.length === 0) return pages
  const end = Math.min(last, ids.length - 1)
  for (let start = Math.floor(Math.max(first, 0) / pageSize) * pageSize; start <= end; start += pageSize)
    pages.push(ids.slice(start, start + pageSize))
  return pages
}
