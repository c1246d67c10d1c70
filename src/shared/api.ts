/** The one table of calls between a window (or terminal) and the engine. Inputs are parsed where the data lives. */
import { z } from 'zod'
import type {
  AbuserEntry,
  AccountInfo,
  AuditEntry,
  CaseInfo,
  Detection,
  Exemption,
  Exhibit,
  FlagDetail,
  FlagRow,
  ImportIssue,
  ImportReport,
  JobSnapshot,
  PolicyInfo,
  PostDetail,
  PostRow,
  RecentCase,
  RunInfo,
  VerifyReport,
} from './model.ts'
import { authorships, grounds, verdicts } from './model.ts'
import type { PolicyCheck, PolicyDiff } from './policy-tools.ts'

interface Method<I extends z.ZodType, O> {
  input: I
  /** Type only; never set. */
  output?: O
}
function method<O>() {
  return <I extends z.ZodType>(input: I): Method<I, O> => ({ input })
}

const none = z.object({}).strict()
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD')
const key = z.number().int()
const path = z.string().min(1)
/** One file or folder as received, or several files that are parts of one export. */
const archivePath = z.union([path, z.array(path).min(1).max(500)])

export const timezone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone })
      return true
    } catch {
      return false
    }
  },
  { message: 'a time zone such as Europe/London' },
)

/** Every list of posts and flags is cut down by the same filter, so that a number can always be clicked. */
export const filter = z
  .object({
    search: z.string().optional(),
    clauses: z.array(z.string()).optional(),
    grounds: z.array(z.enum(grounds)).optional(),
    authorships: z.array(z.enum(authorships)).optional(),
    /** 'open' means no decision, or the last one withdrawn. */
    decisions: z.array(z.enum([...verdicts, 'open'])).optional(),
    /** Inclusive days in the case's time zone. */
    from: isoDate.optional(),
    to: isoDate.optional(),
    respondentOnly: z.boolean().optional(),
    /** Only these posts, by store key. */
    posts: z.array(z.number().int()).max(1000).optional(),
  })
  .strict()
export type Filter = z.infer<typeof filter>

export interface FlagSummary {
  flags: number
  posts: number
  postsChecked: number
  byClause: { clause: string; flags: number; posts: number }[]
  byDecision: { decision: string; flags: number }[]
  /** Buckets cover the filtered range without gaps; `start` is a day in the case's time zone. */
  timeline: { start: string; end: string; flags: number; posts: number }[]
  bucket: 'day' | 'week' | 'month' | 'quarter' | 'year'
}

export interface TryResult {
  text: string
  flags: {
    clause: string
    ground: string | null
    check: string
    checkVersion: number
    strength: number
    spans: [number, number][]
    reason: string
  }[]
  exemptions: Exemption[]
}

