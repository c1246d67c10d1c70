/** A real core on a real folder, closed when the test ends. */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCore, sourceResources } from '../../src/core/core.ts'
import type { Core, CoreOptions } from '../../src/core/core-types.ts'
import type { JobSnapshot } from '../../src/shared/model.ts'
import { tempFolder } from '../store/fixture.ts'

export function newCore(jobs: CoreOptions['jobs'] = 'inline'): Core {
  const core = createCore({ resourcesDir: sourceResources, stateDir: null, version: '0.0.0-test', jobs })
  onTestFinished(() => core.close())
  return core
}

export const workerUrl = new URL('../../src/core/jobs/worker.ts', import.meta.url)

export async function newCase(core: Core, folder = tempFolder()): Promise<string> {
  const info = await core.call('case.create', {
    path: join(folder, 'test.case'),
    reference: 'T-1',
    respondent: 'A Member',
  })
  return info.path
}

export async function importInto(core: Core, path: string): Promise<JobSnapshot> {
  return core.jobEnded((await core.call('import.start', { path })).id)
}

export async function check(core: Core, policy?: string): Promise<JobSnapshot> {
  return core.jobEnded((await core.call('run.start', { policy })).id)
}
