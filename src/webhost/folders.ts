/** Lists a folder of this machine for the dialog that chooses archives and folders. Names and kinds only, no content. */
import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../shared/errors.ts'
import type { FolderListing } from '../shared/webhost.ts'

/** Folders first, by name. Without a path, the home folder. Throws AppError `not-found`. */
export async function listFolder(asked: string | null): Promise<FolderListing> {
  const path = resolve(asked || homedir())
  const found = await readdir(path, { withFileTypes: true }).catch(() => {
    throw new AppError(
      'not-found',
      `The folder ${path} cannot be opened. Check its name and that you may read it.`,
    )
  })
  const entries = found
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile()))
    .map((entry) => ({
      name: entry.name,
      path: join(path, entry.name),
      kind: entry.isDirectory() ? ('folder' as const) : ('file' as const),
    }))
    .sort((a, b) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name, 'en', { numeric: true }))
  const parent = dirname(path)
  return { path, parent: parent === path ? null : parent, entries }
}
