/** The policy clause by clause: what each asks, whether it is checked, what it leaves alone, what was flagged under it. */
import type { ClauseInfo } from '../../../shared/model.ts'
import { ClauseLabel } from '../../components/clause-label.tsx'
import { CountLink } from '../../components/count-link.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { statusWords } from '../../format/words.ts'
import { useLatestRun, usePolicy } from '../../queries/runs.ts'
import './policy.css'

export function Policy() {
  const policy = usePolicy()
  const run = useLatestRun()
  return (
    <div className="page stack">
      <h1>Policy</h1>
      <Loaded query={policy}>
        {({ title, version, source, sha256, clauses }) => (
          <>
            <div className="page-head">
              <h2>{title}</h2>
              <p>
                Version {version}. {source}. The summaries are this policy file’s own words, not the official
                text.
              </p>
            </div>
            <ul className="plain stack-tight">
              {clauses.map((clause) => (
                <li key={clause.id} className="panel">
                  <Clause
                    clause={clause}
                    flags={run?.byClause.find((entry) => entry.clause === clause.id)?.flags ?? 0}
                    isChecked={run !== null}
                  />
                </li>
              ))}
            </ul>
            <p className="quiet">
              SHA-256 of the policy file: <code className="policy-hash">{sha256}</code>
            </p>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Clause({ clause, flags, isChecked }: { clause: ClauseInfo; flags: number; isChecked: boolean }) {
  return (
    <div className="clause-card">
      <div className="row">
        <h3>
          <ClauseLabel clause={clause.id} />
        </h3>
        <span className="label">{statusWords[clause.status]}</span>
        {isChecked && clause.status === 'checked' && (
          <span className="push">
            <CountLink
              count={flags}
              of="flags under this clause"
              to="flags"
              filter={{ clauses: [clause.id] }}
            />{' '}
            {flags === 1 ? 'flag' : 'flags'}
          </span>
        )}
      </div>
      <p className="prose">{clause.summary}</p>
      {(clause.carveOuts.length > 0 || clause.notes.length > 0) && (
        <details>
          <summary>Left alone, and for the officer</summary>
          <ul className="prose">
            {clause.carveOuts.map((carveOut) => (
              <li key={carveOut}>Left alone: {carveOut}</li>
            ))}
            {clause.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
