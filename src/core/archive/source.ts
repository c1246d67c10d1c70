/** What a container (ZIP, tar, folder) must offer so that `open.ts` can make an Archive of it. */
export interface Entry {
  /** Name as in the container, forward slashes. */
  path: string
  size: number
}

export interface Source {
  kind: 'zip' | 'tar' | 'folder' | 'file'
  entries: readonly Entry[]
  stream(path: string): AsyncIterable<Uint8Array>
  close(): Promise<void>
}