export const api = {
  'app.info': method<{ version: string; recent: RecentCase[]; policies: { id: string; title: string }[] }>()(
    none,
  ),

  'case.create': method<CaseInfo>()(
    z.object({
      path,
      reference: z.string().trim().min(1),
      respondent: z.string().trim().min(1),
      purpose: z.string().default(''),
      scopeFrom: isoDate.nullable().default(null),
      scopeTo: isoDate.nullable().default(null),
      timezone: timezone.default('Europe/London'),
      retentionUntil: isoDate.nullable().default(null),
    }),
  ),
  'case.open': method<CaseInfo>()(z.object({ path })),
  'case.close': method<null>()(none),
  'case.info': method<CaseInfo>()(none),

  'archive.detect': method<Detection[]>()(z.object({ path: archivePath })),
  /** Starts a job; its result is an ImportReport. */
  'import.start': method<JobSnapshot>()(
    z.object({
      path: archivePath,
      /** Zone for times that the archive gives without one; the case's zone when absent. */
      timezone: timezone.optional(),
      /** Private messages are read only when the officer asks. */
      messages: z.boolean().default(false),
      /** Only these conversations, by the archive's own ids; asks for messages too. */
      conversations: z.array(z.string().trim().min(1)).min(1).optional(),
      /** Whose archive this is; another person's posts are context and are not checked. */
      owner: z.enum(['respondent', 'other']).default('respondent'),
      /** The respondent's account in an archive of several: a handle with or without @, an id, or a name. */
      respondentAccount: z.string().trim().min(1).optional(),
    }),
  ),
  'import.list': method<ImportReport[]>()(none),
  'import.issues': method<ImportIssue[]>()(z.object({ import: key.optional() })),

  /** Loads a policy file and tries its examples; throws `bad-policy` with line and reason. */
  'policy.check': method<PolicyCheck>()(z.object({ policy: z.string() })),
  'policy.diff': method<PolicyDiff>()(z.object({ before: z.string(), after: z.string() })),
  /** Starts a job that stores nothing; its result is a Backtest. */
  'policy.backtest': method<JobSnapshot>()(z.object({ policy: z.string() })),
  'policy.get': method<PolicyInfo>()(z.object({ policy: z.string().optional() })),
  /** Starts a job; its result is a RunInfo. `policy` is an id or a file. */
  'run.start': method<JobSnapshot>()(
    z.object({
      policy: z.string().optional(),
      /** Whether posts that no rule flags go to the sentence encoder; by the number of posts where not said. */
      secondOpinion: z.boolean().optional(),
    }),
  ),
  'run.list': method<RunInfo[]>()(none),
  'text.try': method<TryResult>()(z.object({ text: z.string(), policy: z.string().optional() })),

  'job.list': method<JobSnapshot[]>()(none),
  'job.cancel': method<null>()(z.object({ id: z.string() })),

  'accounts.list': method<AccountInfo[]>()(none),
  /** Marks an account as the respondent's, or takes the mark off; only the respondent's posts are checked. */
  'accounts.set': method<AccountInfo[]>()(z.object({ id: key, isRespondent: z.boolean() })),
  /** Sorted keys, newest first; rows are fetched for the visible window only. */
  /** Newest first. With `most`, no more than that many are looked for, and `total` counts those. */
  'posts.keys': method<{ keys: number[]; total: number }>()(
    z.object({ filter: filter.default({}), most: z.number().int().positive().optional() }),
  ),
  'posts.rows': method<PostRow[]>()(z.object({ keys: z.array(key).max(1000) })),
  /** Where each post stood first; for lists, without the raw records. */
  'posts.sources': method<
    { key: number; archive: string; path: string; offset: number | null; index: number }[]
  >()(z.object({ keys: z.array(key).max(1000) })),
  'posts.get': method<PostDetail>()(z.object({ key })),
  /** An image or video of the case, for showing; null when the archive lacks it or it is over 20 MiB. */
  'media.get': method<{ mime: string; base64: string } | null>()(z.object({ sha256: z.string() })),
  /** Resolves a platform id (or store key) to a store key. */
  'posts.find': method<{ key: number }>()(z.object({ id: z.string() })),

  'flags.ids': method<{ ids: number[]; total: number }>()(z.object({ filter: filter.default({}) })),
  'flags.rows': method<FlagRow[]>()(z.object({ ids: z.array(key).max(1000) })),
  'flags.get': method<FlagDetail>()(z.object({ id: key })),
  'flags.summary': method<FlagSummary>()(z.object({ filter: filter.default({}) })),
  'flags.decide': method<FlagRow>()(
    z.object({
      id: key,
      verdict: z.enum(verdicts),
      reason: z.string().trim().min(1, 'a decision needs a reason'),
      by: z.string().default(''),
    }),
  ),
  'flags.undo': method<FlagRow>()(z.object({ id: key, by: z.string().default('') })),

  'exhibits.list': method<Exhibit[]>()(none),
  'exhibits.add': method<Exhibit[]>()(z.object({ keys: z.array(key).min(1), note: z.string().default('') })),
  'exhibits.remove': method<Exhibit[]>()(z.object({ key })),

  'abusers.list': method<AbuserEntry[]>()(none),
  'abusers.add': method<AbuserEntry[]>()(
    z.object({
      handles: z.array(z.string().trim().min(1)).min(1),
      reason: z.string().trim().min(1, 'an entry needs a reason'),
      since: isoDate.nullable().default(null),
      platform: z.string().nullable().default(null),
    }),
  ),
  'abusers.remove': method<AbuserEntry[]>()(z.object({ id: key, reason: z.string().default('') })),

  /** Starts a job; its result is {path, report: VerifyReport}. */
  'export.start': method<JobSnapshot>()(z.object({ out: path })),
  'pack.verify': method<VerifyReport>()(z.object({ path })),
  'audit.list': method<AuditEntry[]>()(none),
} as const

export type Api = typeof api
export type MethodName = keyof Api
export type Input<M extends MethodName> = z.input<Api[M]['input']>
export type ParsedInput<M extends MethodName> = z.output<Api[M]['input']>
export type Output<M extends MethodName> = Exclude<Api[M]['output'], undefined>

/** What the engine tells without being asked. */
export interface Events {
  job: JobSnapshot
  /** Something in the case changed; the window drops what it remembers of these nouns. */
  changed: { nouns: ('case' | 'posts' | 'flags' | 'exhibits' | 'abusers' | 'imports' | 'runs')[] }
}
export type EventName = keyof Events

/** The frames on every transport (Electron port, WebSocket, in-memory). */
export type Request = { id: number; method: MethodName; input: unknown }
export type Response =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: import('./errors.ts').ErrorData }
export type EventFrame = { [E in EventName]: { event: E; value: Events[E] } }[EventName]
