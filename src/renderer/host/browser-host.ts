/** The window's shell when the page runs in a browser on 127.0.0.1: a socket to the engine, dialogs in the page. */
import type { Frame, FramePort, Host } from '../../shared/host.ts'
import { hostPaths } from '../../shared/webhost.ts'
import { chooseInPage } from './folder-dialog.ts'
import { callHost } from './host-call.ts'
import { showPath } from './path-dialog.ts'

const lost =
  'The connection to Clausemark was lost. What was saved is safe. Start it again in the terminal and open the new link.'

export function createBrowserHost(): Host {
  return {
    connect: () => openSocket(new URL(hostPaths.socket, location.href.replace(/^http/, 'ws'))),
    chooseArchives: () => chooseInPage({ title: 'Import archives', button: 'Import', wants: 'archives' }),
    async chooseFolder(purpose) {
      const [path] = await chooseInPage(folderDialogs[purpose])
      return path ?? null
    },
    async pathForDrop(file) {
      const path = `${hostPaths.upload}?${new URLSearchParams({ name: file.name })}`
      return (await callHost<{ path: string }>(path, { method: 'POST', body: file })).path
    },
    reveal: (path) => showPath(path),
  }
}

const folderDialogs = {
  open: { title: 'Open a case', button: 'Open case', wants: 'folder' },
  new: { title: 'Where to keep the new case', button: 'Keep it here', wants: 'folder' },
  export: { title: 'Where to write the evidence pack', button: 'Export here', wants: 'folder' },
  verify: { title: 'Which evidence pack to verify', button: 'Choose', wants: 'folder' },
} as const

function openSocket(url: URL): Promise<FramePort> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url)
    const closed: ((reason: string) => void)[] = []
    let open = false
    socket.addEventListener('open', () => {
      open = true
      resolve({
        send: (request) => socket.send(JSON.stringify(request)),
        onFrame: (listener) =>
          socket.addEventListener('message', (event) => listener(JSON.parse(event.data) as Frame)),
        onClose: (listener) =>
          void (socket.readyState === WebSocket.CLOSED ? listener(lost) : closed.push(listener)),
      })
    })
    socket.addEventListener('close', () => {
      if (!open) reject(new Error(lost))
      for (const listener of closed) listener(lost)
    })
  })
}
