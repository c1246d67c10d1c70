/** What else was seen in the same post: other flags, and what the checks looked at and let stand. */
import type { Exemption, FlagDetail } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { ClauseLabel } from '../../components/clause-label.tsx'
import { usePlace } from '../../place/place.tsx'

export interface OtherFlagsProps {
  others: FlagDetail['others']
  exemptions: Exemption[]
  text: string
}

export function OtherFlags({ others, exemptions, text }: OtherFlagsProps) {
  const { select } = usePlace()
  return (
    <>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">Other flags on this post</h2>
          <ul className="plain stack-tight">
            {others.map(({ id, clause, reason }) => (
              <li key={id}>
                <Button look="link" onPress={() => select({ flag: id })}>
                  <ClauseLabel clause={clause} />
                </Button>
                <p className="quiet">{reason}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Exemptions exemptions={exemptions} text={text} />
    </>
  )
}

export function Exemptions({ exemptions, text }: Pick<OtherFlagsProps, 'exemptions' | 'text'>) {
  if (exemptions.length === 0) return null
  return (
    <section aria-labelledby="exemptions">
      <h2 id="exemptions">Looked at and let stand</h2>
      <ul className="plain stack-tight">
        {exemptions.map(({ clause, check, reason, spans }) => (
          <li key={`${clause} ${check} ${reason} ${spans.join()}`}>
            <ClauseLabel clause={clause} />
            <p className="quiet">
              {spans.length > 0 && `“${spans.map(([start, end]) => text.slice(start, end)).join('” … “')}”: `}
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
