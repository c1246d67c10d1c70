/** The two ends of an in-memory channel. Frames are cloned as a real port clones them, and arrive in a later turn. */
import type { RequestPort } from '../../src/core/port-server.ts'
import type { Frame, FramePort } from '../../src/shared/host.ts'

export interface PortPair {
  window: FramePort
  engine: RequestPort
  close(reason?: string): void
}

export function createPortPair(): PortPair {
  const frames: ((frame: Frame) => void)[] = []
  const requests: ((request: unknown) => void)[] = []
  const windowClosed: ((reason: string) => void)[] = []
  const engineClosed: (() => void)[] = []
  let open = true
  const later = <T>(listeners: ((value: T) => void)[], value: T) => {
    const copy = structuredClone(value)
    queueMicrotask(() => {
      if (open) for (const listener of listeners) listener(copy)
    })
  }
  return {
    window: {
      send: (request) => later(requests, request),
      onFrame: (listener) => void frames.push(listener),
      onClose: (listener) => void windowClosed.push(listener),
    },
    engine: {
      send: (frame) => later(frames, frame),
      onRequest: (listener) => void requests.push(listener),
      onClose: (listener) => void engineClosed.push(listener),
    },
    close(reason = 'The engine stopped. What was saved is safe. Open the window again.') {
      open = false
      for (const listener of windowClosed) listener(reason)
      for (const listener of engineClosed) listener()
    },
  }
}
