/** Flags by clause: a bar chart that sets the filter, beside a table with the same numbers. */
import { Bar, BarChart, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { Button } from '../../components/button.tsx'
import { ClauseLabel } from '../../components/clause-label.tsx'
import { CountLink } from '../../components/count-link.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { clauseName, toggled } from '../../place/filter-chips.ts'
import { usePlace } from '../../place/place.tsx'
import { useClauses } from '../../queries/runs.ts'
import { clausePaint } from '../../theme/clause-paint.ts'

export interface ClauseRow {
  clause: string
  flags: number
  posts: number
}

const rowHeight = 28

export function ClauseChart({ rows }: { rows: ClauseRow[] }) {
  const { place, refine } = usePlace()
  const clauses = useClauses()
  const chosen = place.filter.clauses ?? []
  const pick = (clause: string | undefined) => {
    if (clause) refine({ clauses: toggled(chosen, clause) })
  }
  if (rows.length === 0) return <p>No flag is left under this filter.</p>
  return (
    <section className="panel" aria-labelledby="by-clause">
      <h2 id="by-clause">Flags by clause</h2>
      <div className="chart-columns">
        <figure className="chart" aria-hidden="true" data-chart="clauses">
          <ResponsiveContainer width="100%" height={rows.length * rowHeight + 8}>
            <BarChart
              data={rows}
              layout="vertical"
              accessibilityLayer={false}
              margin={{ top: 4, right: 40, bottom: 4, left: 4 }}
            >
              <XAxis type="number" hide allowDecimals={false} />
              <YAxis
                type="category"
                dataKey="clause"
                width={184}
                interval={0}
                tickLine={false}
                axisLine={false}
                tickFormatter={(clause: string) => shorten(clauseName(clause, clauses))}
              />
              <Bar
                dataKey="flags"
                isAnimationActive={false}
                barSize={14}
                // Short bars are hard to hit: the whole length can be clicked.
                background={{ fill: 'transparent' }}
                onClick={({ payload }) => pick((payload as ClauseRow | undefined)?.clause)}
              >
                {rows.map(({ clause }) => (
                  <Cell
                    key={clause}
                    fill={clausePaint(clause)}
                    fillOpacity={chosen.length === 0 || chosen.includes(clause) ? 1 : 0.3}
                  />
                ))}
                <LabelList dataKey="flags" position="right" className="chart-label" />
              </Bar>
            </BarChart>
          </ResponsiveContainer>
        </figure>
        <ScrollRegion label="Flags by clause as a table">
          <table>
            <thead>
              <tr>
                <th scope="col">Clause</th>
                <th scope="col" className="number">
                  Flags
                </th>
                <th scope="col" className="number">
                  Posts
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ clause, flags, posts }) => {
                const filter = { ...place.filter, clauses: [clause] }
                return (
                  <tr key={clause}>
                    <th scope="row">
                      <Button look="link" aria-pressed={chosen.includes(clause)} onPress={() => pick(clause)}>
                        <ClauseLabel clause={clause} />
                      </Button>
                    </th>
                    <td className="number">
                      <CountLink count={flags} of="flags" to="flags" filter={filter} />
                    </td>
                    <td className="number">
                      <CountLink count={posts} of="posts" to="posts" filter={filter} />
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

const shorten = (text: string) => (text.length > 28 ? `${text.slice(0, 27)}…` : text)
