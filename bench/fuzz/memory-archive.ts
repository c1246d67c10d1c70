/** An archive held in memory, read in pieces of any size. */

import type { Archive } from '../../src/core/archive/archive.ts'
import { AppError } from '../../src/shared/errors.ts'

export function memoryArchive(files: ReadonlyMap<string, Buffer>, name: string, piece: number): Archive {
  const bytesOf = (path: string): Buffer => {
    const bytes = files.get(path)
    if (!bytes) throw new AppError('not-found', `${path} is not part of ${name}.`)
    return bytes
  }
  return {
    name,
    kind: files.size === 1 ? 'file' : 'folder',
    members: [...files].map(([path, { length: size }]) => ({ path, size, part: null })),
    junk: [],
    wrapper: '',
    parts: [],
    async *read(path) {
      const bytes = bytesOf(path)
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
    readAll: async (path) => bytesOf(path),
    head: async (path, length) => bytesOf(path).subarray(0, length),
    close: async () => {},
  }
}
