/** Serves the built window under app://clausemark/, with its headers; no other file can be reached through it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol, type Session } from 'electron'
import { bundleFile } from '../shared/bundle-path.ts'
import { securityHeaders } from '../shared/content-policy.ts'
import { appHost, appScheme } from './allowed.ts'

/** Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveBundle(session: Session, bundleDir: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === appHost && request.method === 'GET' ? bundleFile(pathname) : null
    if (!file) return new Response(null, { status: 404 })
    try {
      const body = await readFile(join(bundleDir, file.path))
      return new Response(body, { headers: { ...securityHeaders, 'Content-Type': file.mime } })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
