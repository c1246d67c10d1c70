/** A flag's strength as one of three words; docs/concepts.md names the bounds. */

export type StrengthWord = 'slight' | 'moderate' | 'strong'

export function strengthWord(strength: number): StrengthWord {
  if (strength >= 0.8) return 'strong'
  return strength >= 0.5 ? 'moderate' : 'slight'
}
