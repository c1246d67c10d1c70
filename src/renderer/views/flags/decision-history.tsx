/** The decision that holds, and every one before it. */
import type { Decision } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { Key } from '../../components/key.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { countOf } from '../../format/numbers.ts'
import { verdictWords } from '../../format/words.ts'

export interface DecisionHistoryProps {
  history: Decision[]
  current: Decision | null
  onUndo(): void
}

export function DecisionHistory({ history, current, onUndo }: DecisionHistoryProps) {
  return (
    <div className="decision-history">
      <div className="row">
        <p className="decision-current">
          {current ? (
            <>
              <strong>{verdictWords[current.verdict]}</strong>: {current.reason}{' '}
              <span className="quiet">
                ({current.by && `${current.by}, `}
                <TimeText at={current.at} />)
              </span>
            </>
          ) : (
            <strong>Not decided</strong>
          )}
        </p>
        {current && (
          <Button look="quiet" onPress={onUndo}>
            Undo <Key>z</Key>
          </Button>
        )}
      </div>
      {history.length > 1 && (
        <details>
          <summary>{countOf(history.length, 'entry', 'entries')} in the history</summary>
          <ol className="decision-entries">
            {history.map(({ id, verdict, reason, by, at }) => (
              <li key={id}>
                {verdictWords[verdict]}
                {reason && `: ${reason}`}{' '}
                <span className="quiet">
                  ({by && `${by}, `}
                  <TimeText at={at} />)
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
