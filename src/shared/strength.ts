/** The word for a flag's strength; the same on every screen, in the terminal and in the report. */

export type StrengthWord = 'slight' | 'moderate' | 'strong'

/** `strength` is 0 to 1. */
export function strengthWord(strength: number): StrengthWord {
  if (strength >= 0.8) return 'strong'
  return strength >= 0.5 ? 'moderate' : 'slight'
}
