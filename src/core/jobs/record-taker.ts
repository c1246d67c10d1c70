/** Gives each kind of imported record to the writer it belongs to, and counts it. */
import { AppError } from '../../shared/errors.ts'
import type { ImportIssue } from '../../shared/model.ts'
import type { Archive } from '../archive/archive.ts'
import type { ImportRecord, PostRecord } from '../importers/importer.ts'
import { accountWriter, describeAccount } from '../store/accounts.ts'
import { issueWriter } from '../store/imports.ts'
import { mediaWriter } from '../store/media.ts'
import type { WriteDb } from '../store/open.ts'
import { postWriter } from '../store/post-writer.ts'
import { hashMedia } from './import-media.ts'
import type { ImportTally } from './import-tally.ts'

export interface TakerSetting {
  platform: string
  archive: Archive
  archiveId: number
  importId: number
  /** Whether the archive's owner is the respondent. */
  ofRespondent: boolean
  tally: ImportTally
}

export interface RecordTaker {
  take(record: ImportRecord): Promise<void>
  /** Await now and then, so that what waits to be written stays little. */
  settle(): Promise<void>
  /** Writes what is left; call once, at the end. */
  finish(): Promise<void>
}

export function recordTaker(db: WriteDb, setting: TakerSetting): RecordTaker {
  const { platform, archive, archiveId, importId, ofRespondent, tally } = setting
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
          isRespondent: record.isOwner && ofRespondent,
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
      describeAccount(db, owner, { facts: {}, isRespondent: ofRespondent })
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
