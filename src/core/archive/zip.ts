/** A ZIP as a source of members, read in place: nothing is unpacked to disk. */
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { AppError } from '../../shared/errors.ts'
import type { Limits } from './limits.ts'
import { damaged, encrypted, linkInside, notAnArchive, tooLarge } from './refusals.ts'
import type { Source } from './source.ts'

const symlink = 0o120000
const fileTypeMask = 0o170000

/** Throws AppError `unreadable-archive` or `unsafe-archive`. `name` is only for sentences. */
export async function openZip(path: string, name: string, limits: Limits): Promise<Source> {
  const zip = await openDirectory(path, name)
  const entries = new Map<string, yauzl.Entry>()
  try {
    let total = 0
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      if (entry.isEncrypted()) throw encrypted(name)
      if (((entry.externalFileAttributes >>> 16) & fileTypeMask) === symlink)
        throw linkInside(name, entry.fileName)
      total += entry.uncompressedSize
      const bomb =
        entry.uncompressedSize > limits.ratioFrom &&
        entry.uncompressedSize > entry.compressedSize * limits.ratio
      if (bomb || total > limits.totalBytes || entries.size >= limits.members) throw tooLarge(name)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    zip.close()
    if (error instanceof AppError) throw error
    const message = error instanceof Error ? error.message : ''
    if (/invalid relative path|absolute path|invalid characters/.test(message)) {
      throw new AppError(
        'unsafe-archive',
        `${name} names a file outside its own folder, which no honest export does. It was not opened and the case is unchanged. Ask for the export again, directly from the platform.`,
      )
    }
    throw damaged(name, error)
  }
  return {
    kind: 'zip',
    entries: Array.from(entries.values(), (entry) => ({
      path: entry.fileName,
      size: entry.uncompressedSize,
    })),
    stream: (member) => readMember(zip, entries.get(member)!, name),
    async close() {
      zip.close()
    },
  }
}

async function openDirectory(path: string, name: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/End of central directory record signature not found/i.test(message)) {
      throw (await startsLikeZip(path)) ? damaged(name, error) : notAnArchive(name)
    }
    throw damaged(name, error)
  }
}

async function startsLikeZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50
  } finally {
    await file.close()
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
