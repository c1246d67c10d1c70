/** A core for one command: opened, used, closed. Jobs run in place, so that Ctrl-C cancels them cleanly. */
import { readFileSync } from 'node:fs'
import { createCore, sourceResources } from '../core/core.ts'
import type { Core } from '../core/core-types.ts'
import { AppError, type ErrorCode } from '../shared/errors.ts'
import type { JobSnapshot } from '../shared/model.ts'
import { showProgress } from './progress.ts'

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
export const version = manifest.version

export async function withCore<T>(work: (core: Core) => Promise<T>): Promise<T> {
  const core = createCore({
    resourcesDir: sourceResources,
    stateDir: null,
    version,
    jobs: 'inline',
    judgeUrl: new URL('../core/jobs/judge-worker.ts', import.meta.url),
    readerUrl: new URL('../core/jobs/read-worker.ts', import.meta.url),
  })
  try {
    return await work(core)
  } finally {
    await core.close()
  }
}

export function withCase<T>(path: string, work: (core: Core) => Promise<T>): Promise<T> {
  return withCore(async (core) => {
    await core.call('case.open', { path })
    return work(core)
  })
}

/** Follows a job to its end and gives its result; a failure or a cancel becomes an AppError. */
export async function finish<R>(core: Core, started: JobSnapshot): Promise<R> {
  const stopListening = core.on((frame) => {
    if (frame.event === 'job') showProgress(frame.value)
  })
  const cancel = () => void core.call('job.cancel', { id: started.id })
  process.once('SIGINT', cancel)
  try {
    const job = await core.jobEnded(started.id)
    if (job.state === 'done') return job.result as R
    if (job.error) throw new AppError(job.error.code as ErrorCode, job.error.message)
    throw new AppError('cancelled', 'Stopped.')
  } finally {
    process.removeListener('SIGINT', cancel)
    stopListening()
  }
}
