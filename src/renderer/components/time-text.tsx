/** A moment in the case's time zone; the zone and UTC show on hover. */
import { formatMinute, formatSecond, zoneName } from '../format/times.ts'
import { useCaseInfo } from '../queries/case.ts'

export function useZone(): string {
  return useCaseInfo().data?.timezone ?? 'Europe/London'
}

export function TimeText({ at }: { at: number }) {
  const zone = useZone()
  const title = `${zone} (${zoneName(at, zone)}); ${formatSecond(at, 'UTC')} UTC`
  return (
    <time dateTime={new Date(at).toISOString()} title={title}>
      {formatMinute(at, zone)}
    </time>
  )
}
