/** Entry of the thread that reads an archive: an order in, batches out. The work is in `read-archive.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { type ReadOrder, readInPlace } from './read-archive.ts'
import { serveReading } from './read-thread.ts'

// Nobody cancels here: who has no more use for the thread ends it.
const { signal } = new AbortController()
await serveReading(parentPort!, readInPlace(workerData as ReadOrder, signal))
parentPort!.close()
