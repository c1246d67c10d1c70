/** Lists what stands in a pack's folder, for the verifier: plain files by size, everything else by name. */
import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'

export interface PackFiles {
  /** Relative path with forward slashes, to size in bytes. */
  files: Map<string, number>
  /** Links, pipes and the like: never opened, for they could point anywhere or never end. */
  strange: string[]
}

/** Throws AppError `not-found` or `bad-pack`. */
export async function listPackFiles(root: string): Promise<PackFiles> {
  const info = await stat(root).catch(() => null)
  if (!info) throw new AppError('not-found', `There is nothing at ${root}.`)
  if (!info.isDirectory())
    throw new AppError('bad-pack', `${root} is a file. Choose the folder of the evidence pack.`)
  const found: PackFiles = { files: new Map(), strange: [] }
  const walk = async (prefix: string): Promise<void> => {
    for (const item of await readdir(join(root, prefix), { withFileTypes: true })) {
      const path = prefix + item.name
      if (item.isDirectory()) await walk(`${path}/`)
      else if (item.isFile()) found.files.set(path, (await lstat(join(root, path))).size)
      else found.strange.push(path)
    }
  }
  await walk('')
  return found
}
