/** Real packs on disk, gone when the test ends. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { sourceResources } from '../../src/core/core.ts'
import type { PackContent } from '../../src/core/evidence/pack.ts'
import { type WriteOptions, writePack } from '../../src/core/evidence/write-pack.ts'
import { tempFolder } from '../store/fixture.ts'
import { media, packContent } from './fixture.ts'

export const writeOptions: WriteOptions = { media, resourcesDir: sourceResources }

/** A pack in a folder of its own. */
export async function writtenPack(
  content: PackContent = packContent(),
  folder = tempFolder(),
): Promise<string> {
  return (await writePack(content, join(folder, 'pack'), writeOptions)).path
}

/** A copy that a test may spoil. */
export function copyOf(pack: string): string {
  const copy = join(tempFolder(), 'pack')
  cpSync(pack, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}
