/** One measurement of the check bench, in a process of its own: prints what it took as JSON. */
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import type { RunInfo } from '../src/shared/model.ts'
import { openCore } from './check.ts'

const [what, path] = process.argv.slice(2)
const core = openCore()
await core.call('case.open', { path: path! })

const result = what === 'obscenity' ? await matchAll() : await checkAll()
await core.close()
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
console.log(JSON.stringify({ ...result, busy: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024 }))

async function checkAll() {
  const started = performance.now()
  const ended = await core.jobEnded((await core.call('run.start', { secondOpinion: false })).id)
  const seconds = (performance.now() - started) / 1000
  if (ended.state !== 'done') throw new Error(ended.error?.message ?? ended.state)
  const { posts, flags } = ended.result as RunInfo
  return { posts, flags, seconds }
}

/** Matching only: the texts are read before the clock starts, and nothing is written. */
async function matchAll() {
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
  const { keys } = await core.call('posts.keys', {})
  const texts: string[] = []
  for (let from = 0; from < keys.length; from += 1000)
    texts.push(
      ...(await core.call('posts.rows', { keys: keys.slice(from, from + 1000) })).map(({ text }) => text),
    )
  const started = performance.now()
  let flags = 0
  for (const text of texts) if (matcher.hasMatch(text)) flags++
  return { posts: texts.length, flags, seconds: (performance.now() - started) / 1000 }
}
