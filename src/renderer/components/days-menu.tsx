/** The days of the filter, first and last, in the case's time zone. */
import { type FormEvent, useState } from 'react'
import { Dialog, DialogTrigger, Form, Popover } from 'react-aria-components'
import { usePlace } from '../place/place.tsx'
import { Button } from './button.tsx'
import { TextField } from './text-field.tsx'

export function DaysMenu() {
  const { place, refine } = usePlace()
  const { from, to } = place.filter
  const [isOpen, setOpen] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const days = new FormData(event.currentTarget)
    refine({ from: String(days.get('from')) || undefined, to: String(days.get('to')) || undefined })
    setOpen(false)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button>
        Dates{(from || to) && ' (1)'}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="days" aria-label="Dates">
          <Form className="stack-tight" onSubmit={submit}>
            <TextField label="From" name="from" type="date" defaultValue={from ?? ''} />
            <TextField label="Until" name="to" type="date" defaultValue={to ?? ''} />
            <Button type="submit" look="main">
              Show these days
            </Button>
          </Form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
