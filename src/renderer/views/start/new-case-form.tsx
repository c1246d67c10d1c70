/** Asks what a case is about and where to keep it, and makes it. */
import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import type { CaseInfo } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useEngine } from '../../engine/engine.tsx'
import { joinPath, safeName } from '../../format/paths.ts'
import { useCreateCase } from '../../queries/case.ts'
import { isTimeZone } from './time-zones.ts'

export interface NewCaseFormProps {
  onMade(info: CaseInfo): void
  onCancel(): void
}

export function NewCaseForm({ onMade, onCancel }: NewCaseFormProps) {
  const { host } = useEngine()
  const create = useCreateCase()
  const [reference, setReference] = useState('')
  const [folder, setFolder] = useState<string | null>(null)
  const path = folder === null ? null : joinPath(folder, `${safeName(reference)}.case`)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    const chosen = folder ?? (await host.chooseFolder('new'))
    if (!chosen) return
    setFolder(chosen)
    create.mutate(
      {
        path: joinPath(chosen, `${safeName(reference)}.case`),
        reference,
        respondent: fields.respondent ?? '',
        purpose: fields.purpose ?? '',
        scopeFrom: fields.scopeFrom || null,
        scopeTo: fields.scopeTo || null,
        timezone: fields.timezone,
        retentionUntil: fields.retentionUntil || null,
      },
      { onSuccess: onMade },
    )
  }

  return (
    <Form className="stack" onSubmit={submit}>
      <div className="field-pair">
        <TextField label="Reference" value={reference} onChange={setReference} isRequired autoFocus />
        <TextField label="Respondent" name="respondent" isRequired help="The member the case is about." />
      </div>
      <TextField
        label="Purpose"
        name="purpose"
        rows={2}
        help="Why this is being looked into, for the record."
      />
      <div className="field-pair">
        <TextField label="Posts from" name="scopeFrom" type="date" help="Empty for no bound." />
        <TextField
          label="Posts until"
          name="scopeTo"
          type="date"
          help="Posts outside are kept but not checked."
        />
      </div>
      <div className="field-pair">
        <TextField
          label="Time zone"
          name="timezone"
          defaultValue="Europe/London"
          isRequired
          validate={(zone) => (isTimeZone(zone) ? null : 'Give a time zone such as Europe/London.')}
          help="Times are shown in it."
        />
        <TextField
          label="Keep until"
          name="retentionUntil"
          type="date"
          help="When the case is due for deletion."
        />
      </div>
      <div className="row">
        <Button onPress={async () => setFolder((await host.chooseFolder('new')) ?? folder)}>
          Choose folder…
        </Button>
        <span className="quiet recent-path">{path ?? 'No folder is chosen yet.'}</span>
      </div>
      {create.error && <ErrorNotice error={create.error} />}
      <div className="row">
        <Button type="submit" look="main" isDisabled={create.isPending}>
          Make the case
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  )
}
