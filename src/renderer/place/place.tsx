/** Where the window is: which screen, under which filter, with which flag or post chosen. One filter serves all screens. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Filter } from '../../shared/api.ts'
import { withoutEmpty } from './filter-chips.ts'
import type { ScreenId } from './screens.ts'

export interface Place {
  screen: ScreenId
  filter: Filter
  flag: number | null
  post: number | null
}

export interface Navigation {
  place: Place
  /** A `filter` given replaces the whole filter. */
  go(screen: ScreenId, change?: Partial<Omit<Place, 'screen'>>): void
  select(change: Partial<Pick<Place, 'flag' | 'post'>>): void
  refine(change: Partial<Filter>): void
  clearFilter(): void
}

const PlaceContext = createContext<Navigation | null>(null)

export function PlaceProvider({ start, children }: { start: ScreenId; children: ReactNode }) {
  const [place, setPlace] = useState<Place>({ screen: start, filter: {}, flag: null, post: null })
  const navigation = useMemo<Navigation>(
    () => ({
      place,
      go: (screen, change = {}) => setPlace((before) => ({ ...before, ...change, screen })),
      select: (change) => setPlace((before) => ({ ...before, ...change })),
      refine: (change) =>
        setPlace((before) => ({ ...before, filter: withoutEmpty({ ...before.filter, ...change }) })),
      clearFilter: () => setPlace((before) => ({ ...before, filter: {} })),
    }),
    [place],
  )
  return <PlaceContext value={navigation}>{children}</PlaceContext>
}

export function usePlace(): Navigation {
  const navigation = useContext(PlaceContext)
  if (!navigation) throw new Error('usePlace outside PlaceProvider')
  return navigation
}
