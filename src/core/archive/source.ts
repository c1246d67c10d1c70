/** What a container (ZIP, tar, folder) must offer so that `open.ts` can make an Archive of it. */
import type { FileRange } from './file-range.ts'

export interface Entry {
  /** Name as in the container, forward slashes. */
  path: string
  size: number
  /** Bytes it takes in the container, where it is packed. */
  packed?: number
  /** Where the container states it. */
  crc32?: number
}

export interface Source {
  kind: 'zip' | 'tar' | 'folder' | 'file'
  entries: readonly Entry[]
  stream(path: string): AsyncIterable<Uint8Array>
  /** Where a member lies on disk as it is; null when it is packed. */
  locate(path: string): Promise<FileRange | null>
  close(): Promise<void>
}
