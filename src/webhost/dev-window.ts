/** The window straight from its sources, rebuilt as they change. For people who work on it. */
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { securityHeaders } from '../shared/content-policy.ts'
import type { ServeWindow } from './pages.ts'

/** The development server puts inline scripts into the page and keeps a socket; everything else stays as strict. */
export const developmentHeaders = {
  ...securityHeaders,
  'Content-Security-Policy': securityHeaders['Content-Security-Policy']!.replace(
    /(script-src|style-src) 'self'/g,
    "$1 'self' 'unsafe-inline'",
  ),
}

export async function serveSources(server: Server): Promise<ServeWindow> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: fileURLToPath(new URL('../../vite.renderer.config.ts', import.meta.url)),
    server: { middlewareMode: true, hmr: { server } },
    appType: 'spa',
  })
  server.on('close', () => void vite.close())
  return (_url, request, response) =>
    new Promise((resolve) =>
      vite.middlewares(request, response, () => resolve(void response.writeHead(404).end())),
    )
}
