/** Runs jobs, one at a time, here or in a worker thread; keeps a whole snapshot of each and tells listeners. */
import { AppError, toErrorData } from '../../shared/errors.ts'
import type { JobSnapshot } from '../../shared/model.ts'
import type { CoreOptions } from '../core-types.ts'
import { type JobInputs, type JobKind, type JobOrder, performJob } from './index.ts'
import { breather, cancelled } from './job.ts'
import { performInThread } from './thread.ts'

/** Milliseconds between two snapshots of a running job. */
const snapshotEvery = 100
/** Ended jobs that are remembered. */
const remembered = 20

export interface JobRunner {
  start<K extends JobKind>(kind: K, title: string, casePath: string, input: JobInputs[K]): JobSnapshot
  cancel(id: string): void
  list(): JobSnapshot[]
  running(): JobSnapshot | null
  ended(id: string): Promise<JobSnapshot>
  close(): Promise<void>
}

interface Entry {
  snapshot: JobSnapshot
  abort: AbortController
  ended: Promise<JobSnapshot>
}

export function createJobRunner(options: CoreOptions, tell: (snapshot: JobSnapshot) => void): JobRunner {
  const entries = new Map<string, Entry>()
  let count = 0

  return {
    start(kind, title, casePath, input) {
      const busy = running()
      if (busy)
        throw new AppError(
          'case-busy',
          `${busy.title} is still running. Wait for it to finish, or cancel it.`,
        )
      const id = `job-${++count}`
      const snapshot: JobSnapshot = {
        id,
        kind,
        title,
        state: 'running',
        step: 'Starting',
        done: 0,
        total: null,
        unit: 'files',
        startedAt: Date.now(),
        finishedAt: null,
        result: null,
        error: null,
      }
      const entry: Entry = { snapshot, abort: new AbortController(), ended: Promise.resolve(snapshot) }
      entries.set(id, entry)
      const { resourcesDir, version } = options
      const order: JobOrder = {
        kind,
        input,
        casePath,
        resourcesDir,
        version,
        judgeUrl: options.judgeUrl?.href ?? null,
        readerUrl: options.readerUrl?.href ?? null,
      }
      tell(snapshot)
      entry.ended = follow(entry, order)
      forgetOld()
      return snapshot
    },
    cancel(id) {
      find(id).abort.abort(cancelled())
    },
    list: () => [...entries.values()].map((entry) => entry.snapshot).reverse(),
    running,
    ended: (id) => find(id).ended,
    async close() {
      for (const { abort, ended } of entries.values()) {
        abort.abort(cancelled())
        await ended
      }
    },
  }

  function find(id: string): Entry {
    const entry = entries.get(id)
    if (!entry) throw new AppError('not-found', 'That job is not known any more.')
    return entry
  }

  function running(): JobSnapshot | null {
    for (const { snapshot } of entries.values()) if (snapshot.state === 'running') return snapshot
    return null
  }

  async function follow(entry: Entry, order: JobOrder): Promise<JobSnapshot> {
    let lastTold = 0
    const context = {
      signal: entry.abort.signal,
      progress(step: string, done: number, total: number | null, unit: JobSnapshot['unit']) {
        const newStep = step.split(':')[0] !== entry.snapshot.step.split(':')[0]
        entry.snapshot = { ...entry.snapshot, step, done, total, unit }
        const now = performance.now()
        if (!newStep && now - lastTold < snapshotEvery) return
        lastTold = now
        tell(entry.snapshot)
      },
    }
    try {
      const result =
        options.jobs === 'inline'
          ? await performJob(order, { ...context, breathe: breather(context.signal) })
          : await performInThread(options.jobs.workerUrl, order, context)
      end(entry, { state: 'done', result })
    } catch (error) {
      const { code, message } = toErrorData(error)
      if (code === 'internal')
        console.error(`job ${order.kind} failed: ${error instanceof Error ? error.stack : error}`)
      end(entry, { state: code === 'cancelled' ? 'cancelled' : 'failed', error: { code, message } })
    }
    return entry.snapshot
  }

  function end(entry: Entry, change: Partial<JobSnapshot>): void {
    entry.snapshot = { ...entry.snapshot, ...change, finishedAt: Date.now() }
    tell(entry.snapshot)
  }

  function forgetOld(): void {
    for (const [id, { snapshot }] of entries) {
      if (entries.size <= remembered) return
      if (snapshot.state !== 'running') entries.delete(id)
    }
  }
}
