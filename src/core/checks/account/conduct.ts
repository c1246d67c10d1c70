/** What account checks look at: the posts of a case sorted by whom they went to. Gathered once for all of them. */
import type { Authorship, PostKind } from '../../../shared/model.ts'

/** A post of the case, the respondent's or somebody else's, as it is gathered. */
export interface ConductPost {
  key: number
  platform: string
  kind: PostKind
  authorship: Authorship
  text: string
  /** ms UTC */
  createdAt: number | null
  by: { handle: string | null; name: string | null; isRespondent: boolean }
  /** The conversation of a message. */
  threadId: string | null
  /** Handles of the people it is addressed to, as far as the archive says. */
  to: readonly string[]
  /** Key of the post that it answers, where the case holds it. */
  parent: number | null
  /** Author of the post that it passes on or quotes. */
  originalHandle: string | null
  /** Ids and strengths of the post checks that flagged it. */
  flags: readonly { check: string; strength: number }[]
}

export const cueSenses = ['objection', 'friendly', 'request', 'campaign', 'apology', 'challenge'] as const
export type CueSense = (typeof cueSenses)[number]

/** One post, reduced to what patterns are made of. */
export interface Act {
  key: number
  /** ms UTC */
  at: number | null
  platform: string
  kind: PostKind
  authorship: Authorship
  flags: ConductPost['flags']
  cues: ReadonlySet<CueSense>
  /** Holds a question mark. */
  asks: boolean
  /** Of the words without handles and links; null below `fewestWords`. */
  wording: string | null
  parent: number | null
}

/** A person, or a conversation of two, and what passed between them and the respondent. */
export interface Contact {
  id: string
  /** As an officer would name it. */
  name: string
  platform: string
  handle: string | null
  /** By time. */
  sent: Act[]
  received: Act[]
}

export interface Conduct {
  /** IANA zone in which days are named and counted. */
  zone: string
  respondent: {
    /** The member's name as the case has it; null where none is known. */
    name: string | null
    accounts: readonly {
      platform: string
      handle: string | null
      name: string | null
      facts: Readonly<Record<string, string>>
    }[]
  }
  /** By id. */
  contacts: readonly Contact[]
  /** The respondent's flagged posts, by time. */
  flagged: readonly Act[]
  /** Platforms on which the case holds posts of others. */
  answersKnown: ReadonlySet<string>
  /** Posts of others that post checks flagged, by key. */
  abusive: ReadonlyMap<number, Act>
}
