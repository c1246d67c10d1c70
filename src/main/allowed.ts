/** What the window may ask of Chromium. Pure decisions; `lockdown.ts` puts them into force. */

export const appScheme = 'app'
export const appHost = 'clausemark'
export const appPage = `${appScheme}://${appHost}/index.html`

/** Requests of every kind: nothing leaves the machine, and nothing is read from it but the window's own files. */
export function isRequestAllowed(url: string, packaged: boolean): boolean {
  const scheme = schemeOf(url)
  if (scheme === appScheme) return true
  return scheme === 'devtools' && !packaged
}

/** The window shows its one page and never goes elsewhere; a reload of it is the only navigation there is. */
export function isNavigationAllowed(url: string): boolean {
  const parsed = parse(url)
  if (parsed?.protocol !== `${appScheme}:` || parsed.host !== appHost) return false
  return parsed.pathname === '/' || parsed.pathname === '/index.html'
}

/** Only the window's own page may call the shell; a frame or another origin may not. */
export function isSenderAllowed(frameUrl: string | undefined, isMainFrame: boolean): boolean {
  return isMainFrame && frameUrl !== undefined && isNavigationAllowed(frameUrl)
}

/** No page gets the camera, the place, notifications or anything else; copying text is what people do here all day. */
export function isPermissionAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

function schemeOf(url: string): string | null {
  return parse(url)?.protocol.slice(0, -1) ?? null
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}
