/** The window's side of the channel to the engine: calls become promises, events reach their listeners. Knows no transport. */
import type { EventFrame, EventName, Events, Input, MethodName, Output } from './api.ts'
import { AppError, fromErrorData } from './errors.ts'
import type { Frame, FramePort } from './host.ts'

export interface Connection {
  /** Rejects with the engine's AppError, or with code `internal` and the reason once the channel is closed. */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Returns the unsubscriber. */
  on<E extends EventName>(event: E, listener: (value: Events[E]) => void): () => void
  /** Told once, with a sentence, when the channel closes; at once when it already has. */
  onClose(listener: (reason: string) => void): void
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: AppError): void
}

export function createConnection(port: FramePort): Connection {
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<EventName, Set<(value: never) => void>>()
  const closeListeners: ((reason: string) => void)[] = []
  let lastId = 0
  let closed: string | null = null

  port.onFrame((frame) => {
    if (isEvent(frame)) {
      for (const listener of listeners.get(frame.event) ?? []) listener(frame.value as never)
      return
    }
    const call = waiting.get(frame.id)
    if (!call) return
    waiting.delete(frame.id)
    if (frame.ok) call.resolve(frame.value)
    else call.reject(fromErrorData(frame.error))
  })

  port.onClose((reason) => {
    if (closed !== null) return
    closed = reason
    for (const call of waiting.values()) call.reject(new AppError('internal', reason))
    waiting.clear()
    for (const listener of closeListeners) listener(reason)
  })

  return {
    call<M extends MethodName>(method: M, input: Input<M>) {
      // A window must never wait for an engine that is gone.
      if (closed !== null) return Promise.reject(new AppError('internal', closed))
      const id = ++lastId
      return new Promise<Output<M>>((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
        port.send({ id, method, input })
      })
    },
    on<E extends EventName>(event: E, listener: (value: Events[E]) => void) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set)
      set.add(listener)
      return () => void set.delete(listener)
    },
    onClose(listener) {
      if (closed === null) closeListeners.push(listener)
      else listener(closed)
    },
  }
}

function isEvent(frame: Frame): frame is EventFrame {
  return 'event' in frame
}
