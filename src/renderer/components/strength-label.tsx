/** How plain the matter is to the check: bars that grow, and the word. Never a hue. */
import { type StrengthWord, strengthWord } from '../../shared/strength.ts'

const bars: Record<StrengthWord, number> = { slight: 1, moderate: 2, strong: 3 }

export function StrengthLabel({ strength }: { strength: number }) {
  const word = strengthWord(strength)
  return (
    <span className={`strength strength-${word}`}>
      <span className="strength-bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= bars[word] ? 'on' : ''} />
        ))}
      </span>
      {word}
    </span>
  )
}
