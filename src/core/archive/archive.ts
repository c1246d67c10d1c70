/** What an importer sees of an archive: members by name and their bytes. It cannot tell a folder from a ZIP or a tar. */

export interface Member {
  /** Forward slashes, relative, without the wrapper folder a user's re-zip adds. */
  path: string
  /** Uncompressed bytes. */
  size: number
  /** The ZIP it lies in, where several make up the archive; null for a file beside them. */
  part: string | null
}

export interface Archive {
  /** The file's or folder's own name, as received. */
  name: string
  kind: 'zip' | 'tar' | 'folder' | 'file'
  /** All members in a stable order, junk (`__MACOSX`, `.DS_Store`) left out. */
  members: readonly Member[]
  /** Names of junk members, so that they can be reported. */
  junk: readonly string[]
  /** The folder around everything that a re-zip added, left out of the members' paths; '' when there is none. */
  wrapper: string
  /** The ZIPs inside that are read as one archive, each as an archive of its own; empty for all others. */
  parts: readonly Archive[]
  /**
   * A member's bytes as a stream of chunks.
   * Throws AppError `unreadable-archive` when the data is damaged, `unsafe-archive` when it grows beyond the limits.
   */
  read(path: string): AsyncIterable<Uint8Array>
  /** A whole member; for small files only. Throws `unsafe-archive` above `limit` bytes (default 64 MiB). */
  readAll(path: string, limit?: number): Promise<Uint8Array>
  /** The first bytes, for detection. */
  head(path: string, bytes: number): Promise<Uint8Array>
  close(): Promise<void>
}
