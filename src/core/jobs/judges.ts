/** Who judges the ranges of a run: this thread, or several beside it. From outside they look the same. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type ErrorData, fromErrorData } from '../../shared/errors.ts'
import type { ListedAccount } from '../checks/check.ts'
import type { CompiledPolicy } from '../policy/compile.ts'
import type { KeyRange, Scope } from '../store/checkable-posts.ts'
import type { ReadDb } from '../store/open.ts'
import { type JudgedPost, judgeRange } from './judge-range.ts'

export interface Judges {
  /** Ranges worth giving out before the first is waited for. */
  width: number
  judge(range: KeyRange): Promise<JudgedPost[]>
  close(): Promise<void>
}

export function judgeHere(db: ReadDb, scope: Scope, compiled: CompiledPolicy): Judges {
  return {
    width: 1,
    judge: async (range) => judgeRange(db, scope, range, compiled),
    close: async () => {},
  }
}

/** What a judging thread is started with; plain data. It compiles the policy for itself. */
export interface JudgeOrder {
  storeFile: string
  resourcesDir: string
  policyText: string
  policyFile: string
  listedAccounts: readonly ListedAccount[]
  scope: Scope
}

export type FromJudge =
  | { id: number; judged: JudgedPost[]; error?: undefined }
  | { id: number; judged?: undefined; error: ErrorData }

/** More threads than this wait for the one that writes. */
const mostThreads = 4
/** Judging makes short-lived things only: a small nursery keeps a thread's memory at a quarter, at the same speed. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

export function judgeInThreads(entry: URL, order: JudgeOrder): Judges {
  const waiting = new Map<number, { resolve(judged: JudgedPost[]): void; reject(error: unknown): void }>()
  const workers = Array.from({ length: Math.min(mostThreads, availableParallelism()) }, () => {
    const worker = new Worker(entry, { workerData: order, resourceLimits })
    worker.on('message', ({ id, judged, error }: FromJudge) => {
      const asked = waiting.get(id)!
      waiting.delete(id)
      if (judged) asked.resolve(judged)
      else asked.reject(fromErrorData(error))
    })
    worker.on('error', failAll)
    worker.on('exit', () => failAll(new Error('a judging thread ended early')))
    return worker
  })
  let count = 0

  function failAll(error: unknown): void {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  return {
    width: workers.length * 2,
    judge(range) {
      const id = count++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        workers[id % workers.length]!.postMessage({ id, range })
      })
    },
    async close() {
      for (const worker of workers) worker.removeAllListeners('exit')
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
