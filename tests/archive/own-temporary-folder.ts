/** Gives a test the machine's temporary folder to itself: others run at the same time. */
import { onTestFinished, vi } from 'vitest'
import { tempFolder } from '../store/fixture.ts'

export function ownTemporaryFolder(): string {
  const folder = tempFolder()
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  return folder
}
