/** A clause by colour, paragraph and title; the same colour on every screen and in the PDF. */

import { clauseName } from '../place/filter-chips.ts'
import { useClauses } from '../queries/runs.ts'
import { clausePaint } from '../theme/clause-paint.ts'

export function ClauseDot({ clause }: { clause: string }) {
  return <span className="clause-dot" aria-hidden="true" style={{ background: clausePaint(clause) }} />
}

export function ClauseLabel({ clause }: { clause: string }) {
  const clauses = useClauses()
  return (
    <span className="clause">
      <ClauseDot clause={clause} />
      <span className="clause-title">{clauseName(clause, clauses)}</span>
    </span>
  )
}
