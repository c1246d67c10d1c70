/** What the clause asks, what it leaves alone, and what to weigh. */
import type { ClauseInfo } from '../../../shared/model.ts'

export function ClauseHelp({ clause }: { clause: ClauseInfo }) {
  return (
    <section className="stack-tight prose" aria-labelledby="clause-help">
      <h2 id="clause-help">
        Paragraph {clause.paragraph}: {clause.title}
      </h2>
      <p>{clause.summary}</p>
      {clause.carveOuts.length > 0 && (
        <div>
          <h3>Left alone by this clause</h3>
          <ul>
            {clause.carveOuts.map((carveOut) => (
              <li key={carveOut}>{carveOut}</li>
            ))}
          </ul>
        </div>
      )}
      {clause.notes.length > 0 && (
        <div>
          <h3>For the officer</h3>
          <ul>
            {clause.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
