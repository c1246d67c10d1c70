/** One line of progress on a terminal's standard error; silent when piped. */
import type { JobSnapshot } from '../shared/model.ts'

const width = 24

export function showProgress(job: JobSnapshot): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r\u001b[K${job.state === 'running' ? progressLine(job) : ''}`)
}

export function progressLine({ step, done, total, unit }: JobSnapshot): string {
  if (total === null || total === 0) return step
  const share = Math.min(done / total, 1)
  const filled = Math.round(share * width)
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
  const amount =
    unit === 'bytes'
      ? `${Math.round(share * 100)} %`
      : `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
  return `${bar} ${amount}  ${step}`
}
