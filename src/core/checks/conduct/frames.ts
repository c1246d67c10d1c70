/** A frame joins who is meant with what is said of them. Each belongs to one check; none knows a bad word by itself. */

import type { Ground } from '../../../shared/model.ts'

export interface Frame {
  kind: 'frame'
  id: string
  check: 'personal-attack' | 'hateful' | 'intimidation' | 'sexualised' | 'discrimination'
  patterns: readonly string[]
  /** Added to the strength of the word that the frame holds. */
  lift: number
  /** What it says of the post, where no word of a lexicon says it. */
  reason?: string
  /** The protected ground, where the frame itself is about one. */
  ground?: Ground
  /** The strength where the frame holds no word of its own. */
  strength?: number
  /** The unit that carries the judgement, and must lie inside the match. */
  carries?: readonly string[]
  /** What must follow: the end of the clause, so that "is pathetic" is not "is pathetic weather". */
  closes?: boolean
  /** The words before must urge or begin the sentence: "deport ...", not "police deport ...". */
  urged?: boolean
  /** Between the words that the pattern names stand describing words only; commas may part them: "a lying, two-faced snake". */
  listed?: boolean
  /** The match is all that its sentence says: "Absolute clown." */
  whole?: boolean
  /** "They" is its subject, and a group named just before must be meant. */
  antecedent?: boolean
}

export function defineFrames(check: Frame['check'], frames: Omit<Frame, 'kind' | 'check'>[]): Frame[] {
  return frames.map((frame) => ({ kind: 'frame', check, ...frame }))
}
