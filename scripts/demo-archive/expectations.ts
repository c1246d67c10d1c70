/** What the hand-written posts of the sample archive should give under each clause: data for tests and measurements. */
import { readClauseEntries } from './read-sample.ts'
import type { ClauseEntry } from './shapes.ts'
import { snowflake } from './snowflake.ts'

export interface DemoExpectation {
  /** The post's own id in the archive. */
  id: string
  clause: string
  ground: string | null
  /** `flag`: breaks this clause. `clear`: comes near it and must not be flagged under it. */
  expect: 'flag' | 'clear'
  /** What the post does, in words. */
  name: string
  /** Set where posts break a clause only together. */
  series: string | null
  /** The entry's id in the YAML file. */
  entry: string
}

/** The id that an entry's post has in the archive. */
export function entryPostId(entry: Pick<ClauseEntry, 'id' | 'at'>): string {
  return snowflake(entry.at, entry.id)
}

/** One row for each post and clause. A post that breaks several clauses has several rows. */
export function demoExpectations(): DemoExpectation[] {
  return readClauseEntries().flatMap((entry) => {
    const shared = {
      id: entryPostId(entry),
      name: entry.name,
      series: entry.series ?? null,
      entry: entry.id,
    }
    const main = {
      ...shared,
      clause: entry.clause,
      ground: entry.ground ?? null,
      expect: entry.expect,
    }
    const also = entry.also.map(({ clause, ground }) => ({
      ...shared,
      clause,
      ground: ground ?? null,
      expect: 'flag' as const,
    }))
    return [main, ...also]
  })
}
