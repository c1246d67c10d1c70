/** The engine's side of a channel: answers requests from a core. The one place where a handler's error becomes data. */
import { type Api, api, type EventFrame, type Request, type Response } from '../shared/api.ts'
import { AppError, toErrorData } from '../shared/errors.ts'
import type { Core } from './core-types.ts'

/** One window's channel as the engine holds it. */
export interface RequestPort {
  send(frame: Response | EventFrame): void
  /** What arrives is not trusted to be a request. */
  onRequest(listener: (request: unknown) => void): void
  onClose(listener: () => void): void
}

/** Serves until the port closes. `log` gets a method and an error's name, never its message: that may quote a post. */
export function serve(core: Core, port: RequestPort, log: (line: string) => void = console.error): void {
  let open = true
  const unsubscribe = core.on((frame) => port.send(frame))
  port.onClose(() => {
    open = false
    unsubscribe()
  })
  port.onRequest(async (message) => {
    const request = asRequest(message)
    if (!request) return
    const response = await answer(core, request, log)
    if (open) port.send(response)
  })
}

async function answer(core: Core, request: Request, log: (line: string) => void): Promise<Response> {
  const { id, method } = request
  try {
    if (!Object.hasOwn(api, method))
      throw new AppError('bad-input', 'The window asked for an unknown method.')
    return { id, ok: true, value: await core.call(method as keyof Api, request.input as never) }
  } catch (error) {
    if (!(error instanceof AppError))
      log(`${method} failed: ${error instanceof Error ? error.name : typeof error}`)
    return { id, ok: false, error: toErrorData(error) }
  }
}

/** Null for anything that carries no id to answer to. */
function asRequest(message: unknown): Request | null {
  if (typeof message !== 'object' || message === null) return null
  const { id, method } = message as Partial<Request>
  return Number.isSafeInteger(id) && typeof method === 'string' ? (message as Request) : null
}
