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
  /** One file or folder, or the parts of one export. */
  paths: readonly string[]
  /** Another import is running; this one has its turn after it. */
  isWaiting: boolean
  onGone(): void
}

export function ArchiveOffer({ paths, isWaiting, onGone }: ArchiveOfferProps) {
  const detection = useDetection(paths)
  const name = paths.map(fileName).join(', ')
  return (
    <section className="panel stack-tight" aria-label={`Archive ${name}`}>
      <div className="row">
        <h2>{name}</h2>
        <Button look="quiet" className="push" onPress={onGone}>
          Do not import
        </Button>
      </div>
      <Loaded query={detection}>
        {([best]) =>
          best ? (
            <Offer paths={paths} detection={best} isWaiting={isWaiting} onStarted={onGone} />
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
  paths: readonly string[]
  detection: Detection
  isWaiting: boolean
  onStarted(): void
}

function Offer({ paths, detection, isWaiting, onStarted }: OfferProps) {
  const caseZone = useZone()
  const start = useStartImport()
  const tell = useTell()
  const [owner, setOwner] = useState<'respondent' | 'other'>('respondent')
  const [messages, setMessages] = useState(false)
  const [account, setAccount] = useState('')
  const [conversations, setConversations] = useState('')
  const [zone, setZone] = useState(caseZone)
  const begin = () =>
    start.mutate(
      {
        path: [...paths],
        owner,
        messages,
        timezone: zone,
        respondentAccount: account.trim() || undefined,
        conversations: messages ? listed(conversations) : undefined,
      },
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
          label="The respondent’s account"
          value={account}
          onChange={setAccount}
          help="Only where the archive holds several and does not say which: a handle, an id or a name. You can also mark it afterwards, under Accounts."
        />
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
      {messages && (
        <TextField
          label="Only these conversations"
          value={conversations}
          onChange={setConversations}
          help="Their ids, with commas between them; empty for all. An id that is not there is answered with those that are."
        />
      )}
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

/** Undefined for none, which means all. */
function listed(text: string): string[] | undefined {
  const given = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  return given.length === 0 ? undefined : given
}
