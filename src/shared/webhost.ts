/** Between the browser host and its page: where it answers beside the window's own files, and what it answers. */

export const hostPaths = {
  socket: '/host/engine',
  folder: '/host/folder',
  upload: '/host/upload',
} as const

export interface FolderListing {
  path: string
  /** Null at the root. */
  parent: string | null
  entries: { name: string; path: string; kind: 'file' | 'folder' }[]
}
