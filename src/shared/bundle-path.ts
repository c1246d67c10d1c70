/** Decides which file of the built window a URL's path names. Reads nothing; whatever could leave the bundle is refused. */

const mimeTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
}

export interface BundleFile {
  /** Relative to the bundle, with forward slashes; never empty, never upwards. */
  path: string
  mime: string
}

/** `pathname` as a URL holds it, still percent-encoded. Null for a path that is not a plain file name below the bundle. */
export function bundleFile(pathname: string): BundleFile | null {
  const decoded = decode(pathname)
  if (decoded === null || !decoded.startsWith('/')) return null
  const path = decoded === '/' ? 'index.html' : decoded.slice(1)
  const segments = path.split('/')
  // A name that starts with a dot is `..`, `.` or a hidden file; a backslash or colon means something on Windows only.
  if (segments.some((segment) => segment === '' || segment.startsWith('.'))) return null
  if (!/^[\w./@+ -]+$/.test(path)) return null
  const mime = mimeTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  return mime ? { path, mime } : null
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
