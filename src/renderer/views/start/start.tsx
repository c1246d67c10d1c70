/** The first screen: make a case, open one, or go on with a recent one. */
import { useState } from 'react'
import type { CaseInfo } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { useTell } from '../../components/toasts.tsx'
import { useEngine } from '../../engine/engine.tsx'
import { fileName } from '../../format/paths.ts'
import { useAppInfo, useForgetCase, useOpenCase } from '../../queries/case.ts'
import { usePendingArchives } from '../import/pending-archives.tsx'
import { NewCaseForm } from './new-case-form.tsx'
import { RecentCases } from './recent-cases.tsx'
import './start.css'

export interface EnteredCase {
  path: string
  /** Nothing was imported yet. */
  isEmpty: boolean
}

export function Start({ onEnter }: { onEnter: (entered: EnteredCase) => void }) {
  const { host } = useEngine()
  const { data: app } = useAppInfo()
  const open = useOpenCase()
  const forget = useForgetCase()
  const tell = useTell()
  const archives = usePendingArchives()
  const [isMaking, setMaking] = useState(false)

  const enter = (info: CaseInfo) => {
    forget(info)
    onEnter({ path: info.path, isEmpty: info.counts.archives === 0 || archives.paths.length > 0 })
  }
  const openAt = (path: string) => open.mutate({ path }, { onSuccess: enter, onError: tell.failed })
  const choose = async () => {
    const path = await host.chooseFolder('open')
    if (path) openAt(path)
  }
  const takeDropped = (paths: string[]) => {
    const dropped = paths.find((path) => path.endsWith('.case'))
    if (dropped) return openAt(dropped)
    archives.add(paths)
  }

  return (
    <FileDrop hint="Drop an archive, or a case’s folder" onPaths={takeDropped}>
      <main className="start">
        <header>
          <h1>Clausemark</h1>
          <p className="quiet">
            Checks a member’s social media archive against a code of conduct. The program flags, people
            decide, and nothing leaves this machine.
          </p>
        </header>
        {archives.paths.length > 0 && (
          <div className="notice" role="status">
            <p>
              <strong>{archives.paths.map(fileName).join(', ')}</strong> will be offered for import as soon as
              a case is open. Make a new case, or open one.
            </p>
            <Button onPress={archives.clear}>Do not import</Button>
          </div>
        )}
        <div className="start-columns">
          <section className="panel" aria-labelledby="start-new">
            <h2 id="start-new">New case</h2>
            {isMaking ? (
              <NewCaseForm onMade={enter} onCancel={() => setMaking(false)} />
            ) : (
              <div className="stack-tight">
                <p className="quiet">One case holds one investigation about one member.</p>
                <div className="row">
                  <Button look="main" onPress={() => setMaking(true)}>
                    New case
                  </Button>
                  <Button onPress={choose}>Open a case…</Button>
                </div>
              </div>
            )}
          </section>
          <section className="panel" aria-labelledby="start-recent">
            <h2 id="start-recent">Recent cases</h2>
            <RecentCases cases={app?.recent ?? []} onOpen={openAt} />
          </section>
        </div>
        {app && <p className="quiet">Version {app.version}</p>}
      </main>
    </FileDrop>
  )
}
