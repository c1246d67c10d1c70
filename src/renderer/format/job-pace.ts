/** How fast a job goes and how long it will take, from the snapshots seen so far. Pure. */
import type { JobSnapshot } from '../../shared/model.ts'

/** Where the present step was first seen; a step measures itself, as steps count different things. */
export interface PaceStart {
  job: string
  step: string
  done: number
  at: number
}

export interface Pace {
  /** Units a second, or null while too little is known. */
  rate: number | null
  /** Milliseconds, or null while unknown. */
  left: number | null
}

/** A step's name ends at its colon: what follows are counts. */
const stepName = (step: string) => step.split(':')[0]!

export function paceStart(previous: PaceStart | null, job: JobSnapshot, now: number): PaceStart {
  const step = stepName(job.step)
  if (previous && previous.job === job.id && previous.step === step) return previous
  return { job: job.id, step, done: job.done, at: now }
}

export function paceOf(start: PaceStart, job: JobSnapshot, now: number): Pace {
  const elapsed = now - start.at
  const gone = job.done - start.done
  if (elapsed < 500 || gone <= 0) return { rate: null, left: null }
  const rate = (gone / elapsed) * 1000
  return { rate, left: job.total === null ? null : ((job.total - job.done) / rate) * 1000 }
}
