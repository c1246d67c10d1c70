/** Under which clause a post was flagged, how strongly, by which check, and why. */
import type { FlagDetail } from '../../../shared/model.ts'
import { ClauseLabel } from '../../components/clause-label.tsx'
import { StrengthLabel } from '../../components/strength-label.tsx'
import { groundWords } from '../../format/words.ts'

export function FlagReason({ flag }: { flag: FlagDetail }) {
  return (
    <section className="flag-reason" aria-labelledby="reason">
      <div className="row">
        <h2 id="reason">
          <ClauseLabel clause={flag.clause} />
        </h2>
        {flag.ground && <span className="label">{groundWords[flag.ground]}</span>}
        <StrengthLabel strength={flag.strength} />
      </div>
      <p className="prose">{flag.reason}</p>
      <p className="quiet">
        Reported by the check {flag.check}, version {flag.checkVersion}. It asks for a person to look; it
        decides nothing.
      </p>
    </section>
  )
}
