/** A number that leads to the flags or posts behind it. */
import type { Filter } from '../../shared/api.ts'
import { formatCount } from '../format/numbers.ts'
import { usePlace } from '../place/place.tsx'
import type { ScreenId } from '../place/screens.ts'
import { Button } from './button.tsx'

export interface CountLinkProps {
  count: number
  /** What is counted, for people who cannot see the column it stands in: "flags under 8 Personal attack". */
  of: string
  to: ScreenId
  filter?: Filter
}

export function CountLink({ count, of, to, filter = {} }: CountLinkProps) {
  const { go } = usePlace()
  return (
    <Button
      look="link"
      aria-label={`${formatCount(count)} ${of}: show`}
      onPress={() => go(to, { filter, flag: null, post: null })}
    >
      {formatCount(count)}
    </Button>
  )
}
