/** Runs a job in a worker thread and speaks with it; from outside it looks like a call. */
import { Worker } from 'node:worker_threads'
import { type ErrorData, fromErrorData } from '../../shared/errors.ts'
import type { JobSnapshot } from '../../shared/model.ts'
import type { JobOrder } from './index.ts'
import type { JobContext } from './job.ts'
import { threadLimits } from './thread-limits.ts'

export type ToHost =
  | { type: 'progress'; step: string; done: number; total: number | null; unit: JobSnapshot['unit'] }
  | { type: 'done'; result: unknown }
  | { type: 'failed'; error: ErrorData }

export function performInThread(
  workerUrl: URL,
  order: JobOrder,
  context: Pick<JobContext, 'signal' | 'progress'>,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, { workerData: order, resourceLimits: threadLimits })
    const cancel = () => worker.postMessage('cancel')
    context.signal.addEventListener('abort', cancel)
    worker.on('message', (message: ToHost) => {
      if (message.type === 'progress')
        context.progress(message.step, message.done, message.total, message.unit)
      else if (message.type === 'done') resolve(message.result)
      else reject(fromErrorData(message.error))
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      context.signal.removeEventListener('abort', cancel)
      reject(new Error('the job ended without a result'))
    })
  })
}
