/** Gives each record of a batch to the writer it belongs to, and counts it. */
import { AppError } from '../../shared/errors.ts'
import type { ImportIssue } from '../../shared/model.ts'
import type { Archive } from '../archive/archive.ts'
import { accountWriter, describeAccount } from '../store/accounts.ts'
import { issueWriter } from '../store/imports.ts'
import { mediaWriter } from '../store/media.ts'
import type { WriteDb } from '../store/open.ts'
import { rowIndex } from '../store/post-row.ts'
import { type PackedPost, postWriter } from '../store/post-writer.ts'
import { named } from './account-names.ts'
import { fromColumns, type PackedRecord } from './batch-columns.ts'
import { hashMedia } from './import-media.ts'
import type { ImportTally } from './import-tally.ts'
import type { RecordBatch } from './record-batches.ts'
import type { RespondentFinder } from './respondent.ts'

const kindAt = rowIndex('kind')

export interface TakerSetting {
  platform: string
  archive: Archive
  archiveId: number
  importId: number
  /** Of the owner, where the archive does not say whose it is. */
  ownerName: string
  /** Whether the archive's owner is the respondent. */
  ofRespondent: boolean
  tally: ImportTally
  finder: RespondentFinder
}

export interface RecordTaker {
  take(batch: RecordBatch): Promise<void>
  /** Call once, at the end. */
  finish(): void
}

export function recordTaker(db: WriteDb, setting: TakerSetting): RecordTaker {
  const { platform, archive, archiveId, importId, ownerName, ofRespondent, tally, finder } = setting
  const account = accountWriter(db, platform)
  const posts = postWriter(db, { platform, archiveId, importId })
  const writeIssue = issueWriter(db, importId)
  const media = mediaWriter(db)
  const mediaIds = new Map<string, number>()
  let owner: number | null = null

  return { take: takeBatch, finish: posts.finish }

  async function takeBatch({ columns, raws }: RecordBatch): Promise<void> {
    posts.withRaws(raws)
    const withMedia: { key: number; post: PackedPost }[] = []
    for (const record of fromColumns(columns)) {
      take(record, withMedia)
      finder.saw(record)
    }
    for (const { key, post } of withMedia) await attachMedia(key, post)
  }

  /** Notes in `withMedia` what must be read from the archive afterwards. */
  function take(record: PackedRecord, withMedia: { key: number; post: PackedPost }[]): void {
    switch (record.type) {
      case 'account': {
        const id = account(named(record, ownerName))
        if (record.isOwner) owner = id
        describeAccount(db, id, {
          facts: record.facts,
          isRespondent: record.isOwner && ofRespondent,
        })
        return
      }
      case 'post': {
        const { key, added } = posts.write(record, record.account ? account(record.account) : ownerId())
        tally.post(record.row[kindAt] as string, added)
        if (added && record.media.length > 0) withMedia.push({ key, post: record })
        return
      }
      case 'issue':
        addIssue(record)
        return
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
      owner = account({ nativeId: null, handle: null, name: ownerName })
      describeAccount(db, owner, { facts: {}, isRespondent: ofRespondent })
    }
    return owner
  }

  async function attachMedia(key: number, post: PackedPost): Promise<void> {
    for (const [ordinal, item] of post.media.entries()) {
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
