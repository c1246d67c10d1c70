/** Opens whatever an officer was handed, a ZIP, a tar, a folder or a single file, as one kind of thing. */
import { open, stat } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'
import type { Archive, Member } from './archive.ts'
import { openFiles, openFolder, openSingleFile } from './folder.ts'
import { type Given, nameOf, pathsOf } from './given.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { openParts } from './parts.ts'
import { empty, type Placement, place } from './placed.ts'
import { isDenied, locked, missing, notAnArchive, tooLarge } from './refusals.ts'
import type { Source } from './source.ts'
import { openTar } from './tar.ts'
import { openZip } from './zip.ts'
import { isZipStart } from './zip-start.ts'

export interface OpenOptions {
  limits?: Partial<Limits>
  /** Shown in sentences instead of the file's own name: a stored copy is named by its hash. */
  name?: string
  signal?: AbortSignal
}

const defaultReadAll = 64 * 2 ** 20

/**
 * `given` is a file or a folder, or several files that are parts of one export.
 * Throws AppError `not-found`, `unreadable-archive`, `unsafe-archive`, `empty-archive` or `io`.
 */
export async function openArchive(given: Given, options: OpenOptions = {}): Promise<Archive> {
  const paths = pathsOf(given)
  const name = options.name ?? nameOf(paths)
  const limits = { ...defaultLimits, ...options.limits }
  const { signal } = options
  const opening = paths.length === 1 ? openSource(paths[0]!, name, limits) : openFiles(paths, name)
  const source = await opening.catch((error: unknown) => {
    throw isDenied(error) ? locked(paths[0]!, error) : error
  })
  try {
    const { parts, close, ...placement } = await openParts(place(source, name), name, limits, signal)
    const archives = parts.map((part) =>
      toArchive(part.placement, { kind: 'zip', name: part.name, signal, parts: [], close: async () => {} }),
    )
    const closeAll = async () => {
      await close()
      await source.close()
    }
    return toArchive(placement, { kind: source.kind, name, signal, parts: archives, close: closeAll })
  } catch (error) {
    await source.close()
    throw error
  }
}

async function openSource(path: string, name: string, limits: Limits): Promise<Source> {
  const info = await stat(path).catch((error: unknown) => {
    throw isDenied(error) ? error : missing(path)
  })
  if (info.isDirectory()) return openFolder(path, name, limits)
  if (info.size === 0) throw empty(name)
  switch (await sniff(path)) {
    case 'zip':
      return openZip({ file: path, start: 0, size: info.size }, name, limits)
    case 'gzip':
      return openTar(path, name, true, limits)
    case 'tar':
      return openTar(path, name, false, limits)
    case 'other':
      if (/\.(zip|tar|tgz|gz)$/i.test(name)) throw notAnArchive(name)
      return openSingleFile(path, name)
  }
}

/** By the first bytes: names lie. */
async function sniff(path: string): Promise<'zip' | 'gzip' | 'tar' | 'other'> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
    if (isZipStart(buffer.subarray(0, bytesRead))) return 'zip'
    if (bytesRead >= 2 && buffer.readUInt16BE(0) === 0x1f8b) return 'gzip'
    return buffer.toString('latin1', 257, 262) === 'ustar' ? 'tar' : 'other'
  } finally {
    await file.close()
  }
}

interface Shown {
  kind: Archive['kind']
  name: string
  signal: AbortSignal | undefined
  parts: readonly Archive[]
  close(): Promise<void>
}

function toArchive({ members: placed, junk, wrapper }: Placement, shown: Shown): Archive {
  const { name, signal } = shown
  const places = new Map(placed.map((one) => [one.path, one]))
  const members: Member[] = placed.map(({ path, entry, part }) => ({ path, size: entry.size, part }))

  async function* read(path: string): AsyncGenerator<Uint8Array> {
    const found = places.get(path)
    if (found === undefined) throw new AppError('not-found', `${path} is not part of ${name}.`)
    let bytes = 0
    for await (const chunk of found.source.stream(found.entry.path)) {
      signal?.throwIfAborted()
      bytes += chunk.length
      if (bytes > found.entry.size) throw tooLarge(name)
      yield chunk
    }
  }

  return {
    ...shown,
    members,
    junk,
    wrapper,
    read,
    async readAll(path, limit = defaultReadAll) {
      if ((places.get(path)?.entry.size ?? 0) > limit) throw tooLarge(`${path} in ${name}`)
      const chunks: Uint8Array[] = []
      for await (const chunk of read(path)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    async head(path, bytes) {
      const chunks: Uint8Array[] = []
      let length = 0
      for await (const chunk of read(path)) {
        chunks.push(chunk)
        length += chunk.length
        if (length >= bytes) break
      }
      return Buffer.concat(chunks).subarray(0, bytes)
    },
  }
}
