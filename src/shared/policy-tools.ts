/** What the tools for people who write policies give back: checking a file, comparing two, trying one on a case. */
import type { PolicyInfo, Span } from './model.ts'

export interface PolicyCheck {
  policy: PolicyInfo
  checks: { id: string; version: number; title: string }[]
  /** Sentences that were tried. */
  examples: { flags: number; clear: number }
}

export interface PolicyDiff {
  before: { id: string; version: string }
  after: { id: string; version: string }
  /** Ids of clauses. */
  added: string[]
  removed: string[]
  changed: { clause: string; fields: { field: string; before: string; after: string }[] }[]
}

export interface BacktestSample {
  clause: string
  /** Store key of the post. */
  post: number
  text: string
  spans: Span[]
  reason: string
}

/** The flags a policy would raise on a case, against those of its latest run. Second opinions and patterns are left out. */
export interface Backtest {
  policy: PolicyInfo
  against: { run: number; policy: string; version: string | null }
  posts: number
  byClause: { clause: string; new: number; gone: number; unchanged: number }[]
  /** The first few of each, by clause. */
  newFlags: BacktestSample[]
  goneFlags: BacktestSample[]
}
