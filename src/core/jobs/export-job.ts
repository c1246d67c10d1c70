/** Exports the evidence pack: gather everything from the case, write the bag, verify what was written. */
import { AppError } from '../../shared/errors.ts'
import type { VerifyReport } from '../../shared/model.ts'
import type { Archive } from '../archive/archive.ts'
import { openArchive } from '../archive/open.ts'
import type { MediaSource, PackContent, PackExhibit } from '../evidence/pack.ts'
import { verifyPack } from '../evidence/verify.ts'
import { writePack } from '../evidence/write-pack.ts'
import { listAccounts } from '../store/accounts.ts'
import { readArchive } from '../store/archives.ts'
import { audit, listAudit } from '../store/audit.ts'
import { readCase } from '../store/case-info.ts'
import { listDecisions } from '../store/decisions.ts'
import { listExhibits } from '../store/exhibits.ts'
import { listExemptions, listFlagsOfPost, readFlagRows } from '../store/flags.ts'
import { listImports } from '../store/imports.ts'
import { readMediaFile } from '../store/media.ts'
import { openStore, type ReadDb } from '../store/open.ts'
import { readPost, readPostRows } from '../store/posts.ts'
import { readLatestRun } from '../store/runs.ts'
import { readThread } from '../store/threads.ts'
import { archivePath, storeFile } from './case-folder.ts'
import type { JobContext } from './job.ts'

export interface ExportInput {
  out: string
}

export interface ExportResult {
  path: string
  report: VerifyReport
}

/** Throws AppError `bad-input` when nothing was chosen as an exhibit. */
export async function exportPack(input: ExportInput, job: JobContext): Promise<ExportResult> {
  const db = openStore(storeFile(job.casePath))
  const media = mediaReader(db, job.casePath)
  try {
    job.progress('Gathering exhibits', 0, null, 'files')
    const content = gatherContent(db, job, wholeSecond(Date.now()))
    const { path } = await writePack(content, input.out, {
      media: media.read,
      resourcesDir: job.resourcesDir,
      signal: job.signal,
      progress: (done, total, step) => job.progress(step, done, total, 'files'),
    })
    job.progress('Verifying the pack', 0, null, 'files')
    const report = await verifyPack(path)
    audit(db, Date.now(), 'pack.exported', { exhibits: content.exhibits.length, verified: report.ok })
    return { path, report }
  } finally {
    await media.close()
    db.close()
  }
}

/** A pack is dated to the second. */
const wholeSecond = (ms: number) => Math.floor(ms / 1000) * 1000

export function gatherContent(
  db: ReadDb,
  job: Pick<JobContext, 'casePath' | 'version'>,
  createdAt: number,
): PackContent {
  const exhibits = listExhibits(db)
  if (exhibits.length === 0) {
    throw new AppError(
      'bad-input',
      'No post has been chosen as an exhibit yet. Add at least one, then export again.',
    )
  }
  const latest = readLatestRun(db)
  return {
    case: readCase(db, job.casePath),
    accounts: listAccounts(db),
    imports: listImports(db),
    run: latest?.run ?? null,
    policy: latest?.policy ?? null,
    policyText: latest?.policyText ?? null,
    checks: latest?.checks ?? [],
    exhibits: exhibits.map(({ number, note, post }) => gatherExhibit(db, number, note, post.key)),
    audit: listAudit(db),
    createdAt,
    program: { name: 'Clausemark', version: job.version },
  }
}

function gatherExhibit(db: ReadDb, number: number, note: string, key: number): PackExhibit {
  const flags = readFlagRows(
    db,
    listFlagsOfPost(db, key).map((flag) => flag.id),
  )
  const post = readPost(db, key)
  return {
    number,
    note,
    post,
    flags: flags.map((flag) => ({
      ...flag,
      history: listDecisions(db, flag.fingerprint),
      patternPosts: readPostRows(db, flag.pattern),
    })),
    exemptions: listExemptions(db, key),
    thread: readThread(db, post),
  }
}

/** Reads media out of the stored archives, each opened once. */
export function mediaReader(db: ReadDb, casePath: string): { read: MediaSource; close(): Promise<void> } {
  const open = new Map<number, Promise<Archive>>()
  return {
    async read(sha256) {
      const file = readMediaFile(db, sha256)
      if (!file) return null
      let archive = open.get(file.archiveId)
      if (!archive) {
        const stored = readArchive(db, file.archiveId)
        archive = openArchive(archivePath(casePath, stored.storedPath), { name: stored.name })
        open.set(file.archiveId, archive)
      }
      return (await archive).readAll(file.path, file.bytes)
    },
    async close() {
      for (const archive of open.values()) await (await archive).close()
    },
  }
}
