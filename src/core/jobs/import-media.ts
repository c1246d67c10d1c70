/** Hashes the media of posts as they are imported, each file once, and reads its type from its bytes. */
import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Archive } from '../archive/archive.ts'
import type { MediaFile } from '../store/media.ts'

/** Bytes that file-type needs at most to name a format. */
const headBytes = 4100

export async function hashMedia(archive: Archive, path: string): Promise<Omit<MediaFile, 'archiveId'>> {
  const hash = createHash('sha256')
  const head: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of archive.read(path)) {
    hash.update(chunk)
    if (bytes < headBytes) head.push(chunk)
    bytes += chunk.length
  }
  const type = await fileTypeFromBuffer(Buffer.concat(head).subarray(0, headBytes))
  return { sha256: hash.digest('hex'), bytes, mime: type?.mime ?? null, path }
}
