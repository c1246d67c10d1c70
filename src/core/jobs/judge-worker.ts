/** Entry of a judging thread: ranges in, judged posts out. The work is in `judge-range.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { toErrorData } from '../../shared/errors.ts'
import { compilePolicy } from '../policy/compile.ts'
import { loadPolicy } from '../policy/load.ts'
import { loadLanguage } from '../policy/resources.ts'
import type { KeyRange } from '../store/checkable-posts.ts'
import { openStore } from '../store/open.ts'
import { judgeRange } from './judge-range.ts'
import type { FromJudge, JudgeOrder } from './judges.ts'

const order = workerData as JudgeOrder
const port = parentPort!
const { policy } = loadPolicy(order.policyText, order.policyFile)
const compiled = compilePolicy(policy, {
  ...loadLanguage(order.resourcesDir),
  listedAccounts: order.listedAccounts,
})
const db = openStore(order.storeFile)

port.on('message', ({ id, range }: { id: number; range: KeyRange }) => {
  const tell = (answer: FromJudge) => port.postMessage(answer)
  try {
    tell({ id, judged: judgeRange(db, order.scope, range, compiled) })
  } catch (error) {
    tell({ id, error: toErrorData(error) })
  }
})
