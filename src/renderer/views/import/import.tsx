/** Takes archives in: what each is, what to read of it, how the reading goes, and what came of it. */
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Tick } from '../../components/choice.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { useEngine } from '../../engine/engine.tsx'
import { useImports } from '../../queries/imports.ts'
import { useLastJob } from '../../queries/jobs.ts'
import { ArchiveOffer } from './archive-offer.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { ImportReportView } from './import-report.tsx'
import { usePendingArchives } from './pending-archives.tsx'
import './import.css'

export function Import() {
  const { host } = useEngine()
  const archives = usePendingArchives()
  const job = useLastJob('import')
  const imports = useImports().data ?? []
  const [shown, setShown] = useState<number | null>(null)
  const isRunning = job?.state === 'running'
  const justDone = job?.state === 'done' ? (job.result as { id: number }).id : null
  const report = imports.find(({ id }) => id === (shown ?? justDone))

  return (
    <div className="page stack">
      <div className="page-head">
        <h1>Import</h1>
        <p>
          An archive is copied into the case and hashed as it was received. The original is not touched, and
          nothing is sent anywhere.
        </p>
      </div>
      {isRunning && (
        <section className="panel" aria-label="Import in progress">
          <JobProgress job={job} />
        </section>
      )}
      {job?.state === 'failed' && job.error && <ErrorNotice error={job.error} />}
      {archives.paths.length > 1 && (
        <Tick isSelected={archives.areParts} onChange={archives.setParts}>
          These are parts of one export: read them as one archive.
        </Tick>
      )}
      {(archives.areParts ? [archives.paths] : archives.paths.map((path) => [path])).map((paths) => (
        <ArchiveOffer
          key={paths.join('\n')}
          paths={paths}
          isWaiting={isRunning}
          onGone={() => archives.remove(paths)}
        />
      ))}
      <section className="drop-place" aria-label="Add an archive">
        <p>
          Drop an archive anywhere in this window: a ZIP as the platform hands it out, or its unpacked folder.
          Large exports come in several ZIPs; drop them together, or the folder that holds them.
        </p>
        <Button
          look={imports.length === 0 && archives.paths.length === 0 && !isRunning ? 'main' : 'plain'}
          onPress={async () => archives.add(await host.chooseArchives())}
        >
          Choose an archive…
        </Button>
      </section>
      {report && !isRunning && <ImportReportView report={report} />}
      {imports.length > 0 && (
        <EarlierImports imports={imports} shown={report?.id ?? null} onShow={setShown} />
      )}
    </div>
  )
}
