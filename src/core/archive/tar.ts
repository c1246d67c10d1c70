/** A tar or tar.gz as a source of members, unpacked once into a temporary folder because tar has no directory. */
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import tar from 'tar-stream'
import { AppError } from '../../shared/errors.ts'
import { isBomb, type Limits } from './limits.ts'
import { checkName } from './names.ts'
import { damaged, linkInside, tooLarge } from './refusals.ts'
import type { Entry, Source } from './source.ts'
import { makeSpool, removeSpool } from './spool.ts'

/** Throws AppError `unreadable-archive` or `unsafe-archive`; the temporary folder is gone after `close` or a failure. */
export async function openTar(path: string, name: string, gzip: boolean, limits: Limits): Promise<Source> {
  const folder = await makeSpool()
  const remove = () => removeSpool(folder)
  try {
    const spooled = await spool(path, name, gzip, limits, folder)
    const files = new Map(spooled.map((one) => [one.path, one]))
    return {
      kind: 'tar',
      entries: spooled.map(({ path: member, size }) => ({ path: member, size })),
      stream: (member) => createReadStream(files.get(member)!.file, { highWaterMark: 1 << 18 }),
      async locate(member) {
        const { file, size } = files.get(member)!
        return { file, start: 0, size }
      },
      close: remove,
    }
  } catch (error) {
    await remove()
    throw error instanceof AppError ? error : damaged(name, error)
  }
}

interface Incoming {
  header: tar.Header
  bytes: tar.ExtractEvents['entry'][1]
}

/** By events: the driver's own iterator waits for ever when the packing breaks behind the last member. */
async function spool(path: string, name: string, gzip: boolean, limits: Limits, folder: string) {
  const spooled: (Entry & { file: string })[] = []
  const packed = (await stat(path)).size
  let total = 0
  const take = async ({ header, bytes }: Incoming): Promise<void> => {
    const { name: member, type, size = 0 } = header
    if (type === 'symlink' || type === 'link') throw linkInside(name, member)
    const path = member.replace(/^(\.\/)+/, '')
    if (type !== 'file' && type !== 'contiguous-file') {
      bytes.resume()
      return
    }
    checkName(path, name)
    total += size
    // Told by the headers, before the bytes are written anywhere.
    if (isBomb(total, packed, limits) || total > limits.totalBytes || spooled.length >= limits.members)
      throw tooLarge(name)
    // Members are stored by number: their names never become paths on this machine.
    const file = join(folder, String(spooled.length))
    await pipeline(bytes, createWriteStream(file))
    spooled.push({ path, size, file })
  }
  let taking = Promise.resolve()
  const extract = tar.extract()
  extract.on('entry', (header, bytes, next) => {
    // It fails together with the whole, which is where it is heard.
    bytes.on('error', () => {})
    taking = take({ header, bytes })
    taking.then(() => next(), next)
  })
  try {
    await (gzip
      ? pipeline(createReadStream(path), createGunzip(), extract)
      : pipeline(createReadStream(path), extract))
  } finally {
    // The folder can only be removed once nothing is written into it any more.
    await taking.catch(() => {})
  }
  return spooled
}
