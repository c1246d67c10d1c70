/** A WebSocket as the engine's end of a channel: one JSON text per frame. */
import type { WebSocket } from 'ws'
import type { RequestPort } from '../core/port-server.ts'

export function socketPort(socket: WebSocket): RequestPort {
  return {
    send: (frame) => socket.send(JSON.stringify(frame)),
    onRequest(listener) {
      socket.on('message', (data, isBinary) => {
        const request = isBinary ? null : parse(String(data))
        if (request === null) socket.close(1003, 'not a request')
        else listener(request)
      })
    },
    onClose: (listener) => void socket.on('close', listener),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
