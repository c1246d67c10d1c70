/** One script of the archive, and the manifest that lists them all. */
import type { Member } from './shapes.ts'

export interface DataFile {
  /** The manifest's key, e.g. `deletedTweets`. */
  key: string
  fileName: string
  globalName: string
  records: unknown[]
  mediaDirectory?: string
}

/** File and global names follow from the manifest's key, as at X. */
export function dataFile(key: string, records: unknown[], part = 0, mediaDirectory?: string): DataFile {
  const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const suffix = part === 0 ? '' : `-part${part}`
  return {
    key,
    fileName: `data/${snake.replaceAll('_', '-')}${suffix}.js`,
    globalName: `YTD.${snake}.part${part}`,
    records,
    ...(mediaDirectory ? { mediaDirectory } : {}),
  }
}

/** A value as the script that X's own viewer loads. */
export function script(name: string, value: unknown): Buffer {
  return Buffer.from(`window.${name} = ${JSON.stringify(value, null, 2)}`, 'utf8')
}

/** The manifest: counts by file, which an importer can hold what it read against. */
export function manifest(member: Member, files: readonly DataFile[], sizeBytes: number): Buffer {
  const { accountId, handle, name, generated } = member
  const dataTypes: Record<string, { mediaDirectory?: string; files: object[] }> = {}
  for (const { key, fileName, globalName, records, mediaDirectory } of files) {
    dataTypes[key] ??= { ...(mediaDirectory ? { mediaDirectory } : {}), files: [] }
    dataTypes[key].files.push({ fileName, globalName, count: String(records.length) })
  }
  return script('__THAR_CONFIG', {
    userInfo: { accountId, userName: handle, displayName: name },
    archiveInfo: {
      sizeBytes: String(sizeBytes),
      generationDate: new Date(generated).toISOString(),
      isPartialArchive: false,
      maxPartSizeBytes: '53687091200',
    },
    readmeInfo: { fileName: 'data/README.txt', directory: 'data/', name: 'README.txt' },
    dataTypes,
  })
}
