/** Fuzzes one importer, or the containers, in a thread that can be ended when it loops. */
import { parentPort, workerData } from 'node:worker_threads'
import { importers } from '../../src/core/importers/index.ts'
import { fuzzContainers } from './fuzz-containers.ts'
import { fuzzImporter } from './fuzz-importer.ts'

const { importer, cases, seed } = workerData as { importer: string; cases: number; seed: number }
const options = { cases, seed, told: (done: number) => done % 50 === 0 && parentPort!.postMessage({ done }) }
const found = importers.find(({ id }) => id === importer)
const result = found ? await fuzzImporter(found, options) : await fuzzContainers(options)
parentPort!.postMessage({ result, peak: process.memoryUsage.rss() })
