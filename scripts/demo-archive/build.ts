/** Packs the sample archive into one ZIP whose bytes are the same on every machine. */
import { ZipFile } from 'yazl'
import { buildMembers } from './members.ts'
import { readSample } from './read-sample.ts'

/** Read in local time by the ZIP format, so given in local time: no time zone may show in the bytes. */
const PACKED_AT = new Date(2026, 0, 20, 9, 0, 0)

/** Members are stored, not compressed: compressors differ between versions and processors, copies do not. */
export async function buildDemoArchive(): Promise<Buffer> {
  const zip = new ZipFile()
  const options = { mtime: PACKED_AT, mode: 0o100644, compress: false, forceDosTimestamp: true }
  for (const { path, bytes } of buildMembers(readSample())) zip.addBuffer(bytes, path, options)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
