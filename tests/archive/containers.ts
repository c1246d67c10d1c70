/** Packs folders and invented members into real ZIP and tar files, and damages them by hand. */
import { createWriteStream, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import tar from 'tar-stream'
import yazl from 'yazl'

export type Members = Record<string, string | Buffer>

export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .sort()

const readMembers = (folder: string, prefix: string): Members =>
  Object.fromEntries(filesOf(folder).map((path) => [prefix + path, readFileSync(join(folder, path))]))

export const zipFolder = (folder: string, file: string, prefix = '', more: Members = {}) =>
  writeZip(file, { ...readMembers(folder, prefix), ...more })

/** `mode` for all members, as Unix has it. */
export async function writeZip(
  file: string,
  members: Members,
  { mode = 0o100644, compress = true } = {},
): Promise<string> {
  const zip = new yazl.ZipFile()
  for (const [path, content] of Object.entries(members))
    zip.addBuffer(Buffer.from(content as Buffer), path, { mode, compress, mtime: new Date(0) })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  return file
}

export const tarFolder = (folder: string, file: string) => writeTar(file, readMembers(folder, ''))

export async function writeTar(
  file: string,
  members: Members,
  more: Partial<tar.Header>[] = [],
  gzip = true,
): Promise<string> {
  const pack = tar.pack()
  for (const [name, content] of Object.entries(members)) pack.entry({ name }, Buffer.from(content as Buffer))
  for (const header of more) pack.entry(header as tar.Header, '')
  pack.finalize()
  await (gzip
    ? pipeline(pack, createGzip(), createWriteStream(file))
    : pipeline(pack, createWriteStream(file)))
  return file
}

/** Replaces bytes everywhere in a file by as many others: names in a ZIP stand twice. */
export function patch(file: string, from: string, to: string): string {
  const text = readFileSync(file, 'latin1')
  if (from.length !== to.length || !text.includes(from)) throw new Error('nothing to patch')
  writeFileSync(file, text.replaceAll(from, to), 'latin1')
  return file
}

/** Changes the bytes at an offset behind every signature, as `change` says. */
export function patchAfter(file: string, signature: string, offset: number, value: number): string {
  const bytes = readFileSync(file)
  const start = Buffer.from(signature, 'latin1')
  for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 4)) bytes[at + offset] = value
  writeFileSync(file, bytes)
  return file
}

export function truncate(file: string, keep: number): string {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * keep)))
  return file
}
