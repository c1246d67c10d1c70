/** The window in a real Chromium over a real core in a folder of its own; every request elsewhere fails the test. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/find-chromium.ts'
import { createCore, sourceResources } from '../../src/core/core.ts'
import type { Core } from '../../src/core/core-types.ts'
import { serveBuilt } from '../../src/webhost/pages.ts'
import { startWebhost } from '../../src/webhost/server.ts'

export const demoArchive = fileURLToPath(
  new URL('../../resources/samples/x-archive-demo.zip', import.meta.url),
)
const bundle = fileURLToPath(new URL('../../out/renderer', import.meta.url))
const workerUrl = new URL('../../src/core/jobs/worker.ts', import.meta.url)

export interface TestWindow {
  page: Page
  core: Core
  /** Emptied when the window closes. */
  folder: string
  /** What the page should not have done: requests elsewhere, errors, breaches of the content security policy. */
  complaints: string[]
  close(): Promise<void>
}

export interface WindowOptions {
  size?: { width: number; height: number }
}

export async function openWindow({
  size = { width: 1280, height: 800 },
}: WindowOptions = {}): Promise<TestWindow> {
  if (!existsSync(join(bundle, 'index.html')))
    throw new Error('The window is not built. Run `npm run build:renderer` first.')
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found. Run `npm run setup-browser`.')
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-window-'))
  const core = createCore({
    resourcesDir: sourceResources,
    stateDir: join(folder, 'state'),
    version: '0.0.0-test',
    jobs: { workerUrl },
  })
  const host = await startWebhost({ core, window: () => serveBuilt(bundle) })
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', locale: 'en-GB' })
  const page = await context.newPage()
  const complaints = await listenForComplaints(context, page, host.origin)
  await page.goto(host.url)
  return {
    page,
    core,
    folder,
    complaints,
    close: () => closeAll(browser, host, core, folder),
  }
}

async function listenForComplaints(context: BrowserContext, page: Page, origin: string): Promise<string[]> {
  const complaints: string[] = []
  await context.route('**', (route) => {
    const url = route.request().url()
    if (new URL(url).origin === origin) return route.continue()
    complaints.push(`request to ${url}`)
    return route.abort()
  })
  page.on('websocket', (socket) => {
    if (!socket.url().startsWith(origin.replace('http', 'ws'))) complaints.push(`socket to ${socket.url()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  return complaints
}

async function closeAll(
  browser: Browser,
  host: { close(): Promise<void> },
  core: Core,
  folder: string,
): Promise<void> {
  await browser.close()
  await host.close()
  await core.close()
  rmSync(folder, { recursive: true, force: true })
}

export function expectNoComplaints({ complaints }: TestWindow): void {
  expect(complaints).toEqual([])
}

/** Opens a case on the demo archive, imported and, if asked, checked; the page shows it as after a reload. */
export async function showDemoCase(
  { page, core, folder }: TestWindow,
  { checked = true } = {},
): Promise<void> {
  await core.call('case.create', {
    path: join(folder, 'demo.case'),
    reference: '2026-014',
    respondent: 'R. Ashdown',
  })
  await core.jobEnded((await core.call('import.start', { path: demoArchive })).id)
  if (checked) await core.jobEnded((await core.call('run.start', {})).id)
  await page.reload()
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
}
