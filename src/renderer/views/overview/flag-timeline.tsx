/** Flags over time: a bar chart that sets the filter's days, beside a table with the same numbers. */
import { Bar, BarChart, Cell, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Filter, FlagSummary } from '../../../shared/api.ts'
import { CountLink } from '../../components/count-link.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { formatBucket } from '../../format/times.ts'
import { flaggedOnly } from '../../place/filter-chips.ts'
import { usePlace } from '../../place/place.tsx'

export interface FlagTimelineProps {
  rows: FlagSummary['timeline']
  bucket: FlagSummary['bucket']
}

const each: Record<FlagSummary['bucket'], string> = {
  day: 'a day',
  week: 'a week',
  month: 'a month',
  quarter: 'three months',
  year: 'a year',
}

export function FlagTimeline({ rows, bucket }: FlagTimelineProps) {
  const { place, refine } = usePlace()
  const { from, to } = place.filter
  const isChosen = ({ start, end }: { start: string; end: string }) =>
    start >= (from ?? '') && end <= (to ?? '9')
  const pick = (row: FlagTimelineProps['rows'][number] | undefined) => {
    if (!row) return
    const again = from === row.start && to === row.end
    refine(again ? { from: undefined, to: undefined } : { from: row.start, to: row.end })
  }
  if (rows.length === 0) return null
  const filled = rows.filter(({ flags }) => flags > 0)
  return (
    <section className="panel" aria-labelledby="over-time">
      <h2 id="over-time">Flags over time, one bar {each[bucket]}</h2>
      <div className="chart-columns">
        <figure className="chart" aria-hidden="true" data-chart="timeline">
          <ResponsiveContainer width="100%" height={220}>
            <BarChart
              data={rows}
              accessibilityLayer={false}
              margin={{ top: 8, right: 8, bottom: 4, left: 0 }}
            >
              <XAxis
                dataKey="start"
                tickLine={false}
                minTickGap={24}
                tickFormatter={(start: string) => formatBucket(start, bucket).replace('Week of ', '')}
              />
              <YAxis width={36} allowDecimals={false} tickLine={false} axisLine={false} />
              <Bar
                dataKey="flags"
                isAnimationActive={false}
                maxBarSize={32}
                background={{ fill: 'transparent' }}
                onClick={({ payload }) => pick(payload as FlagTimelineProps['rows'][number] | undefined)}
              >
                {rows.map((row) => (
                  <Cell key={row.start} fill="var(--accent)" fillOpacity={isChosen(row) ? 1 : 0.3} />
                ))}
              </Bar>
            </BarChart>
          </ResponsiveContainer>
        </figure>
        <ScrollRegion label="Flags over time as a table">
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col" className="number">
                  Flags
                </th>
                <th scope="col" className="number">
                  Posts
                </th>
              </tr>
            </thead>
            <tbody>
              {filled.map(({ start, end, flags, posts }) => {
                const filter: Filter = { ...place.filter, from: start, to: end }
                return (
                  <tr key={start}>
                    <th scope="row">{formatBucket(start, bucket)}</th>
                    <td className="number">
                      <CountLink count={flags} of="flags" to="flags" filter={filter} />
                    </td>
                    <td className="number">
                      <CountLink count={posts} of="posts flagged" to="posts" filter={flaggedOnly(filter)} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
    </section>
  )
}
