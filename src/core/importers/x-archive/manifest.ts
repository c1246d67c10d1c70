/** `manifest.js`: what the archive says of itself. Its counts are control totals. */
import type { Archive } from '../../archive/archive.ts'
import { readAssigned } from './records.ts'

export interface Manifest {
  owner: { id: string | null; handle: string | null; name: string | null }
  partial: boolean
  /** Stated records by member path. */
  counts: Map<string, number>
}

interface ManifestFile {
  userInfo?: { accountId?: string; userName?: string; displayName?: string }
  archiveInfo?: { isPartialArchive?: boolean }
  dataTypes?: Record<string, { files?: { fileName?: string; count?: string }[] }>
}

export async function readManifest(archive: Archive, path: string | undefined): Promise<Manifest | null> {
  if (path === undefined) return null
  const value = (await readAssigned(archive, path)) as ManifestFile | null
  if (value === null || typeof value !== 'object') return null
  const counts = new Map<string, number>()
  for (const type of Object.values(value.dataTypes ?? {})) {
    for (const { fileName, count } of type.files ?? []) {
      if (fileName && /^\d+$/.test(count ?? '')) counts.set(fileName, Number(count))
    }
  }
  const { accountId = null, userName = null, displayName = null } = value.userInfo ?? {}
  return {
    owner: { id: accountId, handle: userName, name: displayName },
    partial: value.archiveInfo?.isPartialArchive === true,
    counts,
  }
}
