/** How long the window waits for flags and searches while an import runs beside it: prints the times as JSON. */
import { setTimeout } from 'node:timers/promises'
import { importArchive, inBenchCase } from './import-child.ts'
import { percentile } from './percentile.ts'

export interface RespondMeasured {
  calls: number
  p95Ms: number
  mostMs: number
}

/** Milliseconds between two calls: somebody who scrolls and types fast. */
const pause = 25
const searches = [
  'council',
  '"the bus"',
  'vot*',
  'library OR rent',
  'kind:reply meeting',
  'date:2015-01-01..2015-06-30',
]

const [small, large] = process.argv.slice(2)
const measured = await inBenchCase(small!, async (core): Promise<RespondMeasured> => {
  await importArchive(core, small!)
  await core.jobEnded((await core.call('run.start', {})).id)
  const { ids } = await core.call('flags.ids', { filter: {} })
  const job = importArchive(core, large!)
  let running = true
  void job.finally(() => (running = false))
  const times: number[] = []
  for (let turn = 0; running; turn++) {
    const started = performance.now()
    if (turn % 2 === 0) {
      const from = (turn * 7) % Math.max(1, ids.length - 50)
      await core.call('flags.rows', { ids: ids.slice(from, from + 50) })
    } else {
      const search = searches[((turn - 1) / 2) % searches.length]!
      const { keys } = await core.call('posts.keys', { filter: { search } })
      await core.call('posts.rows', { keys: keys.slice(0, 50) })
    }
    times.push(performance.now() - started)
    await setTimeout(pause)
  }
  await job
  return { calls: times.length, p95Ms: percentile(times, 0.95), mostMs: Math.max(...times) }
})
console.log(JSON.stringify(measured))
