/** A ZIP as a source of members, read in place: nothing is unpacked to disk. */
import { crc32 } from 'node:zlib'
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

const symlink = 0o120000
const fileTypeMask = 0o170000

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
  const entries = new Map<string, yauzl.Entry>()
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
      entries.set(entry.fileName, entry)
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
    entries: Array.from(entries.values(), (entry) => ({
      path: entry.fileName,
      size: entry.uncompressedSize,
      packed: entry.compressedSize,
      crc32: entry.crc32,
    })),
    stream: (member) => readMember(zip, entries.get(member)!, name),
    async locate(member) {
      const entry = entries.get(member)!
      if (entry.compressionMethod !== 0) return null
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
      return { file: range.file, start: range.start + fileDataStart, size: entry.compressedSize }
    },
    async close() {
      zip.close()
    },
  }
}

/** The driver checks sizes; the check sum is ours to check. */
async function* readMember(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw damaged(`${entry.fileName} in ${name}`, error)
  }
  if (sum !== entry.crc32) throw damaged(`${entry.fileName} in ${name}`)
}
