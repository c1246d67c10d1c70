/** `manifest.js`: what the archive says of itself. Its counts are control totals. */
import type { Archive } from '../../archive/archive.ts'
import { objectsOf, textOf } from '../fields.ts'
import { readWhole } from '../parse-record.ts'

export interface Manifest {
  owner: { id: string | null; handle: string | null; name: string | null }
  partial: boolean
  /** Stated records by member path. */
  counts: Map<string, number>
}

interface ManifestFile {
  userInfo?: { accountId?: string; userName?: string; displayName?: string }
  archiveInfo?: { isPartialArchive?: boolean }
  dataTypes?: Record<string, { files?: { fileName?: string; count?: string }[] } | null>
}

/** Null when there is none. Throws AppError `unreadable-archive` when it is damaged. */
export async function readManifest(archive: Archive, path: string | undefined): Promise<Manifest | null> {
  if (path === undefined) return null
  const value = (await readWhole(archive, path)) as ManifestFile | null
  if (value === null || typeof value !== 'object') return null
  const counts = new Map<string, number>()
  for (const type of Object.values(value.dataTypes ?? {})) {
    for (const { fileName, count } of objectsOf<{ fileName?: string; count?: string }>(type?.files)) {
      if (textOf(fileName) && /^\d+$/.test(textOf(count) ?? '')) counts.set(fileName!, Number(count))
    }
  }
  const { accountId, userName, displayName } = value.userInfo ?? {}
  return {
    owner: { id: textOf(accountId), handle: textOf(userName), name: textOf(displayName) },
    partial: value.archiveInfo?.isPartialArchive === true,
    counts,
  }
}
