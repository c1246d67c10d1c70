/** A post's words as the models see them: names of groups become one word, so that no group weighs more than another. Pure. */
import type { Reading } from './phrase-book.ts'

export interface ModelWords {
  words: string[]
  /** For each of them, the post's words [from, to). */
  places: { from: number; to: number }[]
  /** Whether a protected group is named. */
  hasGroup: boolean
}

const groupSenses = new Set(['group', 'member', 'identity'])

export function modelWords({ words, hits }: Reading): ModelWords {
  const groupEnd = new Map<number, number>()
  for (const { value, from, to } of hits) {
    if (value.kind !== 'entry' || !groupSenses.has(value.entry.sense)) continue
    groupEnd.set(from, Math.max(groupEnd.get(from) ?? 0, to))
  }
  const found: ModelWords = { words: [], places: [], hasGroup: groupEnd.size > 0 }
  for (let at = 0; at < words.length; ) {
    const word = words[at]!
    const end = groupEnd.get(at)
    const to = end ?? at + 1
    if (word.breakBefore === 2 && at > 0) add(found, '<stop>', at, at)
    if (end !== undefined) add(found, '<group>', at, to)
    else if (word.kind === 'handle') add(found, '<handle>', at, to)
    else if (word.kind === 'number') add(found, '<number>', at, to)
    else if (word.kind !== 'link') add(found, word.text, at, to)
    at = to
  }
  return found
}

function add({ words, places }: ModelWords, word: string, from: number, to: number): void {
  words.push(word)
  places.push({ from, to })
}
