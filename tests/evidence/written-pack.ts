/** Real packs on disk, gone when the test ends. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sourceResources } from '../../src/core/core.ts'
import type { PackContent } from '../../src/core/evidence/pack.ts'
import { type WriteOptions, writePack } from '../../src/core/evidence/write-pack.ts'
import { tempFolder } from '../store/fixture.ts'
import { media, packContent } from './fixture.ts'

export const writeOptions: WriteOptions = { media, resourcesDir: sourceResources }

/** The whole fixture as a pack. */
export async function writtenPack(
  content: PackContent = packContent(),
  folder = tempFolder(),
): Promise<string> {
  return (await writePack(content, join(folder, 'pack'), writeOptions)).path
}

/** A copy that a test may spoil. */
export function copyOf(pack: string): string {
  const copy = join(tempFolder(), 'pack')
  cpSync(pack, copy, { recursive: true })
  return copy
}

/** Every file below a folder, sorted, with forward slashes. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
