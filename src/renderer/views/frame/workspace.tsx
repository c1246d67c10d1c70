/** The frame around every screen of an open case: rail, case bar, the screen, and what holds on all of them. */
import { useEffect, useState } from 'react'
import { ErrorBoundary } from '../../components/error-boundary.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { usePlace } from '../../place/place.tsx'
import { screens } from '../../place/screens.ts'
import { useCaseInfo } from '../../queries/case.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { usePendingArchives } from '../import/pending-archives.tsx'
import { CaseBar } from './case-bar.tsx'
import { JobNews } from './job-news.tsx'
import { Rail } from './rail.tsx'
import { Screen } from './screen.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import './frame.css'

export function Workspace({ onLeave }: { onLeave: () => void }) {
  const { place, go } = usePlace()
  const { data: info } = useCaseInfo()
  const archives = usePendingArchives()
  const [isHelpOpen, setHelpOpen] = useState(false)
  useShortcuts({ help: () => setHelpOpen(true) })

  const title = screens.find(({ id }) => id === place.screen)!.title
  const reference = info?.reference
  useEffect(() => {
    document.title = reference ? `${title} – ${reference} – Clausemark` : 'Clausemark'
    return () => {
      document.title = 'Clausemark'
    }
  }, [title, reference])

  return (
    <FileDrop
      hint="Drop to import"
      onPaths={(paths) => {
        archives.add(paths)
        go('import')
      }}
    >
      <div className="frame">
        <Rail onHelp={() => setHelpOpen(true)} onLeave={onLeave} />
        <CaseBar />
        <main className="frame-main" aria-label={title}>
          <ErrorBoundary key={place.screen}>
            <Screen id={place.screen} />
          </ErrorBoundary>
        </main>
      </div>
      <JobNews />
      <ShortcutHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </FileDrop>
  )
}
