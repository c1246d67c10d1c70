/** On which of the seven grounds a phrase turns, read from the group it names; and each ground in words. */
import type { Ground } from '../../../shared/model.ts'
import type { Reading } from './phrase-book.ts'

export const groundWords: Record<Ground, string> = {
  gender: 'gender',
  race: 'race or origin',
  religion: 'religion',
  age: 'age',
  'sexual-orientation': 'sexual orientation',
  'gender-identity': 'gender identity',
  disability: 'disability',
}

export const groupSenses: readonly string[] = ['group', 'member', 'identity']

/** The ground of the longest group spoken of: "disabled man" is about disability. */
export function groundIn({ hits }: Reading, from: number, to: number): Ground | undefined {
  let longest = 0
  let ground: Ground | undefined
  for (const { value, from: at, to: end } of hits) {
    if (value.kind !== 'entry' || at < from || end > to || end - at <= longest) continue
    if (!groupSenses.includes(value.entry.sense) || !value.entry.ground) continue
    longest = end - at
    ground = value.entry.ground
  }
  return ground
}

/** The first group inside the phrase; the phrase's own beginning where there is none. */
export function startOfGroup({ hits }: Reading, from: number, to: number): { from: number; to: number } {
  let first = { from: to, to }
  for (const { value, from: at, to: end } of hits)
    if (
      value.kind === 'entry' &&
      groupSenses.includes(value.entry.sense) &&
      at >= from &&
      end <= to &&
      (at < first.from || (at === first.from && end > first.to))
    )
      first = { from: at, to: end }
  return first.from === to ? { from, to: from } : first
}
