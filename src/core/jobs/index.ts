/** The kinds of job there are. A new kind is a function here; threads, cancel and progress come for free. */
import type { JobSnapshot } from '../../shared/model.ts'
import type { BacktestInput } from './backtest-job.ts'
import type { ExportInput } from './export-job.ts'
import type { ImportInput } from './import-job.ts'
import type { JobContext } from './job.ts'
import type { RunInput } from './run-job.ts'

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

/** Loaded when they start: a thread that imports has no use for what sets reports. */
export const jobs: JobTable = {
  backtest: async (...given) => (await import('./backtest-job.ts')).backtest(...given),
  import: async (...given) => (await import('./import-job.ts')).importArchive(...given),
  run: async (...given) => (await import('./run-job.ts')).runPolicy(...given),
  export: async (...given) => (await import('./export-job.ts')).exportPack(...given),
}

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
