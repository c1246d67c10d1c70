/** Reads an archive in a thread of its own, so that reading and writing have a core each. Both ends of the talk. */
import { on } from 'node:events'
import { type MessagePort, Worker } from 'node:worker_threads'
import { type ErrorData, fromErrorData, toErrorData } from '../../shared/errors.ts'
import type { ReadOrder } from './read-archive.ts'
import type { RecordBatch } from './record-batches.ts'
import { threadLimits } from './thread-limits.ts'

type FromReader =
  | { type: 'batch'; batch: RecordBatch }
  | { type: 'end' }
  | { type: 'failed'; error: ErrorData }

/** Batches that may be on their way; bounds memory when writing is the slower half. */
const mostAhead = 16

/** The side that writes. Ends the thread however it is left. */
export async function* readInThread(
  readerUrl: string,
  order: ReadOrder,
  signal: AbortSignal,
): AsyncGenerator<RecordBatch> {
  const worker = new Worker(new URL(readerUrl), { workerData: order, resourceLimits: threadLimits })
  try {
    for await (const [message] of on(worker, 'message', { signal, close: ['exit'] })) {
      const said = message as FromReader
      if (said.type === 'end') return
      if (said.type === 'failed') throw fromErrorData(said.error)
      yield said.batch
      worker.postMessage('more')
    }
    throw new Error('the reading thread ended without a word')
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  } finally {
    await worker.terminate()
  }
}

/** The side that reads: what `batches` gives, never more than `mostAhead` unasked. */
export async function serveReading(port: MessagePort, batches: AsyncIterable<RecordBatch>): Promise<void> {
  const tell = (message: FromReader) => port.postMessage(message)
  let free = mostAhead
  let wake = () => {}
  port.on('message', () => {
    free++
    wake()
  })
  try {
    for await (const batch of batches) {
      tell({ type: 'batch', batch })
      free--
      while (free === 0) await new Promise<void>((resolve) => (wake = resolve))
    }
    tell({ type: 'end' })
  } catch (error) {
    tell({ type: 'failed', error: toErrorData(error) })
  }
}
