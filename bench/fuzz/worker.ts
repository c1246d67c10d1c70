/** Fuzzes one importer in a thread that can be ended when it loops. */
import { parentPort, workerData } from 'node:worker_threads'
import { importers } from '../../src/core/importers/index.ts'
import { fuzzImporter } from './fuzz-importer.ts'

const { importer, cases, seed } = workerData as { importer: string; cases: number; seed: number }
const result = await fuzzImporter(importers.find(({ id }) => id === importer)!, {
  cases,
  seed,
  told: (done) => done % 50 === 0 && parentPort!.postMessage({ done }),
})
parentPort!.postMessage({ result, peak: process.memoryUsage.rss() })
