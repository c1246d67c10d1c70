/** Adds accounts to the list, with one reason and date for all that are added together. */
import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useTell } from '../../components/toasts.tsx'
import { countOf } from '../../format/numbers.ts'
import { useAddAbusers } from '../../queries/abusers.ts'
import './abusers.css'

const blank = { handles: '', reason: '', since: '' }

export function AbuserForm() {
  const add = useAddAbusers()
  const tell = useTell()
  const [entry, setEntry] = useState(blank)
  const handles = entry.handles.split(/[\s,;]+/).filter(Boolean)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(
      { handles, reason: entry.reason, since: entry.since || null },
      {
        onSuccess: () => {
          tell.done(`${countOf(handles.length, 'account')} added to the list.`)
          setEntry(blank)
        },
      },
    )
  }
  return (
    <section className="panel" aria-labelledby="add-abusers">
      <h2 id="add-abusers">Add accounts</h2>
      <Form className="stack-tight" onSubmit={submit}>
        <div className="abuser-form">
          <TextField
            label="Handles"
            value={entry.handles}
            onChange={(value) => setEntry({ ...entry, handles: value })}
            help="Several are kept apart by spaces or commas."
            isRequired
          />
          <TextField
            label="Reason"
            value={entry.reason}
            onChange={(value) => setEntry({ ...entry, reason: value })}
            help="What establishes it: a ruling, a suspension, a record."
            isRequired
          />
          <TextField
            label="Since"
            type="date"
            value={entry.since}
            onChange={(value) => setEntry({ ...entry, since: value })}
            help="Empty: at all times."
          />
        </div>
        {add.error && <ErrorNotice error={add.error} />}
        <div>
          <Button
            type="submit"
            look="main"
            isDisabled={add.isPending || handles.length === 0 || !entry.reason.trim()}
          >
            Add to the list
          </Button>
        </div>
      </Form>
    </section>
  )
}
