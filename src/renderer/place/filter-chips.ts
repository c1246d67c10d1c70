/** A filter as removable chips: one for each thing it asks for. Pure. */
import type { Filter } from '../../shared/api.ts'
import { type ClauseInfo, verdicts } from '../../shared/model.ts'
import { formatCalendarDay } from '../format/times.ts'
import { authorshipWords, groundWords, verdictWords } from '../format/words.ts'

export interface FilterChip {
  id: string
  label: string
  /** The filter that asks for this alone, to count what it holds. */
  only: Filter
  /** The present filter without it. */
  rest: Filter
}

/** Every state of a decision: asks for posts that were flagged at all. */
export const flagged = ['open', ...verdicts] as const

export function filterChips(filter: Filter, clauses: ReadonlyMap<string, ClauseInfo>): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (id: string, label: string, only: Filter, rest: Filter) =>
    chips.push({ id, label, only, rest: withoutEmpty(rest) })
  function each<K extends 'clauses' | 'grounds' | 'authorships' | 'decisions'>(
    name: K,
    word: (value: NonNullable<Filter[K]>[number]) => string,
  ): void {
    const values = (filter[name] ?? []) as NonNullable<Filter[K]>[number][]
    for (const value of values)
      add(
        `${name}-${value}`,
        word(value),
        { [name]: [value] },
        {
          ...filter,
          [name]: values.filter((other) => other !== value),
        },
      )
  }

  if (filter.search) {
    add('search', `“${filter.search}”`, { search: filter.search }, { ...filter, search: undefined })
  }
  each('clauses', (id) => clauseName(id, clauses))
  each('grounds', (ground) => groundWords[ground])
  each('authorships', (authorship) => authorshipWords[authorship])
  if (filter.decisions?.length === flagged.length) {
    add('flagged', 'Flagged', { decisions: [...flagged] }, { ...filter, decisions: undefined })
  } else each('decisions', (decision) => verdictWords[decision])
  if (filter.from || filter.to) {
    const { from, to } = filter
    add('days', daysLabel(from, to), { from, to }, { ...filter, from: undefined, to: undefined })
  }
  if (filter.respondentOnly) {
    add(
      'respondent',
      'Respondent’s accounts',
      { respondentOnly: true },
      { ...filter, respondentOnly: undefined },
    )
  }
  return chips
}

export function clauseName(id: string, clauses: ReadonlyMap<string, ClauseInfo>): string {
  const clause = clauses.get(id)
  return clause ? `${clause.paragraph} ${clause.title}` : id
}

function daysLabel(from: string | undefined, to: string | undefined): string {
  if (from && to) {
    return from === to ? formatCalendarDay(from) : `${formatCalendarDay(from)} to ${formatCalendarDay(to)}`
  }
  return from ? `From ${formatCalendarDay(from)}` : `Until ${formatCalendarDay(to!)}`
}

/** Drops what asks for nothing, so that equal filters are equal keys. */
export function withoutEmpty(filter: Filter): Filter {
  const asked = Object.entries(filter).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '' && value !== false,
  )
  return Object.fromEntries(asked)
}

/** Adds the value to a list of the filter, or takes it out again. */
export function toggled<T>(values: readonly T[] | undefined, value: T): T[] {
  return values?.includes(value) ? values.filter((other) => other !== value) : [...(values ?? []), value]
}

/** The filter narrowed to posts that were flagged; one that asks for flags already does so. */
export function flaggedOnly(filter: Filter): Filter {
  const asksForFlags = [filter.clauses, filter.grounds, filter.decisions].some((values) => values?.length)
  return asksForFlags ? filter : { ...filter, decisions: [...flagged] }
}
