/** Makes a case, starts an import and says so once records are being read. The test kills it then. */
import { createCore, sourceResources } from '../../src/core/core.ts'

const [casePath, archive] = process.argv.slice(2) as [string, string]
const core = createCore({ resourcesDir: sourceResources, stateDir: null, version: '0', jobs: 'inline' })
core.on((frame) => {
  if (frame.event === 'job' && frame.value.step.startsWith('Reading')) process.stdout.write('reading\n')
})
await core.call('case.create', { path: casePath, reference: 'K', respondent: 'K' })
await core.jobEnded((await core.call('import.start', { path: archive })).id)
