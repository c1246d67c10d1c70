/** Takes an archive in: copies it unchanged into the case and hashes it in the same pass. */
import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../shared/errors.ts'
import { listFiles, listFolder } from './folder.ts'
import { type Given, nameOf, pathsOf } from './given.ts'
import { defaultLimits } from './limits.ts'
import { missing } from './refusals.ts'
import { sweep } from './spool.ts'

export interface Received {
  name: string
  kind: 'file' | 'folder'
  /** Of a file: its bytes. Of a folder: of what `sha256sum` prints for its files in order of their names (see `listingLine`). */
  sha256: string
  bytes: number
  storedPath: string
}

interface ReceiveOptions {
  signal?: AbortSignal
  progress?(done: number, total: number): void
}

/**
 * Stores the archive as `<first 16 digits of its hash>-<name>` in `destination`, read-only.
 * The same archive a second time is not stored again. Throws AppError `not-found`, `unsafe-archive`, `io` or `cancelled`.
 */
export async function receiveArchive(
  given: Given,
  destination: string,
  options: ReceiveOptions = {},
): Promise<Received> {
  const paths = pathsOf(given)
  const name = nameOf(paths)
  await mkdir(destination, { recursive: true })
  await sweep(destination, incomingPrefix)
  const temporary = join(destination, `${incomingPrefix}${process.pid}-${randomUUID()}`)
  try {
    const taken = await take(paths, temporary, options)
    const beginning = `${taken.sha256.slice(0, 16)}-`
    const stored = (await readdir(destination)).find((one) => one.startsWith(beginning))
    if (stored !== undefined) {
      await removeTree(temporary)
      return { name, ...taken, storedPath: join(destination, stored) }
    }
    const storedPath = join(destination, beginning + safeName(name))
    await rename(temporary, storedPath)
    await makeReadOnly(storedPath)
    return { name, ...taken, storedPath }
  } catch (error) {
    await removeTree(temporary)
    if (options.signal?.aborted) throw new AppError('cancelled', 'Stopped. Nothing was added to the case.')
    if (error instanceof AppError) throw error
    throw new AppError(
      'io',
      `${name} could not be copied into the case, which is unchanged. Check that the disk has room and that the file can be read.`,
      {},
      error,
    )
  }
}

/** What `receiveArchive` would find, without storing anything. */
export async function hashPath(
  given: Given,
  options: ReceiveOptions = {},
): Promise<Pick<Received, 'kind' | 'sha256' | 'bytes'>> {
  return take(pathsOf(given), null, options)
}

/** Of copies that are not whole yet. */
const incomingPrefix = '.incoming-'

interface Incoming {
  kind: 'file' | 'folder'
  files: { from: string; path: string; size: number }[]
}

/** Several files are kept as a folder that holds them. */
async function incoming(paths: readonly string[]): Promise<Incoming> {
  const [path = ''] = paths
  if (paths.length > 1) {
    const files = await listFiles(paths, nameOf(paths))
    return { kind: 'folder', files: files.map(({ file, ...entry }) => ({ ...entry, from: file })) }
  }
  const info = await stat(path).catch(() => null)
  if (!info) throw missing(path)
  if (!info.isDirectory()) return { kind: 'file', files: [{ from: path, path: '', size: info.size }] }
  const entries = await listFolder(path, basename(path), defaultLimits)
  return { kind: 'folder', files: entries.map((entry) => ({ ...entry, from: join(path, entry.path) })) }
}

async function take(paths: readonly string[], target: string | null, { signal, progress }: ReceiveOptions) {
  const { kind, files } = await incoming(paths)
  const total = files.reduce((sum, file) => sum + file.size, 0)
  if (target !== null && kind === 'folder') await mkdir(target)
  const listing = createHash('sha256')
  let bytes = 0
  let last = ''
  for (const file of files) {
    const hash = createHash('sha256')
    const to = target === null ? null : join(target, file.path)
    if (to !== null && file.path !== '') await mkdir(dirname(to), { recursive: true })
    await copy(file.from, to, hash, signal, (length) => {
      bytes += length
      progress?.(bytes, total)
    })
    last = hash.digest('hex')
    listing.update(listingLine(last, file.path))
  }
  return { kind, sha256: kind === 'folder' ? listing.digest('hex') : last, bytes }
}

/**
 * One line as coreutils prints it, so that anyone can compute a folder's hash inside that folder:
 * `find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum`.
 * Names with a backslash or a line break are marked by a backslash in front, as coreutils does.
 */
export function listingLine(sha256: string, path: string): string {
  const escaped = path.replace(/[\\\n\r]/g, (mark) => escapes[mark]!)
  return `${escaped === path ? '' : '\\'}${sha256}  ./${escaped}\n`
}
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' }

async function copy(
  from: string,
  to: string | null,
  hash: Hash,
  signal: AbortSignal | undefined,
  told: (length: number) => void,
) {
  const watch = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      told(chunk.length)
      yield chunk
    }
  }
  const input = createReadStream(from, { highWaterMark: 1 << 20 })
  if (to !== null) return pipeline(input, watch, createWriteStream(to, { flags: 'wx' }), { signal })
  for await (const _ of watch(input)) signal?.throwIfAborted()
}

/** Letters, digits and a few marks; the true name is in the store. */
const safeName = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(-60)

/** Nobody changes an archive by accident. */
async function makeReadOnly(path: string): Promise<void> {
  if (!(await stat(path)).isDirectory()) return chmod(path, 0o444)
  for (const item of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (item.isFile()) await chmod(join(item.parentPath, item.name), 0o444)
  }
}

export async function removeTree(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
}
