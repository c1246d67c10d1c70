/** The nouns of a case as they cross every boundary: engine, window, terminal, pack. Data only, no behaviour. */

export const postKinds = ['post', 'reply', 'repost', 'quote', 'comment', 'message', 'like'] as const
export type PostKind = (typeof postKinds)[number]

/** Whose words a post holds, seen from the account that posted it. */
export const authorships = ['own', 'quote', 'repost', 'like'] as const
export type Authorship = (typeof authorships)[number]

export const grounds = [
  'gender',
  'race',
  'religion',
  'age',
  'sexual-orientation',
  'gender-identity',
  'disability',
] as const
export type Ground = (typeof grounds)[number]

export const verdicts = ['breach', 'no-breach', 'unsure'] as const
export type Verdict = (typeof verdicts)[number]

export const visibilities = ['public', 'unlisted', 'followers', 'direct', 'unknown'] as const
export type Visibility = (typeof visibilities)[number]

/** Half-open [start, end) in UTF-16 code units of the stored text. */
export type Span = [start: number, end: number]

export interface CaseInfo {
  path: string
  id: string
  reference: string
  respondent: string
  purpose: string
  /** ISO dates (YYYY-MM-DD) or null for no bound; posts outside are stored but not checked. */
  scopeFrom: string | null
  scopeTo: string | null
  /** IANA zone in which times are shown. */
  timezone: string
  retentionUntil: string | null
  /** ms UTC */
  createdAt: number
  counts: { archives: number; posts: number; flags: number; decided: number; exhibits: number }
}

export interface RecentCase {
  path: string
  reference: string
  respondent: string
  openedAt: number
  exists: boolean
}

export interface AccountInfo {
  id: number
  platform: string
  nativeId: string | null
  handle: string | null
  name: string | null
  isRespondent: boolean
  posts: number
  /** Public facts from the archive: bio, old handles, joined. Shown, never judged. */
  facts: Record<string, string>
}

export interface Mention {
  handle: string
  id: string | null
  name: string | null
}

export interface PostRow {
  /** The store's key; sorts by time. */
  key: number
  /** The platform's own id, or the content key for platforms without ids. */
  id: string
  platform: string
  kind: PostKind
  authorship: Authorship
  /** ms UTC, null when the archive gives no date */
  createdAt: number | null
  createdRaw: string | null
  zoneKnown: boolean
  /** The text as shown, checked and printed. */
  text: string
  contentWarning: string | null
  account: { id: number; handle: string | null; name: string | null; isRespondent: boolean }
  url: string | null
  visibility: Visibility
  /** True when the archive itself holds only the beginning. */
  truncated: boolean
  deleted: boolean
  deletedAt: number | null
  replyTo: { id: string | null; handle: string | null } | null
  /** Id, permalink and author of the post that was reposted or quoted, as far as the archive says. */
  original: { id: string | null; url: string | null; handle: string | null } | null
  mentions: Mention[]
  links: string[]
  media: number
  flags: number
  exhibit: number | null
}

export interface PostSource {
  importId: number
  archive: string
  archiveSha256: string
  /** Member path inside the archive. */
  path: string
  /** Byte offset of the record in that member, where known. */
  offset: number | null
  /** Ordinal of the record in that member, from 0. */
  index: number
  /** The record as received, unchanged. */
  raw: string
}

export interface PostMedia {
  sha256: string | null
  mime: string | null
  bytes: number | null
  alt: string | null
  /** Member path, or null when the file is not in the archive. */
  path: string | null
}

export interface PostDetail extends PostRow {
  sources: PostSource[]
  attachments: PostMedia[]
  notes: string[]
}

export interface Decision {
  id: number
  /** `withdrawn` takes the previous decision back; nothing is ever erased. */
  verdict: Verdict | 'withdrawn'
  reason: string
  by: string
  at: number
}

export interface FlagRow {
  id: number
  post: PostRow
  clause: string
  ground: Ground | null
  check: string
  checkVersion: number
  /** 0..1 */
  strength: number
  spans: Span[]
  /** Why it fired and what would have made it not fire, in words. */
  reason: string
  fingerprint: string
  /** Keys of the posts that together make a pattern, by time; empty where one post speaks for itself. */
  pattern: number[]
  decision: Decision | null
}

