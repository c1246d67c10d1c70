/** Answers what the window's preload asks of the main process. Every call is checked for where it comes from. */
import { isAbsolute } from 'node:path'
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { type ConnectReply, channels } from '../shared/shell.ts'
import { isSenderAllowed } from './allowed.ts'
import { chooseArchives, chooseFolder, isPurpose, reveal } from './dialogs.ts'
import type { EngineProcess } from './engine-process.ts'

export function answerWindow(engine: EngineProcess): void {
  handle(channels.connect, async (_window, event, id): Promise<ConnectReply> => {
    try {
      const port = await engine.connect()
      event.sender.postMessage(channels.enginePort, id, [port])
      return { ok: true }
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message : 'The engine could not start.' }
    }
  })
  handle(channels.chooseArchives, (window) => chooseArchives(window))
  handle(channels.chooseFolder, (window, _event, purpose) =>
    isPurpose(purpose) ? chooseFolder(window, purpose) : null,
  )
  handle(channels.reveal, (_window, _event, path) => {
    if (typeof path === 'string' && isAbsolute(path)) reveal(path)
  })
}

type Handler = (window: BrowserWindow, event: IpcMainInvokeEvent, argument: unknown) => unknown

function handle(channel: string, handler: Handler): void {
  ipcMain.handle(channel, (event, argument) => {
    const frame = event.senderFrame
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!window || !isSenderAllowed(frame?.url, frame !== null && frame.parent === null)) return null
    return handler(window, event, argument)
  })
}
