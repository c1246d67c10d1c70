/** Entry of a job's worker thread: messages in and out, nothing else. The work is in the job's own module. */
import { parentPort, workerData } from 'node:worker_threads'
import { toErrorData } from '../../shared/errors.ts'
import { type JobOrder, performJob } from './index.ts'
import { breather, cancelled } from './job.ts'
import type { ToHost } from './thread.ts'

const port = parentPort!
const abort = new AbortController()
port.on('message', (message) => {
  if (message === 'cancel') abort.abort(cancelled())
})
const tell = (message: ToHost) => port.postMessage(message)

try {
  const result = await performJob(workerData as JobOrder, {
    signal: abort.signal,
    progress: (step, done, total, unit) => tell({ type: 'progress', step, done, total, unit }),
    breathe: breather(abort.signal),
  })
  tell({ type: 'done', result })
} catch (error) {
  tell({ type: 'failed', error: toErrorData(error) })
}
port.close()
