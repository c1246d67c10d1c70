/** Serves one core and the window to one browser on 127.0.0.1. Development and browser tests; never packaged. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Core } from '../core/core-types.ts'
import { serve } from '../core/port-server.ts'
import { securityHeaders } from '../shared/content-policy.ts'
import { hostPaths } from '../shared/webhost.ts'
import { isHostOurs, isOriginOurs } from './guard.ts'
import { answerPage, type ServeWindow } from './pages.ts'
import { createSession } from './session.ts'
import { socketPort } from './socket.ts'
import { createUploads } from './uploads.ts'

export interface Webhost {
  /** With the token that the first browser to open it uses up. */
  url: string
  origin: string
  close(): Promise<void>
}

export interface WebhostOptions {
  core: Core
  /** Made for the server it will be part of, as a development server needs. */
  window: (server: Server) => ServeWindow | Promise<ServeWindow>
  headers?: Record<string, string>
  /** 0, the default, takes any free port. */
  port?: number
}

/** Larger than any request the window makes, and small enough to be refused before it fills memory. */
const largestFrame = 64 * 1024 * 1024

export async function startWebhost(options: WebhostOptions): Promise<Webhost> {
  const server = createServer()
  const port = await listen(server, options.port ?? 0)
  const session = createSession(port)
  const uploads = await createUploads()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame })
  const serveWindow = await options.window(server)
  const pageOptions = {
    serveWindow,
    uploads,
    isOriginOurs: (request: IncomingMessage) => isOriginOurs(request.headers, port),
  }

  server.on('request', async (request, response) => {
    for (const [name, value] of Object.entries(options.headers ?? securityHeaders))
      response.setHeader(name, value)
    response.setHeader('Cache-Control', 'no-store')
    if (!isHostOurs(request.headers, port)) return response.writeHead(421).end()
    const url = urlOf(request)
    if (!url) return response.writeHead(400).end()
    const cookie = session.redeem(
      request.method === 'GET' && url.pathname === '/' ? url.searchParams.get('token') : null,
    )
    // The answer to the link leads away from it, so that the token stands neither in the page's address nor in history.
    if (cookie) return response.writeHead(303, { 'Set-Cookie': cookie, Location: '/' }).end()
    if (!session.isMember(request.headers.cookie)) {
      return response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' }).end(usedLink)
    }
    return answerPage(url, request, response, pageOptions)
  })

  server.on('upgrade', (request, socket: Duplex, head) => {
    if (urlOf(request)?.pathname !== hostPaths.socket) {
      // A development server listens for its own sockets beside us.
      if (server.listenerCount('upgrade') === 1) socket.destroy()
      return
    }
    const { headers } = request
    if (!isHostOurs(headers, port) || !isOriginOurs(headers, port) || !session.isMember(headers.cookie)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => serve(options.core, socketPort(client)))
  })

  const origin = `http://127.0.0.1:${port}`
  return {
    url: `${origin}/?token=${session.token}`,
    origin,
    async close() {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await uploads.remove()
    },
  }
}

const usedLink =
  'This link was used before, or belongs to another start of Clausemark. Stop the program and start it again for a new link.\n'

/** Null when the request line holds no address that can be read. */
function urlOf(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? '/', 'http://127.0.0.1')
}

/** Binds to 127.0.0.1 only: other machines cannot reach it. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
