/** Entry of `npm run start:browser`: prints the link under which this machine's browser finds the window. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createCore } from '../core/core.ts'
import { developmentHeaders, serveSources } from './dev-window.ts'
import { serveBuilt } from './pages.ts'
import { startWebhost } from './server.ts'

const { values } = parseArgs({
  options: {
    dev: { type: 'boolean' },
    open: { type: 'boolean' },
    port: { type: 'string' },
    state: { type: 'string' },
  },
})
const root = fileURLToPath(new URL('../../', import.meta.url))
const built = join(root, 'out', 'renderer')
if (!values.dev && !existsSync(join(built, 'index.html'))) {
  console.error('The window is not built yet. Run `npm run start:browser`, which builds it first.')
  process.exit(1)
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const core = createCore({
  resourcesDir: join(root, 'resources'),
  stateDir: values.state ?? join(homedir(), '.clausemark'),
  version,
  jobs: { workerUrl: new URL('../core/jobs/worker.ts', import.meta.url) },
  judgeUrl: new URL('../core/jobs/judge-worker.ts', import.meta.url),
  readerUrl: new URL('../core/jobs/read-worker.ts', import.meta.url),
})
const host = await startWebhost({
  core,
  port: Number(values.port ?? 0),
  ...(values.dev
    ? { window: serveSources, headers: developmentHeaders }
    : { window: () => serveBuilt(built) }),
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
console.log(`Clausemark is open to one browser on this machine only:\n${host.url}\nCtrl+C stops it.`)
if (values.open) openBrowser(host.url)

async function stop(): Promise<void> {
  await host.close()
  await core.close()
  process.exit(0)
}

function openBrowser(url: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
  spawn(command, [url], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref()
}
