/** The content security policy that every host sends with the window's pages. Nothing is allowed that is not named. */

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' data: blob:",
  'font-src': "'self'",
  // Needed by the browser host's socket, folder lists and uploads; in the app every request but app: is cancelled too.
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

/** Headers for every page and asset of the bundle. */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
