/** The kinds of job there are. A new kind is a function here; threads, cancel and progress come for free. */
import type { JobSnapshot } from '../../shared/model.ts'
import { type BacktestInput, backtest } from './backtest-job.ts'
import { type ExportInput, exportPack } from './export-job.ts'
import { type ImportInput, importArchive } from './import-job.ts'
import type { JobContext } from './job.ts'
import { type RunInput, runPolicy } from './run-job.ts'

export interface JobInputs {
  backtest: BacktestInput
  import: ImportInput
  run: RunInput
  export: ExportInput
}
export type JobKind = keyof JobInputs

type JobTable = {
  [K in JobKind]: (input: JobInputs[K], context: JobContext) => Promise<JobSnapshot['result']>
}

export const jobs: JobTable = { backtest, import: importArchive, run: runPolicy, export: exportPack }

/** What a worker thread is started with; plain data. */
export interface JobOrder<K extends JobKind = JobKind> {
  kind: K
  input: JobInputs[K]
  casePath: string
  resourcesDir: string
  version: string
  judgeUrl: string | null
  readerUrl: string | null
}

export function performJob<K extends JobKind>(
  order: JobOrder<K>,
  context: Pick<JobContext, 'signal' | 'progress' | 'breathe'>,
): Promise<JobSnapshot['result']> {
  const { casePath, resourcesDir, version, judgeUrl, readerUrl } = order
  return jobs[order.kind](order.input, { casePath, resourcesDir, version, judgeUrl, readerUrl, ...context })
}
