/** Imports one archive: recognise, copy and hash, read into the store, report. All or nothing. */
import { chmod, rm } from 'node:fs/promises'
import { relative } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { ImportReport } from '../../shared/model.ts'
import type { Archive } from '../archive/archive.ts'
import type { Given } from '../archive/given.ts'
import { openArchive } from '../archive/open.ts'
import { type Received, receiveArchive } from '../archive/receive.ts'
import { findImporter } from '../importers/detect.ts'
import type { Importer } from '../importers/importer.ts'
import { hasArchive, recordArchive } from '../store/archives.ts'
import { audit } from '../store/audit.ts'
import { beginImport, completeImport } from '../store/imports.ts'
import { openStore, type WriteDb } from '../store/open.ts'
import { ownerNameOf } from './account-names.ts'
import { archivesFolder, storeFile } from './case-folder.ts'
import { ImportTally } from './import-tally.ts'
import type { JobContext } from './job.ts'
import { readArchive } from './read-archive.ts'
import { recordTaker } from './record-taker.ts'
import { respondentFinder } from './respondent.ts'
import { inTransaction } from './transaction.ts'

/** Bytes below which a thread of its own takes longer to start than it saves. */
const smallArchive = 1_000_000

export interface ImportInput {
  path: Given
  timezone: string
  messages: boolean
  /** Ids of the conversations to keep; all when absent. */
  conversations?: string[] | undefined
  owner: 'respondent' | 'other'
  respondentAccount?: string | undefined
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
async function recognise(path: Given, job: JobContext): Promise<Importer> {
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
  received: Received
  startedAt: number
  input: ImportInput
  job: JobContext
}

async function readIntoStore(db: WriteDb, reading: Reading): Promise<ImportReport> {
  const { importer, archive, archiveId, received, startedAt, input, job } = reading
  const importId = beginImport(db, { importer, startedAt }, archiveId, {
    timezone: input.timezone,
    messages: input.messages,
    conversations: input.conversations,
    owner: input.owner,
    respondentAccount: input.respondentAccount,
  })
  const tally = new ImportTally()
  const ownerName = ownerNameOf(received)
  const finder = respondentFinder({
    archive: received.name,
    ownerName,
    platform: importer.platform,
    ...input,
  })
  const taker = recordTaker(db, {
    platform: importer.platform,
    archive,
    archiveId,
    importId,
    ownerName,
    ofRespondent: input.owner === 'respondent' && input.respondentAccount === undefined,
    tally,
    finder,
  })
  const batches = readArchive(
    {
      storedPath: received.storedPath,
      name: received.name,
      importer: importer.id,
      timezone: input.timezone,
      messages: input.messages,
      conversations: input.conversations,
    },
    { readerUrl: received.bytes < smallArchive ? null : job.readerUrl, signal: job.signal },
  )
  for await (const batch of batches) {
    await taker.take(batch)
    const { done, total } = batch.progress
    job.progress(`Reading: ${tally.posts.toLocaleString('en-GB')} posts so far`, done, total || null, 'bytes')
    await job.breathe()
  }
  if (tally.posts === 0) {
    throw new AppError(
      'empty-archive',
      `${received.name} was recognised as ${importer.title}, but it holds no posts. The case is unchanged. Check with whoever supplied it that the export was complete.`,
    )
  }
  const respondent = finder.settle(db, startedAt)
  taker.finish()
  job.progress('Saving', received.bytes, received.bytes, 'bytes')
  await job.breathe()
  const report: ImportReport = {
    id: importId,
    archive: { name: received.name, sha256: received.sha256, bytes: received.bytes, ...partsOf(archive) },
    importer: { id: importer.id, version: importer.version, title: importer.title },
    startedAt,
    finishedAt: Date.now(),
    respondent,
    added: tally.added,
    already: tally.already,
    media: tally.media,
    controls: tally.controls,
    skipped: tally.skipped,
    issues: tally.issues(),
    issueSample: tally.issueSample,
    lacks: importer.lacks,
  }
  completeImport(db, report)
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

/** What is said of an archive only where there is something to say. */
function partsOf({ parts, wrapper }: Archive): Pick<ImportReport['archive'], 'parts' | 'wrapper'> {
  const said = parts.map(({ name, members }) => ({ name, files: members.length }))
  return { ...(said.length > 0 && { parts: said }), ...(wrapper !== '' && { wrapper }) }
}

async function removeStored(path: string): Promise<void> {
  await chmod(path, 0o700).catch(() => {})
  await rm(path, { recursive: true, force: true })
}
