/** Imports one archive: recognise, copy and hash, read into the store, report. All or nothing. */
import { chmod, rm } from 'node:fs/promises'
import { relative } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { ImportIssue, ImportReport } from '../../shared/model.ts'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open.ts'
import { receiveArchive } from '../archive/receive.ts'
import { findImporter } from '../importers/detect.ts'
import type { Importer, ImportRecord, PostRecord } from '../importers/importer.ts'
import { accountWriter, describeAccount } from '../store/accounts.ts'
import { hasArchive, recordArchive } from '../store/archives.ts'
import { audit } from '../store/audit.ts'
import { indexText, insertImport, issueWriter, nextImportId } from '../store/imports.ts'
import { mediaWriter } from '../store/media.ts'
import { openStore, type WriteDb } from '../store/open.ts'
import { postWriter } from '../store/post-writer.ts'
import { archivesFolder, storeFile } from './case-folder.ts'
import { hashMedia } from './import-media.ts'
import { ImportTally } from './import-tally.ts'
import type { JobContext } from './job.ts'
import { inTransaction } from './transaction.ts'

export interface ImportInput {
  path: string
  timezone: string
  messages: boolean
  owner: 'respondent' | 'other'
}

export async function importArchive(input: ImportInput, job: JobContext): Promise<ImportReport> {
  const startedAt = Date.now()
  const importer = await recognise(input.path, job)
  const received = await receiveArchive(input.path, archivesFolder(job.casePath), {
    signal: job.signal,
    progress: (done, total) => job.progress('Copying and hashing the archive', done, total, 'bytes'),
  })
  const db = openStore(storeFile(job.casePath))
  const known = hasArchive(db, received.sha256)
  try {
    const archive = await openArchive(received.storedPath, { name: received.name, signal: job.signal })
    try {
      return await inTransaction(db, async () => {
        const archiveId = recordArchive(db, {
          ...received,
          storedPath: relative(job.casePath, received.storedPath).replaceAll('\\', '/'),
          receivedAt: startedAt,
        })
        return readIntoStore(db, { importer, archive, archiveId, received, startedAt, input, job })
      })
    } finally {
      await archive.close()
    }
  } catch (error) {
    // A copy that no import names would only puzzle whoever looks into the folder.
    if (!known) await removeStored(received.storedPath)
    throw error
  } finally {
    db.close()
  }
}

/** Looks before copying: gigabytes are not copied for a file nothing can read. */
async function recognise(path: string, job: JobContext): Promise<Importer> {
  job.progress('Looking at what it is', 0, null, 'bytes')
  const archive = await openArchive(path, { signal: job.signal })
  try {
    return await findImporter(archive)
  } finally {
    await archive.close()
  }
}

interface Reading {
  importer: Importer
  archive: Archive
  archiveId: number
  received: { name: string; sha256: string; bytes: number }
  startedAt: number
  input: ImportInput
  job: JobContext
}

async function readIntoStore(db: WriteDb, reading: Reading): Promise<ImportReport> {
  const { importer, archive, archiveId, received, startedAt, input, job } = reading
  const importId = nextImportId(db)
  const tally = new ImportTally()
  const taker = recordTaker(db, reading, importId, tally)
  let bytes = { done: 0, total: 0 }
  const records = importer.read(archive, {
    timezone: input.timezone,
    messages: input.messages,
    signal: job.signal,
    progress: (done, total) => {
      bytes = { done, total }
    },
  })
  let count = 0
  for await (const record of records) {
    await taker.take(record)
    if (++count % 200 === 0) {
      job.progress(
        `Reading: ${tally.posts.toLocaleString('en-GB')} posts so far`,
        bytes.done,
        bytes.total || null,
        'bytes',
      )
      await taker.settle()
      await job.breathe()
    }
  }
  if (tally.posts === 0) {
    throw new AppError(
      'empty-archive',
      `${received.name} was recognised as ${importer.title}, but it holds no posts. The case is unchanged. Check with whoever supplied it that the export was complete.`,
    )
  }
  await taker.finish()
  job.progress('Building the search index', bytes.total, bytes.total, 'bytes')
  await job.breathe()
  indexText(db, importId)
  const report: ImportReport = {
    id: importId,
    archive: { name: received.name, sha256: received.sha256, bytes: received.bytes },
    importer: { id: importer.id, version: importer.version, title: importer.title },
    startedAt,
    finishedAt: Date.now(),
    added: tally.added,
    already: tally.already,
    media: tally.media,
    controls: tally.controls,
    skipped: tally.skipped,
    issues: tally.issues(),
    issueSample: tally.issueSample,
    lacks: importer.lacks,
  }
  insertImport(db, report, archiveId, {
    timezone: input.timezone,
    messages: input.messages,
    owner: input.owner,
  })
  const added = Object.values(tally.added).reduce((sum, n) => sum + n, 0)
  audit(db, report.finishedAt, 'import.completed', {
    import: importId,
    archive: received.sha256,
    importer: importer.id,
    importerVersion: importer.version,
    added,
    already: tally.already,
  })
  return report
}

/** Gives each kind of record to the writer it belongs to. */
function recordTaker(
  db: WriteDb,
  { importer, archive, archiveId, input }: Reading,
  importId: number,
  tally: ImportTally,
) {
  const { platform } = importer
  const account = accountWriter(db, platform)
  const posts = postWriter(db, { platform, archiveId, importId })
  const writeIssue = issueWriter(db, importId)
  const media = mediaWriter(db)
  const mediaIds = new Map<string, number>()
  let owner: number | null = null

  return { take, settle: posts.settle, finish: posts.finish }

  async function take(record: ImportRecord): Promise<void> {
    switch (record.type) {
      case 'account': {
        const id = account(record)
        if (record.isOwner) owner = id
        describeAccount(db, id, {
          facts: record.facts,
          isRespondent: record.isOwner && input.owner === 'respondent',
        })
        return
      }
      case 'post': {
        const { key, added } = posts.write(record, record.account ? account(record.account) : ownerId())
        tally.post(record.kind, added)
        if (added) await attachMedia(key, record)
        return
      }
      case 'issue':
        return addIssue(record)
      case 'control':
        tally.controls.push({ what: record.what, expected: record.expected, found: record.found })
        return
      case 'skipped':
        tally.skipped.push({ what: record.what, files: record.files, why: record.why })
    }
  }

  function addIssue({ path, position, code, message }: ImportIssue): void {
    writeIssue({ path, position, code, message })
    tally.issue({ path, position, code, message })
  }

  /** An archive that never says whose it is still has an owner. */
  function ownerId(): number {
    if (owner === null) {
      owner = account({ nativeId: null, handle: null, name: null })
      describeAccount(db, owner, { facts: {}, isRespondent: input.owner === 'respondent' })
    }
    return owner
  }

  async function attachMedia(key: number, record: PostRecord): Promise<void> {
    for (const [ordinal, item] of record.media.entries()) {
      media.attach(key, ordinal, item.path === null ? null : await mediaId(item.path), item)
    }
  }

  async function mediaId(path: string): Promise<number | null> {
    const known = mediaIds.get(path)
    if (known !== undefined) return known
    try {
      const id = media.file({ ...(await hashMedia(archive, path)), archiveId })
      mediaIds.set(path, id)
      tally.media++
      return id
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'cancelled') throw error
      addIssue({ path, position: null, code: 'unreadable', message: error.message })
      return null
    }
  }
}

async function removeStored(path: string): Promise<void> {
  await chmod(path, 0o700).catch(() => {})
  await rm(path, { recursive: true, force: true })
}
