/** Keeps files that were dropped on the page in a folder of their own until the host ends, readable by this user only. */
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../shared/errors.ts'

export interface Uploads {
  /** The path under which the bytes now lie. The file keeps its name, as importers and the case record it. */
  store(name: string, bytes: Readable): Promise<string>
  remove(): Promise<void>
}

export async function createUploads(): Promise<Uploads> {
  const root = await mkdtemp(join(tmpdir(), 'clausemark-'))
  let count = 0
  return {
    async store(name, bytes) {
      if (!isFileName(name)) throw new AppError('bad-input', 'A dropped file needs a plain name.')
      const folder = join(root, String(++count))
      await mkdir(folder)
      const path = join(folder, name)
      try {
        await pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
      } catch (error) {
        await rm(folder, { recursive: true, force: true })
        throw error
      }
      return path
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

/** A name of one file and nothing that a path could make of it. */
export function isFileName(name: string): boolean {
  if (name === '' || name === '.' || name === '..' || Buffer.byteLength(name) > 255) return false
  return !/[/\\\u0000-\u001f]/.test(name)
}