export interface ThreadPost {
  post: PostRow
  relation: 'parent' | 'self' | 'reply'
}

/** A post in a thread that the archive does not hold. */
export interface MissingPost {
  relation: 'missing-parent' | 'missing-original'
  id: string | null
  handle: string | null
  url: string | null
}

export interface FlagDetail extends FlagRow {
  detail: PostDetail
  thread: (ThreadPost | MissingPost)[]
  history: Decision[]
  clauseInfo: ClauseInfo | null
  /** Other flags on the same post. */
  others: { id: number; clause: string; reason: string }[]
  /** What checks looked at in this post and let stand, with why. */
  exemptions: Exemption[]
}

export interface Exemption {
  clause: string
  check: string
  reason: string
  spans: Span[]
}

export interface ClauseInfo {
  id: string
  paragraph: string
  title: string
  summary: string
  status: 'checked' | 'none' | 'planned' | 'workflow' | 'umbrella'
  carveOuts: string[]
  notes: string[]
}

export interface PolicyInfo {
  id: string
  version: string
  title: string
  source: string
  sha256: string
  clauses: ClauseInfo[]
}

export const issueCodes = ['absent', 'unreadable', 'skipped', 'unknown-file'] as const
export type IssueCode = (typeof issueCodes)[number]

export interface ImportIssue {
  path: string
  position: number | null
  code: IssueCode
  message: string
}

/** A ZIP that was read as one archive with others. */
export interface ArchivePart {
  name: string
  files: number
}

export interface ImportReport {
  id: number
  archive: { name: string; sha256: string; bytes: number; parts?: ArchivePart[]; wrapper?: string }
  importer: { id: string; version: number; title: string }
  startedAt: number
  finishedAt: number
  /** How it was settled which account is the respondent's, and that in words. Absent in reports of older versions. */
  respondent?: { how: 'named' | 'owner' | 'only' | 'known' | 'open' | 'other'; note: string }
  /** New posts by kind; `already` were there from an earlier import. */
  added: Record<string, number>
  already: number
  media: number
  /** Record counts the archive itself states, against what was read. */
  controls: { what: string; expected: number; found: number }[]
  /** Files that were not read, with why. */
  skipped: { what: string; files: number; why: string }[]
  issues: { code: IssueCode; count: number }[]
  issueSample: ImportIssue[]
  /** What this kind of export cannot contain, in sentences. */
  lacks: string[]
}

export interface Detection {
  importer: string
  title: string
  platform: string
  confidence: number
  reasons: string[]
  /** What this kind of export cannot contain, in sentences. */
  lacks?: string[]
}

export interface RunInfo {
  id: number
  policyId: string
  policyTitle: string
  policySha256: string
  engineVersion: string
  startedAt: number
  finishedAt: number | null
  posts: number
  flags: number
  exemptions: number
  /** The model that was asked about posts no rule flagged; null where none was. */
  secondOpinion: { name: string; version: number } | null
  byClause: { clause: string; flags: number }[]
}

export interface AbuserEntry {
  id: number
  platform: string | null
  handle: string
  reason: string
  /** ISO date from which the entry holds, or null for always. */
  since: string | null
  addedAt: number
}

export interface Exhibit {
  number: number
  post: PostRow
  note: string
  addedAt: number
}

export const jobStates = ['running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** A whole snapshot, never a delta. */
export interface JobSnapshot {
  id: string
  kind: 'import' | 'run' | 'export' | 'backtest'
  title: string
  state: JobState
  /** What it is doing now, in words. */
  step: string
  done: number
  /** null while unknown */
  total: number | null
  unit: 'posts' | 'records' | 'bytes' | 'files'
  startedAt: number
  finishedAt: number | null
  result: unknown
  error: { code: string; message: string } | null
}

export interface VerifyReport {
  ok: boolean
  files: number
  bytes: number
  problems: { path: string; message: string }[]
}

export interface AuditEntry {
  seq: number
  at: number
  action: string
  detail: Record<string, unknown>
  hash: string
}
