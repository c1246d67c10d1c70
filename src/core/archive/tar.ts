/** A tar or tar.gz as a source of members, unpacked once into a temporary folder because tar has no directory. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import tar from 'tar-stream'
import { AppError } from '../../shared/errors.ts'
import { isBomb, type Limits } from './limits.ts'
import { checkName } from './names.ts'
import { damaged, linkInside, tooLarge } from './refusals.ts'
import type { Entry, Source } from './source.ts'

/** Throws AppError `unreadable-archive` or `unsafe-archive`; the temporary folder is gone after `close` or a failure. */
export async function openTar(path: string, name: string, gzip: boolean, limits: Limits): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'clausemark-tar-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const spooled = await spool(path, name, gzip, limits, folder)
    const files = new Map(spooled.map((one) => [one.path, one.file]))
    return {
      kind: 'tar',
      entries: spooled.map(({ path: member, size }) => ({ path: member, size })),
      stream: (member) => createReadStream(files.get(member)!, { highWaterMark: 1 << 18 }),
      close: remove,
    }
  } catch (error) {
    await remove()
    throw error instanceof AppError ? error : damaged(name, error)
  }
}

async function spool(path: string, name: string, gzip: boolean, limits: Limits, folder: string) {
  const spooled: (Entry & { file: string })[] = []
  const extract = tar.extract()
  const feeding = gzip
    ? pipeline(createReadStream(path), createGunzip(), extract)
    : pipeline(createReadStream(path), extract)
  // A failure shows in the loop as well; this one only must not go unheard.
  feeding.catch(() => {})
  const packed = (await stat(path)).size
  let total = 0
  for await (const entry of extract) {
    const { name: member, type, size = 0 } = entry.header
    if (type === 'symlink' || type === 'link') throw linkInside(name, member)
    const path = member.replace(/^(\.\/)+/, '')
    if (type !== 'file' && type !== 'contiguous-file') {
      entry.resume()
      continue
    }
    checkName(path, name)
    total += size
    // Told by the headers, before the bytes are written anywhere.
    if (isBomb(total, packed, limits) || total > limits.totalBytes || spooled.length >= limits.members)
      throw tooLarge(name)
    // Members are stored by number: their names never become paths on this machine.
    const file = join(folder, String(spooled.length))
    await pipeline(entry, createWriteStream(file))
    spooled.push({ path, size, file })
  }
  await feeding
  return spooled
}
