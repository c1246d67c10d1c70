/** Reads a BagIt manifest strictly: every byte of it means something, so that no byte can change unseen. Pure. */

export interface Manifest {
  /** Path to SHA-256, lower-case hexadecimal. */
  entries: Map<string, string>
  /** Sentences about lines that are not as they must be. */
  faults: string[]
}

const line = /^([0-9a-f]{64}) {2}(\S(?:[^\r\n]*\S)?)$/

export function parseManifest(bytes: Uint8Array): Manifest {
  const entries = new Map<string, string>()
  const faults: string[] = []
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { entries, faults: ['is not UTF-8 text'] }
  }
  if (!text.endsWith('\n')) faults.push('does not end with a complete line')
  let previous = ''
  for (const [index, content] of text.replace(/\n$/, '').split('\n').entries()) {
    const found = line.exec(content)
    const where = `line ${index + 1}`
    if (!found) {
      faults.push(`${where} is not a check sum, two spaces and a path`)
      continue
    }
    const [, sum, path] = found as unknown as [string, string, string]
    if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..'))
      faults.push(`${where} names a file outside the pack`)
    else if (path <= previous) faults.push(`${where} is out of order or named twice`)
    else entries.set(path, sum)
    previous = path
  }
  return { entries, faults }
}
