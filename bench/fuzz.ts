/**
 * Tries every importer on damaged copies of its samples, and ZIP and tar themselves: `npm run bench -- fuzz [cases] [importer] [seed]`.
 * 10,000 cases each unless told otherwise; ends with 1 when one crashed, looped, or made something up.
 */
import { Worker } from 'node:worker_threads'
import { importers } from '../src/core/importers/index.ts'
import { type FuzzResult, samplesOf } from './fuzz/fuzz-importer.ts'

/** No word for so long: it loops. */
const silenceMs = 60_000
/** The one row that is no importer. */
const containers = 'containers'
const workerUrl = new URL('./fuzz/worker.ts', import.meta.url)

interface Order {
  importer: string
  cases: number
  seed: number
}

function fuzz(order: Order): Promise<FuzzResult & { peak: number }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    let done = 0
    const loops = () => {
      void worker.terminate()
      reject(new Error(`${order.importer} loops in one of the 50 cases from seed ${order.seed + done} on`))
    }
    let timer = setTimeout(loops, silenceMs)
    worker.on('message', (message: { done: number } | { result: FuzzResult; peak: number }) => {
      clearTimeout(timer)
      if ('result' in message) resolve({ ...message.result, peak: message.peak })
      else {
        done = message.done
        timer = setTimeout(loops, silenceMs)
      }
    })
    worker.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}

const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, n) => (n === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join('')

export async function run([cases = '10000', only, seed = '1']: string[]): Promise<void> {
  console.log(row(['importer', 'cases', 'unknown', 'refused', 'records', 'slowest', 'failed']))
  for (const id of [...importers.map((importer) => importer.id), containers]) {
    if (only !== undefined && id !== only) continue
    if (id !== containers && samplesOf(id).length === 0) {
      console.log(row([id, 'no sample']))
      process.exitCode = 1
      continue
    }
    try {
      const result = await fuzz({ importer: id, cases: Number(cases), seed: Number(seed) })
      const { unknown, refused, records, slowestMs, failures } = result
      console.log(
        row([id, result.cases, unknown, refused, records, `${Math.round(slowestMs)} ms`, failures.length]),
      )
      for (const failure of failures.slice(0, 5)) console.log(`  seed ${failure.seed}: ${failure.what}`)
      if (failures.length > 0) process.exitCode = 1
    } catch (error) {
      console.log(row([id, 'ended']), error instanceof Error ? error.message : error)
      process.exitCode = 1
    }
  }
}

if (import.meta.main) await run(process.argv.slice(2))
