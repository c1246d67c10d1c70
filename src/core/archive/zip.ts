/** A ZIP as a source of members, read in place: nothing is unpacked to disk. */
import { pipeline, type Readable } from 'node:stream'
import { constants, crc32, createInflateRaw } from 'node:zlib'
import type yauzl from 'yauzl'
import { AppError } from '../../shared/errors.ts'
import { type FileRange, openZipRange } from './file-range.ts'
import { isBomb, type Limits } from './limits.ts'
import { isJunk } from './names.ts'
import {
  damaged,
  encrypted,
  isDenied,
  linkInside,
  outside,
  packedOddly,
  tooLarge,
  twice,
} from './refusals.ts'
import type { Source } from './source.ts'

/** Bytes unpacked in one go. */
const mostAtOnce = 1 << 18

const symlink = 0o120000
const fileTypeMask = 0o170000

/** What is kept of a member: the driver's own entries take kilobytes each. */
type Kept = Pick<
  yauzl.Entry,
  'compressedSize' | 'uncompressedSize' | 'crc32' | 'compressionMethod' | 'relativeOffsetOfLocalHeader'
>

/** As packed, and packed by "deflate"; others (Windows' own for large files) cannot be read. */
const methods = [0, 8]

/**
 * Throws AppError `unreadable-archive` or `unsafe-archive`. `name` is only for sentences; `packed` is what the ZIP
 * itself takes where it lies packed inside another.
 */
export async function openZip(
  range: FileRange,
  name: string,
  limits: Limits,
  packed = range.size,
): Promise<Source> {
  const zip = await openZipRange(range).catch((error: unknown) => {
    throw isDenied(error) ? error : damaged(name, error)
  })
  const entries = new Map<string, Kept>()
  try {
    let total = 0
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      if (entry.isEncrypted()) throw encrypted(name)
      if (!methods.includes(entry.compressionMethod)) throw packedOddly(name, entry.fileName)
      if (((entry.externalFileAttributes >>> 16) & fileTypeMask) === symlink)
        throw linkInside(name, entry.fileName)
      total += entry.uncompressedSize
      // The whole as well: members can share the same packed bytes.
      const bomb =
        isBomb(entry.uncompressedSize, entry.compressedSize, limits) || isBomb(total, packed, limits)
      if (bomb || total > limits.totalBytes || entries.size >= limits.members) throw tooLarge(name)
      if (entries.has(entry.fileName) && !isJunk(entry.fileName)) throw twice(name, entry.fileName)
      entries.set(entry.fileName, kept(entry))
    }
  } catch (error) {
    zip.close()
    if (error instanceof AppError) throw error
    const message = error instanceof Error ? error.message : ''
    throw /invalid relative path|absolute path|invalid characters/.test(message)
      ? outside(name)
      : damaged(name, error)
  }
  return {
    kind: 'zip',
    entries: Array.from(entries, ([path, entry]) => ({
      path,
      size: entry.uncompressedSize,
      packed: entry.compressedSize,
      crc32: entry.crc32,
    })),
    stream: (member) => readMember(zip, entries.get(member)!, `${member} in ${name}`),
    async locate(member) {
      const entry = entries.get(member)!
      if (entry.compressionMethod !== 0) return null
      const start = await startOf(zip, entry)
      return { file: range.file, start: range.start + start, size: entry.compressedSize }
    },
    async close() {
      zip.close()
    },
  }
}

const kept = (entry: yauzl.Entry): Kept => ({
  compressedSize: entry.compressedSize,
  uncompressedSize: entry.uncompressedSize,
  crc32: entry.crc32,
  compressionMethod: entry.compressionMethod,
  relativeOffsetOfLocalHeader: entry.relativeOffsetOfLocalHeader,
})

/** Where a member's bytes begin; the driver looks at nothing of an entry that is not kept. */
async function startOf(zip: yauzl.ZipFile, entry: Kept): Promise<number> {
  return (await zip.readLocalFileHeaderPromise(entry as yauzl.Entry, { minimal: true })).fileDataStart
}

async function bytesOf(zip: yauzl.ZipFile, entry: Kept): Promise<AsyncIterable<Buffer>> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry
  const start = await startOf(zip, entry)
  // By callback: the driver's promise of the same name leads elsewhere.
  const stored = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStreamLowLevel(
      start,
      compressedSize,
      0,
      compressedSize,
      false,
      uncompressedSize,
      (error, stream) => (error ? reject(error) : resolve(stream)),
    )
  })
  if (compressionMethod === 0) return stored
  // Unpacked here, not by the driver: in its pieces of 16 kB a gigabyte takes twice as long.
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, Math.min(uncompressedSize, mostAtOnce))
  const unpacked = createInflateRaw({ chunkSize })
  // What goes wrong comes out of `unpacked`, which is what is read.
  pipeline(stored, unpacked, () => {})
  return unpacked
}

/** The check sum is ours to check, and with it the size. */
async function* readMember(zip: yauzl.ZipFile, entry: Kept, said: string): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    for await (const chunk of await bytesOf(zip, entry)) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw damaged(said, error)
  }
  if (sum !== entry.crc32) throw damaged(said)
}
