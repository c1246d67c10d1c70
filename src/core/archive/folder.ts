/** A folder, or one file alone, as a source of members. */
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Limits } from './limits.ts'
import { linkInside, tooLarge } from './refusals.ts'
import type { Entry, Source } from './source.ts'

/** Sorted by the bytes of their names, as `LC_ALL=C sort` does. Throws AppError `unsafe-archive` for a link inside. */
export async function listFolder(root: string, name: string, limits: Limits): Promise<Entry[]> {
  const entries: Entry[] = []
  const walk = async (prefix: string): Promise<void> => {
    for (const item of await readdir(join(root, prefix), { withFileTypes: true })) {
      const path = prefix + item.name
      if (item.isSymbolicLink()) throw linkInside(name, path)
      if (item.isDirectory()) await walk(`${path}/`)
      else if (item.isFile()) {
        if (entries.length >= limits.members) throw tooLarge(name)
        entries.push({ path, size: (await lstat(join(root, path))).size })
      }
    }
  }
  await walk('')
  return entries.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
}

export async function openFolder(root: string, name: string, limits: Limits): Promise<Source> {
  const entries = await listFolder(root, name, limits)
  const sizes = new Map(entries.map(({ path, size }) => [path, size]))
  return {
    kind: 'folder',
    entries,
    locate: async (path) => ({ file: join(root, path), start: 0, size: sizes.get(path)! }),
    stream: (path) => createReadStream(join(root, path), { highWaterMark: 1 << 18 }),
    close: async () => {},
  }
}

/** `name` is its name as received: a stored copy has another. */
export async function openSingleFile(path: string, name: string): Promise<Source> {
  const { size } = await lstat(path)
  return {
    kind: 'file',
    entries: [{ path: name, size }],
    locate: async () => ({ file: path, start: 0, size }),
    stream: () => createReadStream(path, { highWaterMark: 1 << 18 }),
    close: async () => {},
  }
}
