/** Opens whatever an officer was handed, a ZIP, a tar, a folder or a single file, as one kind of thing. */
import { open, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Archive, Member } from './archive.ts'
import { openFolder, openSingleFile } from './folder.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { checkName, isJunk, wrapperFolder } from './names.ts'
import { locked, missing, notAnArchive, tooLarge, twice } from './refusals.ts'
import type { Source } from './source.ts'
import { openTar } from './tar.ts'
import { openZip } from './zip.ts'

export interface OpenOptions {
  limits?: Partial<Limits>
  /** Shown in sentences instead of the file's own name: a stored copy is named by its hash. */
  name?: string
  signal?: AbortSignal
}

const defaultReadAll = 64 * 2 ** 20

/** Throws AppError `not-found`, `unreadable-archive`, `unsafe-archive`, `empty-archive` or `io`. */
export async function openArchive(path: string, options: OpenOptions = {}): Promise<Archive> {
  const full = resolve(path)
  const name = options.name ?? basename(full)
  const limits = { ...defaultLimits, ...options.limits }
  const source = await openSource(full, name, limits).catch((error: unknown) => {
    throw isDenied(error) ? locked(full, error) : error
  })
  try {
    return toArchive(source, name, options.signal)
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
      return openZip(path, name, limits)
    case 'gzip':
      return openTar(path, name, true, limits)
    case 'tar':
      return openTar(path, name, false, limits)
    case 'other':
      if (/\.(zip|tar|tgz|gz)$/i.test(name)) throw notAnArchive(name)
      return openSingleFile(path, name)
  }
}

const isDenied = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EIO', 'ENXIO'].includes((error as NodeJS.ErrnoException).code ?? '')

/** `PK` and: a file, the directory of an empty archive, a part of several. */
const zipStarts = [0x504b0304, 0x504b0506, 0x504b0708]

/** By the first bytes: names lie. */
async function sniff(path: string): Promise<'zip' | 'gzip' | 'tar' | 'other'> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
    if (bytesRead >= 4 && zipStarts.includes(buffer.readUInt32BE(0))) return 'zip'
    if (bytesRead >= 2 && buffer.readUInt16BE(0) === 0x1f8b) return 'gzip'
    return buffer.toString('latin1', 257, 262) === 'ustar' ? 'tar' : 'other'
  } finally {
    await file.close()
  }
}

function toArchive(source: Source, name: string, signal: AbortSignal | undefined): Archive {
  const junk = source.entries.filter((entry) => isJunk(entry.path))
  const kept = source.entries.filter((entry) => !isJunk(entry.path))
  for (const { path } of kept) checkName(path, name)
  if (kept.length === 0) throw empty(name)
  const wrapper = source.kind === 'file' ? '' : wrapperFolder(kept.map((entry) => entry.path))
  const sizes = new Map(kept.map(({ path, size }) => [path.slice(wrapper.length), size]))
  const members: Member[] = kept.map(({ path, size }) => ({ path: path.slice(wrapper.length), size }))
  if (sizes.size < members.length) throw twice(name, firstTwice(members))

  async function* read(path: string): AsyncGenerator<Uint8Array> {
    const limit = sizes.get(path)
    if (limit === undefined) throw new AppError('not-found', `${path} is not part of ${name}.`)
    let bytes = 0
    for await (const chunk of source.stream(wrapper + path)) {
      signal?.throwIfAborted()
      bytes += chunk.length
      if (bytes > limit) throw tooLarge(name)
      yield chunk
    }
  }

  return {
    name,
    kind: source.kind,
    members,
    junk: junk.map((entry) => entry.path),
    read,
    async readAll(path, limit = defaultReadAll) {
      if ((sizes.get(path) ?? 0) > limit) throw tooLarge(`${path} in ${name}`)
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
    close: () => source.close(),
  }
}

function firstTwice(members: readonly Member[]): string {
  const seen = new Set<string>()
  return members.find(({ path }) => seen.size === seen.add(path).size)?.path ?? ''
}

const empty = (name: string) =>
  new AppError('empty-archive', `${name} is empty. The case is unchanged. Ask for the export again.`)
