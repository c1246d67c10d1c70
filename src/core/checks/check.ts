/** The shape of a check: a pure function of a post and options that reports flags. It knows no policy and no store. */
import type { z } from 'zod'
import type { Authorship, Ground, Mention, PostKind, Span } from '../../shared/model.ts'
import type { LinearModel } from '../models/linear-model.ts'
import type { OpinionHeads } from '../models/opinion-heads.ts'
import type { PreparedText } from '../text/prepared.ts'
import type { Opinion } from './opinion/ask-opinion.ts'

/** A post as checks see it. */
export interface CheckPost {
  key: number
  platform: string
  kind: PostKind
  authorship: Authorship
  /** The stored text; spans point into it. */
  text: string
  prepared: PreparedText
  contentWarning: string | null
  account: { handle: string | null; name: string | null; isRespondent: boolean }
  /** ms UTC */
  createdAt: number | null
  replyTo: { id: string | null; handle: string | null } | null
  original: { id: string | null; url: string | null; handle: string | null } | null
  mentions: readonly Mention[]
  links: readonly string[]
  /** What the sentence encoder makes of it; present only where a second opinion is asked for. */
  opinion?: Opinion | null
}

/** A handle on the officer's list of persistent abusers. */
export interface ListedAccount {
  platform: string | null
  handle: string
  reason: string
  since: string | null
}

/** What a run lends to checks; the same for every post of the run. */
export interface CheckResources {
  /** Parsed `resources/lexicons/<name>.yaml`; throws on an unknown name. */
  lexicon(name: string): Lexicon
  /** A trained model of `resources/models`; throws on an unknown name. */
  model(name: string): LinearModel
  /** The network that reads second opinions; null where none ships. */
  heads(): OpinionHeads | null
  listedAccounts: readonly ListedAccount[]
}

export interface LexiconEntry {
  /** Words or phrases in folded form; `*` ends a stem. */
  terms: string[]
  sense: string
  ground?: Ground
  strength: number
  /** Names of contexts that excuse it, e.g. quoted, reclaimed, self. */
  excusedBy: string[]
  reason: string
  flags: string[]
  clear: string[]
}
export interface Lexicon {
  name: string
  version: number
  entries: LexiconEntry[]
}

export interface Report<M extends string = string> {
  message: M
  /** One span or several, in the post's text. Empty only where the post as a whole is meant. */
  span?: Span
  spans?: Span[]
  /** 0..1: slight below 0.5, moderate below 0.8, strong from there. */
  strength: number
  ground?: Ground
  /** Fills the placeholders of the message. */
  data?: Record<string, string>
}

export interface Exempt<M extends string = string> {
  message: M
  spans: Span[]
  data?: Record<string, string>
}

export interface Reporter<M extends string = string, X extends string = string> {
  flag(report: Report<M>): void
  /** Looked, and let stand: kept so that the member's side is visible. */
  exempt(exempt: Exempt<X>): void
}

export interface Check<
  O extends z.ZodType = z.ZodType,
  M extends string = string,
  X extends string = string,
> {
  /** Permanent; a new meaning is a new id. */
  id: string
  /** Raised whenever the same post could get another result. */
  version: number
  scope: 'post'
  /** Judges the sharing itself, not the words shared. */
  judgesSharing?: true
  /** Speaks only about posts that carry a second opinion. */
  asksOpinion?: true
  title: string
  description: string
  /** For each message: why it fired, and what would have made it not fire. `{name}` is filled from data. */
  messages: Record<M, { why: string; unless: string }>
  /** For each exemption: why it was let stand. */
  exemptions: Record<X, string>
  options: O
  create(options: z.output<O>, resources: CheckResources): (post: CheckPost, report: Reporter<M, X>) => void
}

export function defineCheck<O extends z.ZodType, M extends string, X extends string>(
  check: Check<O, M, X>,
): Check<O, M, X> {
  return check
}

export type AnyCheck = Check<z.ZodType, string, string>
