/** What the page sees of the shell: the five functions of `Host`, and nothing of Electron or Node. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Frame, FramePort, Host } from '../shared/host.ts'
import { type ConnectReply, channels } from '../shared/shell.ts'

let lastConnect = 0

const host: Host = {
  async connect() {
    const id = ++lastConnect
    const arrived = portFor(id)
    const reply: ConnectReply = await ipcRenderer.invoke(channels.connect, id)
    if (!reply.ok) throw new Error(reply.reason)
    return framePort(await arrived)
  },
  chooseArchives: () => ipcRenderer.invoke(channels.chooseArchives),
  chooseFolder: (purpose) => ipcRenderer.invoke(channels.chooseFolder, purpose),
  pathForDrop: async (file) => webUtils.getPathForFile(file),
  reveal: (path) => ipcRenderer.invoke(channels.reveal, path),
}

/** Two calls may be under way at once, so each port is named for its call. */
function portFor(id: number): Promise<MessagePort> {
  return new Promise((resolve) => {
    ipcRenderer.on(channels.enginePort, function take(event, call: number) {
      if (call !== id) return
      ipcRenderer.off(channels.enginePort, take)
      resolve(event.ports[0]!)
    })
  })
}

/** Plain functions, as only those cross into the page; the port itself stays here. */
function framePort(port: MessagePort): FramePort {
  let reason: string | null = null
  const closed: ((reason: string) => void)[] = []
  const frames: ((frame: Frame) => void)[] = []
  const end = (why: string) => {
    if (reason !== null) return
    reason = why
    port.close()
    for (const listener of closed) listener(why)
  }
  ipcRenderer.once(channels.engineEnded, (_event, why: string) => end(why))
  port.addEventListener('message', (event) => {
    for (const listener of frames) listener(event.data)
  })
  return {
    send: (request) => port.postMessage(request),
    onFrame(listener) {
      frames.push(listener)
      // Frames wait in the port until somebody listens.
      port.start()
    },
    onClose(listener) {
      if (reason === null) closed.push(listener)
      else listener(reason)
    },
  }
}

contextBridge.exposeInMainWorld('clausemark', host)
