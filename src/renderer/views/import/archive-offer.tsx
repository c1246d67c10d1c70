/** One archive before it is imported: what it was recognised as and why, and what the officer may choose. */
import { useState } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import type { Detection } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { OneOf, Tick } from '../../components/choice.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useZone } from '../../components/time-text.tsx'
import { useTell } from '../../components/toasts.tsx'
import { fileName } from '../../format/paths.ts'
import { useDetection, useStartImport } from '../../queries/imports.ts'
import { isTimeZone } from '../start/time-zones.ts'

export interface ArchiveOfferProps {
  path: string
  /** Another import is running; this one has its turn after it. */
  isWaiting: boolean
  onGone(): void
}

export function ArchiveOffer({ path, isWaiting, onGone }: ArchiveOfferProps) {
  const detection = useDetection(path)
  return (
    <section className="panel stack-tight" aria-label={`Archive ${fileName(path)}`}>
      <div className="row">
        <h2>{fileName(path)}</h2>
        <Button look="quiet" className="push" onPress={onGone}>
          Do not import
        </Button>
      </div>
      <Loaded query={detection}>
        {([best]) =>
          best ? (
            <Offer path={path} detection={best} isWaiting={isWaiting} onStarted={onGone} />
          ) : (
            <p>
              No importer recognises this file, so nothing was read from it. Check that it is the export as
              the platform hands it out, not a part of it.
            </p>
          )
        }
      </Loaded>
    </section>
  )
}

interface OfferProps {
  path: string
  detection: Detection
  isWaiting: boolean
  onStarted(): void
}

function Offer({ path, detection, isWaiting, onStarted }: OfferProps) {
  const caseZone = useZone()
  const start = useStartImport()
  const tell = useTell()
  const [owner, setOwner] = useState<'respondent' | 'other'>('respondent')
  const [messages, setMessages] = useState(false)
  const [zone, setZone] = useState(caseZone)
  const begin = () =>
    start.mutate(
      { path, owner, messages, timezone: zone },
      { onSuccess: onStarted, onError: (error) => tell.failed(error) },
    )
  return (
    <div className="stack">
      <div>
        <p>
          Recognised as <strong>{detection.title}</strong>:
        </p>
        <ul>
          {detection.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {detection.lacks && detection.lacks.length > 0 && (
          <details>
            <summary>What this kind of export cannot contain</summary>
            <ul>
              {detection.lacks.map((lack) => (
                <li key={lack}>{lack}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="offer-choices">
        <RadioGroup
          className="field"
          value={owner}
          onChange={(value) => setOwner(value === 'other' ? 'other' : 'respondent')}
        >
          <Label className="field-label">Whose archive is it?</Label>
          <OneOf value="respondent">The respondent’s: their posts are checked.</OneOf>
          <OneOf value="other">Somebody else’s: their posts are context and are not checked.</OneOf>
        </RadioGroup>
        <TextField
          label="Time zone of times without one"
          value={zone}
          onChange={setZone}
          isInvalid={!isTimeZone(zone)}
          help="Only used where the archive itself names no zone."
        />
      </div>
      <Tick isSelected={messages} onChange={setMessages}>
        Read private messages too. They concern other people who have not agreed to it: only do so when the
        case needs it and your rules allow it.
      </Tick>
      <div className="row">
        <Button look="main" isDisabled={isWaiting || start.isPending || !isTimeZone(zone)} onPress={begin}>
          Import it
        </Button>
        {isWaiting && (
          <span className="quiet">Another import is running; this one can start when it has ended.</span>
        )}
      </div>
    </div>
  )
}
