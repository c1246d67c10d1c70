/** What goes into an evidence pack, gathered from the case before anything is written. Data only. */
import type {
  AccountInfo,
  AuditEntry,
  CaseInfo,
  Decision,
  Exemption,
  FlagRow,
  ImportReport,
  MissingPost,
  PolicyInfo,
  PostDetail,
  PostRow,
  RunInfo,
  ThreadPost,
} from '../../shared/model.ts'

export interface PackFlag extends FlagRow {
  history: Decision[]
  /** The posts of a pattern, by time; empty where one post speaks for itself. */
  patternPosts: PostRow[]
}

export interface PackExhibit {
  number: number
  note: string
  post: PostDetail
  flags: PackFlag[]
  exemptions: Exemption[]
  thread: (ThreadPost | MissingPost)[]
}

export interface PackContent {
  case: CaseInfo
  accounts: AccountInfo[]
  imports: ImportReport[]
  /** The run whose flags are shown, with the policy as run. */
  run: RunInfo | null
  policy: PolicyInfo | null
  policyText: string | null
  /** Name and version of every check of the run. */
  checks: { id: string; version: number; title: string }[]
  exhibits: PackExhibit[]
  audit: AuditEntry[]
  /** ms UTC; the pack's one timestamp, so that the same content gives the same bytes. */
  createdAt: number
  program: { name: string; version: string }
}

/** Bytes of a media file by its hash; null when the case does not hold it. */
export type MediaSource = (sha256: string) => Promise<Uint8Array | null>
