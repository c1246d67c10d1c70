/** Starts the engine's process when a window first asks, hands each window its own port, and tells when it ended. */
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { EngineNotice, EngineOptions } from '../shared/shell.ts'
import { endedSentence, failedSentence } from './engine-sentences.ts'

export interface EngineProcess {
  /** A port to a running engine. Rejects with an Error whose message is a sentence. */
  connect(): Promise<MessagePortMain>
  stop(): void
}

export function createEngineProcess(
  file: string,
  options: EngineOptions,
  onEnded: (reason: string) => void,
): EngineProcess {
  let running: Promise<UtilityProcess> | null = null
  let stopping = false

  function start(): Promise<UtilityProcess> {
    return new Promise((resolve, reject) => {
      const child = utilityProcess.fork(file, [JSON.stringify(options)], { serviceName: 'Clausemark engine' })
      let ready = false
      child.on('message', (notice: EngineNotice) => {
        if (notice.state === 'ready') {
          ready = true
          resolve(child)
        } else reject(new Error(failedSentence(notice.name)))
      })
      child.on('exit', (code) => {
        running = null
        if (!ready) reject(new Error(failedSentence(`exit code ${code}`)))
        else if (!stopping) onEnded(endedSentence)
      })
    })
  }

  return {
    async connect() {
      running ??= start()
      const child = await running.catch((error) => {
        running = null
        throw error
      })
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage({ connect: true }, [port1])
      return port2
    },
    stop() {
      stopping = true
      void running?.then((child) => child.kill()).catch(() => {})
    },
  }
}
