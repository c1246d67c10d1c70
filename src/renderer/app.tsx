/** The window as a whole: the start screen without a case, the workspace with one. */
import { useState } from 'react'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { ToastProvider } from './components/toasts.tsx'
import { PlaceProvider } from './place/place.tsx'
import { Workspace } from './views/frame/workspace.tsx'
import { PendingArchivesProvider } from './views/import/pending-archives.tsx'
import { type EnteredCase, Start } from './views/start/start.tsx'
import { useCaseAtStart } from './views/start/use-case-at-start.ts'

export function App() {
  return (
    <ToastProvider>
      <ErrorBoundary>
        <PendingArchivesProvider>
          <StartOrWorkspace />
        </PendingArchivesProvider>
      </ErrorBoundary>
    </ToastProvider>
  )
}

function StartOrWorkspace() {
  const [entered, setEntered] = useState<EnteredCase | null>(null)
  const looking = useCaseAtStart(setEntered)
  if (looking) return null
  if (!entered) return <Start onEnter={setEntered} />
  return (
    <PlaceProvider key={entered.path} start={entered.isEmpty ? 'import' : 'overview'}>
      <Workspace onLeave={() => setEntered(null)} />
    </PlaceProvider>
  )
}
