/** Verifies an evidence pack that somebody holds, from this case or any other. */
import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useEngine } from '../../engine/engine.tsx'
import { useVerifyPack } from '../../queries/exhibits.ts'
import { VerifyResult } from './verify-result.tsx'

export function VerifyPanel() {
  const { host } = useEngine()
  const verify = useVerifyPack()
  const [path, setPath] = useState('')
  const choose = async () => {
    const chosen = await host.chooseFolder('verify')
    if (chosen) setPath(chosen)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    verify.mutate({ path: path.trim() })
  }
  return (
    <section className="panel stack-tight" aria-labelledby="verify">
      <h2 id="verify">Verify a pack</h2>
      <p className="quiet">Compares every file of a pack with the hashes in its manifest.</p>
      <Form className="verify-form" onSubmit={submit}>
        <TextField label="Folder of the pack" value={path} onChange={setPath} />
        <Button onPress={choose}>Choose…</Button>
        <Button type="submit" isDisabled={path.trim() === '' || verify.isPending}>
          Verify the pack
        </Button>
      </Form>
      {verify.error && <ErrorNotice error={verify.error} />}
      {verify.data && <VerifyResult report={verify.data} />}
    </section>
  )
}
