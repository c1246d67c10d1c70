/** Exports the evidence pack to a folder and shows what verifying it said. */

import type { VerifyReport } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { useTell } from '../../components/toasts.tsx'
import { useEngine } from '../../engine/engine.tsx'
import { joinPath, safeName } from '../../format/paths.ts'
import { useCaseInfo } from '../../queries/case.ts'
import { useStartExport } from '../../queries/exhibits.ts'
import { useLastJob, useRunningJob } from '../../queries/jobs.ts'
import { VerifyResult } from './verify-result.tsx'

export function ExportPanel() {
  const { host } = useEngine()
  const { data: info } = useCaseInfo()
  const start = useStartExport()
  const tell = useTell()
  const running = useRunningJob()
  const job = useLastJob('export')
  const done = job?.state === 'done' ? (job.result as { path: string; report: VerifyReport }) : null

  const exportPack = async () => {
    const folder = await host.chooseFolder('export')
    if (!folder || !info) return
    start.mutate({ out: joinPath(folder, packName(info.reference, new Date())) }, { onError: tell.failed })
  }
  return (
    <section className="panel stack-tight" aria-labelledby="export">
      <h2 id="export">Evidence pack</h2>
      {job?.state === 'running' ? (
        <JobProgress job={job} />
      ) : (
        <div className="row">
          <Button look="main" isDisabled={running !== null || start.isPending} onPress={exportPack}>
            Export the evidence pack…
          </Button>
          <span className="quiet">It is written to a new folder and checked against its own hashes.</span>
        </div>
      )}
      {job?.state === 'failed' && job.error && <ErrorNotice error={job.error} />}
      {done && (
        <div className="stack-tight">
          <VerifyResult report={done.report} />
          <div className="row">
            <code className="pack-path">{done.path}</code>
            <Button onPress={() => host.reveal(done.path)}>Show the folder</Button>
          </div>
        </div>
      )}
    </section>
  )
}

/** "2026-014-pack-20261102-1431": a folder of its own for each export. */
function packName(reference: string, now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
  return `${safeName(reference)}-pack-${day}-${time}`
}
