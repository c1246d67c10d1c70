/** What judging gives: a check's report under a clause, in words. */
import type { Ground, Span } from '../../shared/model.ts'

export interface PolicyFlag {
  clause: string
  ground: Ground | null
  check: string
  checkVersion: number
  message: string
  strength: number
  /** Sorted; inside the post's text. Empty where the post as a whole is meant. */
  spans: Span[]
  /** Why it fired, and what would have made it not fire. */
  reason: string
}

/** By code unit, so that no machine's language setting changes the order. */
export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
