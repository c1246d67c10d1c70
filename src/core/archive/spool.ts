/** Folders for what must be unpacked before it can be read. They hold other people's words, so none may be left behind. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'clausemark-spool-'

let swept: Promise<void> | null = null

/** A new folder that only this user can read. Removes, once, what processes that are gone left behind. */
export async function makeSpool(): Promise<string> {
  swept ??= sweep(tmpdir(), prefix)
  await swept
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
}

export const removeSpool = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** Removes what begins with `prefix` and the id of a process that is gone: somebody may have ended the program half-way. */
export async function sweep(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
    // Another user's cannot be removed, and are theirs to remove.
    if (!Number.isNaN(owner) && !isAlive(owner)) await removeSpool(join(folder, name)).catch(() => {})
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
