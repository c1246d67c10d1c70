/** A folder, one file alone, or several files chosen together, as a source of members. */
import { createReadStream } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Limits } from './limits.ts'
import { linkInside, missing, tooLarge, twice } from './refusals.ts'
import type { Entry, Source } from './source.ts'

const byName = (a: Entry, b: Entry) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))

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
  return entries.sort(byName)
}

/** Files chosen together, as if one folder held them; `paths` are absolute. Throws AppError `not-found` or `unsafe-archive`. */
export async function listFiles(
  paths: readonly string[],
  name: string,
): Promise<(Entry & { file: string })[]> {
  const entries = new Map<string, Entry & { file: string }>()
  for (const file of paths) {
    const path = basename(file)
    const info = await stat(file).catch(() => null)
    if (!info?.isFile()) throw missing(file)
    if (entries.has(path)) throw twice(name, path)
    entries.set(path, { path, size: info.size, file })
  }
  return [...entries.values()].sort(byName)
}

export async function openFiles(paths: readonly string[], name: string): Promise<Source> {
  const files = await listFiles(paths, name)
  return sourceOf(files, new Map(files.map(({ path, file }) => [path, file])))
}

export async function openFolder(root: string, name: string, limits: Limits): Promise<Source> {
  const entries = await listFolder(root, name, limits)
  return sourceOf(entries, { get: (path) => join(root, path) })
}

function sourceOf(entries: readonly Entry[], files: { get(path: string): string | undefined }): Source {
  const sizes = new Map(entries.map(({ path, size }) => [path, size]))
  return {
    kind: 'folder',
    entries,
    locate: async (path) => ({ file: files.get(path)!, start: 0, size: sizes.get(path)! }),
    stream: (path) => createReadStream(files.get(path)!, { highWaterMark: 1 << 18 }),
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
