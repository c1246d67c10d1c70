/** The shape of an account check: a pure function of what an account did over the whole case. It knows no policy and no store. */
import type { z } from 'zod'
import type { Lexicon, ListedAccount } from '../check.ts'
import type { Conduct } from './conduct.ts'

export interface AccountResources {
  lexicon(name: string): Lexicon
  listedAccounts: readonly ListedAccount[]
}

/** A pattern: several posts that together are what the clause speaks of. */
export interface Pattern<M extends string = string> {
  message: M
  /** Key of the post under which the pattern is shown: one that stays when more posts join the pattern. */
  anchor: number
  /** Keys of all posts that make it, the anchor among them, by time. */
  posts: number[]
  /** Whom it concerns, in words; two patterns on one anchor differ in it. */
  subject: string
  /** 0..1, as for posts. */
  strength: number
  data?: Record<string, string>
}

export interface AccountReporter<M extends string = string, X extends string = string> {
  flag(pattern: Pattern<M>): void
  /** Looked, and let stand: kept with its first post, so that the member's side is visible. */
  exempt(exempt: { message: X; anchor: number; data?: Record<string, string> }): void
}

export interface AccountCheck<
  O extends z.ZodType = z.ZodType,
  M extends string = string,
  X extends string = string,
> {
  /** Permanent; shares one list of names with the post checks. */
  id: string
  /** Raised whenever the same posts could get another result. */
  version: number
  scope: 'account'
  title: string
  description: string
  messages: Record<M, { why: string; unless: string }>
  exemptions: Record<X, string>
  options: O
  create(
    options: z.output<O>,
    resources: AccountResources,
  ): (conduct: Conduct, report: AccountReporter<M, X>) => void
}

export function defineAccountCheck<O extends z.ZodType, M extends string, X extends string>(
  check: AccountCheck<O, M, X>,
): AccountCheck<O, M, X> {
  return check
}

export type AnyAccountCheck = AccountCheck<z.ZodType, string, string>
