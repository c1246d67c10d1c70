/** Decides whether a request may be answered at all. Pure; knows nothing of what is asked for. */
import type { IncomingHttpHeaders } from 'node:http'

/** The address must be ours by number: a name that another site points at 127.0.0.1 is refused (DNS rebinding). */
export function isHostOurs(headers: IncomingHttpHeaders, port: number): boolean {
  return headers.host === `127.0.0.1:${port}`
}

/** Browsers send Origin with every socket, upload and cross-site request; a page from elsewhere shows itself by it. */
export function isOriginOurs(headers: IncomingHttpHeaders, port: number): boolean {
  return headers.origin === `http://127.0.0.1:${port}`
}
