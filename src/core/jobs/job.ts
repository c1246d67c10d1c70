/** What a job gets from whoever runs it, in a worker thread or in place. A job knows neither threads nor windows. */
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import type { JobSnapshot } from '../../shared/model.ts'

export interface JobContext {
  /** The case folder. */
  casePath: string
  resourcesDir: string
  version: string
  /** Entry of the threads that judge posts beside the job; null to judge in place. */
  judgeUrl: string | null
  /** Entry of the thread that reads an archive while the job writes; null to do both in place. */
  readerUrl: string | null
  signal: AbortSignal
  progress(step: string, done: number, total: number | null, unit: JobSnapshot['unit']): void
  /** Call often: lets a cancel arrive, and throws when it has. */
  breathe(): Promise<void>
}

/** A stopped job is cancelled, never failed. It is the reason of the signal, so that whoever looks at the signal throws it. */
export function cancelled(): AppError {
  return new AppError('cancelled', 'Stopped. Nothing was added to the case.')
}

const breathEvery = 25

/** A `breathe` that gives way to other work at most every 25 ms. */
export function breather(signal: AbortSignal): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last >= breathEvery) {
      await setImmediate()
      last = performance.now()
    }
    if (signal.aborted) throw cancelled()
  }
}
