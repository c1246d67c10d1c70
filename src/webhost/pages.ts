/** Answers a request that has passed the guard: the window's files, folder lists, uploads. */
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { bundleFile } from '../shared/bundle-path.ts'
import { toErrorData } from '../shared/errors.ts'
import { hostPaths } from '../shared/webhost.ts'
import { listFolder } from './folders.ts'
import type { Uploads } from './uploads.ts'

/** Answers a GET for a page or asset of the window. */
export type ServeWindow = (url: URL, request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface PageOptions {
  serveWindow: ServeWindow
  uploads: Uploads
  isOriginOurs(request: IncomingMessage): boolean
}

export async function answerPage(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  options: PageOptions,
): Promise<void> {
  const call = `${request.method} ${url.pathname}`
  if (call === `GET ${hostPaths.folder}`) {
    await sendResult(response, () => listFolder(url.searchParams.get('path')))
  } else if (call === `POST ${hostPaths.upload}`) {
    if (!options.isOriginOurs(request)) return void response.writeHead(403).end()
    const name = url.searchParams.get('name') ?? ''
    await sendResult(response, async () => ({ path: await options.uploads.store(name, request) }))
  } else if (request.method === 'GET') {
    await options.serveWindow(url, request, response)
  } else {
    response.writeHead(405).end()
  }
}

/** The window as built into `bundleDir`. */
export function serveBuilt(bundleDir: string): ServeWindow {
  return async (url, _request, response) => {
    const file = bundleFile(url.pathname)
    const body = file && (await readFile(join(bundleDir, file.path)).catch(() => null))
    if (file && body) response.writeHead(200, { 'Content-Type': file.mime }).end(body)
    else response.writeHead(404).end()
  }
}

/** Errors cross as data here too. */
async function sendResult(response: ServerResponse, work: () => Promise<unknown>): Promise<void> {
  response.setHeader('Content-Type', 'application/json')
  try {
    const value = await work()
    response.writeHead(200).end(JSON.stringify({ ok: true, value }))
  } catch (error) {
    response.writeHead(400).end(JSON.stringify({ ok: false, error: toErrorData(error) }))
  }
}
