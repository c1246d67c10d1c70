/** A real case file with a few posts, for store tests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { PostRecord } from '../../src/core/importers/importer.ts'
import { fromColumns } from '../../src/core/jobs/batch-columns.ts'
import { batchRecords } from '../../src/core/jobs/record-batches.ts'
import { inTransaction } from '../../src/core/jobs/transaction.ts'
import { accountWriter, describeAccount } from '../../src/core/store/accounts.ts'
import { recordArchive } from '../../src/core/store/archives.ts'
import { insertCase } from '../../src/core/store/case-info.ts'
import { flagWriter, type NewFlag } from '../../src/core/store/flags.ts'
import { beginImport, completeImport } from '../../src/core/store/imports.ts'
import { createStore, type WriteDb } from '../../src/core/store/open.ts'
import { postWriter, type WrittenPost } from '../../src/core/store/post-writer.ts'
import { beginRun, finishRun, type RunBasis } from '../../src/core/store/runs.ts'

export const zone = 'Europe/London'

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function emptyStore(): WriteDb {
  const db = createStore(join(tempFolder(), 'case.sqlite'))
  onTestFinished(() => {
    db.close()
  })
  insertCase(db, 1, {
    reference: 'R-1',
    respondent: 'A Member',
    purpose: '',
    scopeFrom: null,
    scopeTo: null,
    timezone: zone,
    retentionUntil: null,
  })
  return db
}

export function post(nativeId: string | null, text: string, change: Partial<PostRecord> = {}): PostRecord {
  return {
    type: 'post',
    nativeId,
    kind: 'post',
    authorship: 'own',
    account: null,
    text,
    contentWarning: null,
    lang: null,
    createdAt: Date.parse('2024-03-01T12:00:00Z'),
    createdRaw: '2024-03-01T12:00:00Z',
    precision: 's',
    zoneKnown: true,
    url: null,
    visibility: 'public',
    truncated: false,
    deleted: false,
    deletedAt: null,
    replyTo: null,
    original: null,
    threadId: null,
    mentions: [],
    links: [],
    media: [],
    notes: [],
    source: { path: 'posts.json', offset: 0, index: 0, raw: JSON.stringify({ nativeId, text }) },
    moreSources: [],
    ...change,
  }
}

/** Imports the posts as the owner's; gives the key of each. */
export async function importPosts(
  db: WriteDb,
  posts: readonly PostRecord[],
  archive = 'a',
): Promise<WrittenPost[]> {
  return inTransaction(db, async () => {
    const archiveId = recordArchive(db, {
      name: `${archive}.zip`,
      kind: 'file',
      sha256: archive.padEnd(64, '0'),
      bytes: 1,
      storedPath: `archives/${archive}`,
      receivedAt: 1,
    })
    const importer = { id: 'x-archive', version: 1, title: 'X' }
    const importId = beginImport(db, { importer, startedAt: 1 }, archiveId, {})
    const account = accountWriter(db, 'x')
    const owner = account({ nativeId: '1', handle: 'member', name: 'A Member' })
    describeAccount(db, owner, { facts: {}, isRespondent: true })
    const writer = postWriter(db, { platform: 'x', archiveId, importId })
    const numbered = posts.map((one, index) => ({ ...one, source: { ...one.source, index } }))
    const written: WrittenPost[] = []
    for await (const { columns, raws } of batchRecords(numbered, () => ({ done: 0, total: 0 }))) {
      writer.withRaws(raws)
      for (const one of fromColumns(columns))
        if (one.type === 'post') written.push(writer.write(one, one.account ? account(one.account) : owner))
    }
    writer.finish()
    completeImport(db, {
      id: importId,
      archive: { name: archive, sha256: '', bytes: 1 },
      importer,
      startedAt: 1,
      finishedAt: 2,
      added: {},
      already: 0,
      media: 0,
      controls: [],
      skipped: [],
      issues: [],
      issueSample: [],
      lacks: [],
    })
    return written
  })
}

export function flag(change: Partial<NewFlag> = {}): NewFlag {
  return {
    clause: '8-personal-attack',
    ground: null,
    check: 'personal-attack',
    checkVersion: 1,
    message: 'insult',
    strength: 0.7,
    spans: [[0, 3]],
    reason: 'Because.',
    ...change,
  }
}

export const runBasis: RunBasis = {
  policy: { id: 'p', version: '1', title: 'P', source: '', sha256: '', clauses: [] },
  policyText: '',
  engineVersion: '0',
  checks: [],
  inputs: {},
}

/** A run with these flags, as [key, identity, flag]. */
export function addRun(db: WriteDb, flags: readonly [key: number, identity: string, flag: NewFlag][]): void {
  db.transaction(() => {
    const { id } = beginRun(db, 1, runBasis)
    const write = flagWriter(db, id)
    for (const one of flags) write.flag(...one)
    finishRun(db, id, 2, { posts: 1, flags: flags.length, exemptions: 0 })
  })()
}
