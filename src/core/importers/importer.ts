/** The shape of an importer: it reads one kind of archive into records. It never sees the store, and never guesses silently. */
import type { Authorship, IssueCode, Mention, PostKind, Visibility } from '../../shared/model.ts'
import type { Archive } from '../archive/archive.ts'

export interface AccountRecord {
  type: 'account'
  nativeId: string | null
  handle: string | null
  name: string | null
  /** The account whose archive this is. */
  isOwner: boolean
  /** Public facts to show: bio, location, joined, old handles. */
  facts: Record<string, string>
}

export interface SourceRecord {
  /** Member path. */
  path: string
  /** Byte offset of the record in the member, where known. */
  offset: number | null
  /** Ordinal in the member, from 0. */
  index: number
  /** The record's own text, unchanged. */
  raw: string
}

export interface MediaRecord {
  /** Member path of the file, or null when the archive lacks it. */
  path: string | null
  alt: string | null
  url: string | null
}

export interface PostRecord {
  type: 'post'
  /** null when the format has no ids; the store then makes a content key. */
  nativeId: string | null
  kind: PostKind
  authorship: Authorship
  /** Who posted; null means the archive's owner. */
  account: { nativeId: string | null; handle: string | null; name: string | null } | null
  /** As shown, checked and printed. Links expanded, entities decoded. */
  text: string
  contentWarning: string | null
  lang: string | null
  /** ms UTC; null when absent or impossible (then `notes` says so). */
  createdAt: number | null
  createdRaw: string | null
  precision: 'ms' | 's' | 'minute' | 'day' | null
  zoneKnown: boolean
  url: string | null
  visibility: Visibility
  truncated: boolean
  deleted: boolean
  deletedAt: number | null
  replyTo: { id: string | null; handle: string | null } | null
  /** The post reposted, quoted or liked. */
  original: { id: string | null; url: string | null; handle: string | null } | null
  threadId: string | null
  mentions: Mention[]
  links: string[]
  media: MediaRecord[]
  /** Sentences a reviewer should read: cut text, odd dates, joined notes. */
  notes: string[]
  source: SourceRecord
  /** More places in the archive that made this post (a joined long text, a deletion header). */
  moreSources: SourceRecord[]
}

export interface IssueRecord {
  type: 'issue'
  path: string
  position: number | null
  code: IssueCode
  message: string
}

/** A count that the archive states about itself, against what was read. */
export interface ControlRecord {
  type: 'control'
  what: string
  expected: number
  found: number
}

/** Files passed over on purpose, with why, in words. */
export interface SkippedRecord {
  type: 'skipped'
  what: string
  files: number
  why: string
}

export type ImportRecord = AccountRecord | PostRecord | IssueRecord | ControlRecord | SkippedRecord

export interface ImportContext {
  /** Zone for times without one. */
  timezone: string
  /** Private messages are read only when the officer asks. */
  messages: boolean
  signal: AbortSignal
  /** Bytes of members read so far against all that will be read; drives the progress line. */
  progress(done: number, total: number): void
}

/** How sure an importer is that an archive is its own: 0 (no) to 1, with reasons in words. */
export interface Match {
  confidence: number
  reasons: string[]
}

export interface Importer {
  id: string
  /** Raised whenever the same bytes would give other records. */
  version: number
  platform: string
  title: string
  /** What this kind of export cannot contain, in sentences for the import report. */
  lacks: string[]
  /** Looks at names and first bytes only. Throws AppError `html-export` for the HTML twin of a format it knows. */
  detect(archive: Archive): Promise<Match>
  read(archive: Archive, context: ImportContext): AsyncIterable<ImportRecord>
}

export function defineImporter(importer: Importer): Importer {
  return importer
}
