/** Where the officer decides: a verdict and the reason for it, both by keyboard; nothing is ever erased. */
import { useRef } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { type FlagDetail, type Verdict, verdicts } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { Key } from '../../components/key.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useTell } from '../../components/toasts.tsx'
import { verdictWords } from '../../format/words.ts'
import { useDecide, useUndoDecision } from '../../queries/flags.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { DecisionHistory } from './decision-history.tsx'
import { useDraft } from './drafts.ts'
import { useOfficer } from './officer.ts'

const keys: Record<Verdict, string> = { breach: 'b', 'no-breach': 'n', unsure: 'u' }

export function DecisionPanel({ flag }: { flag: FlagDetail }) {
  const [draft, setDraft] = useDraft(flag.fingerprint)
  const [officer, setOfficer] = useOfficer()
  const decide = useDecide()
  const undo = useUndoDecision()
  const tell = useTell()
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const isReady = draft.verdict !== null && draft.reason.trim() !== '' && !decide.isPending

  const choose = (verdict: Verdict | null) => {
    setDraft({ ...draft, verdict })
    if (verdict) reasonField.current?.focus()
  }
  const save = () => {
    if (draft.verdict === null)
      return tell.failed({ message: 'Choose a verdict first: breach, no breach or unsure.' })
    if (draft.reason.trim() === '') {
      reasonField.current?.focus()
      return tell.failed({ message: 'A decision needs a reason. Nothing was saved yet.' })
    }
    // At once, so that the next key is a shortcut and not more of the reason.
    reasonField.current?.blur()
    decide.mutate(
      { id: flag.id, verdict: draft.verdict, reason: draft.reason, by: officer },
      {
        onSuccess: (row) => {
          setDraft(null)
          tell.done(`Saved: ${verdictWords[row.decision!.verdict].toLowerCase()}.`)
        },
        onError: tell.failed,
      },
    )
  }
  // Whether there is a decision is for the engine to say: one that was just saved may not be on screen yet.
  const takeBack = () =>
    undo.mutate(
      { id: flag.id, by: officer },
      { onSuccess: () => tell.done('The decision was taken back.'), onError: tell.failed },
    )
  useShortcuts({
    breach: () => choose('breach'),
    'no-breach': () => choose('no-breach'),
    unsure: () => choose('unsure'),
    save,
    undo: takeBack,
    leave: () => reasonField.current?.blur(),
  })

  return (
    <section className="decision" aria-label={`Decision on flag ${flag.id}`}>
      <DecisionHistory history={flag.history} current={flag.decision} onUndo={takeBack} />
      <div className="decision-form">
        <ToggleButtonGroup
          className="decision-verdicts"
          aria-label="Verdict"
          selectedKeys={draft.verdict ? [draft.verdict] : []}
          onSelectionChange={([verdict]) => choose((verdict as Verdict | undefined) ?? null)}
        >
          {verdicts.map((verdict) => (
            <ToggleButton key={verdict} id={verdict} className="button">
              {verdictWords[verdict]} <Key>{keys[verdict]}</Key>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <TextField
          className="decision-reason"
          label="Reason"
          rows={2}
          fieldRef={reasonField}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
          placeholder="Why, in a sentence the panel can follow"
        />
        <div className="decision-save">
          <TextField label="Decided by" value={officer} onChange={setOfficer} />
          <Button look="main" isDisabled={!isReady} onPress={save}>
            Save<span className="visually-hidden"> the decision</span> <Key>Ctrl Enter</Key>
          </Button>
        </div>
      </div>
    </section>
  )
}
