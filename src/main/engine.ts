/** Entry of the engine's process: makes the core and serves it to every window's port. The only file here that knows the core. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MessagePortMain, ParentPort } from 'electron'
import { createCore } from '../core/core.ts'
import { type RequestPort, serve } from '../core/port-server.ts'
import type { EngineNotice, EngineOptions } from '../shared/shell.ts'

const parent: ParentPort = process.parentPort
const tell = (notice: EngineNotice) => parent.postMessage(notice)

try {
  const options = JSON.parse(process.argv.at(-1) ?? '') as EngineOptions
  // Built beside this file, as entries of their own.
  const entry = (name: string) => pathToFileURL(join(import.meta.dirname, name))
  const core = createCore({
    ...options,
    jobs: { workerUrl: entry('worker.js') },
    judgeUrl: entry('judge-worker.js'),
    readerUrl: entry('read-worker.js'),
  })
  parent.on('message', (event) => {
    const [port] = event.ports
    if (port) serve(core, requestPort(port))
  })
  tell({ state: 'ready' })
} catch (error) {
  tell({ state: 'failed', name: error instanceof Error ? error.name : typeof error })
}

function requestPort(port: MessagePortMain): RequestPort {
  port.start()
  return {
    send: (frame) => port.postMessage(frame),
    onRequest: (listener) => void port.on('message', (event) => listener(event.data)),
    onClose: (listener) => void port.on('close', listener),
  }
}
