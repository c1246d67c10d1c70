/** Reads conduct from cues that are harmless alone: a photograph, a private failing and a person, near each other. */
import type { Word } from '../../text/words.ts'
import type { Candidate } from './candidates.ts'
import { personAt } from './people.ts'
import type { ConductHit, Entry, Reading } from './phrase-book.ts'

export interface Combination {
  /** What it is reported as. */
  form: string
  /** One cue of each must stand near the others, none inside another. `a|b` takes either. */
  cues: readonly string[]
  /** Who must be near: somebody spoken to, "you", "he" or "she", any one person, or nobody in particular. */
  target: 'addressed' | 'individual' | 'person' | 'none'
  strength: number
  reason: string
  /** The most words from the first cue to the last. */
  within?: number
}

interface Cue {
  sense: string
  from: number
  to: number
  entry: Entry
}

/** One candidate for each combination that holds; the tightest. */
export function combined(
  reading: Reading,
  lexicon: string,
  combinations: readonly Combination[],
): Candidate[] {
  const cues = cuesOf(reading.hits, lexicon)
  if (cues.length < 2) return []
  const found: Candidate[] = []
  for (const combination of combinations) {
    const cluster = tightest(cues, combination)
    if (!cluster) continue
    const from = Math.min(...cluster.map((cue) => cue.from))
    const to = Math.max(...cluster.map((cue) => cue.to))
    if (!hasTarget(reading.words, from, to, combination.target)) continue
    found.push({
      from,
      to,
      strength: combination.strength,
      reason: combination.reason,
      form: combination.form,
      carried: null,
      parts: cluster.map((cue) => [cue.from, cue.to] as const).sort((a, b) => a[0] - b[0]),
    })
  }
  return found
}

function cuesOf(hits: readonly ConductHit[], lexicon: string): Cue[] {
  const cues: Cue[] = []
  for (const { value, from, to } of hits)
    if (value.kind === 'entry' && value.lexicon === lexicon)
      cues.push({ sense: value.entry.sense, from, to, entry: value })
  return cues
}

const defaultReach = 28

function tightest(cues: readonly Cue[], { cues: wanted, within = defaultReach }: Combination): Cue[] | null {
  const families = wanted.map((names) => {
    const senses = names.split('|')
    return cues.filter((cue) => senses.includes(cue.sense))
  })
  if (families.some((family) => family.length === 0)) return null
  let best: Cue[] | null = null
  let bestReach = within + 1
  for (const first of families[0]!) {
    const cluster = [first]
    for (const family of families.slice(1)) {
      const next = nearest(family, cluster)
      if (!next) break
      cluster.push(next)
    }
    if (cluster.length < families.length) continue
    const reach = Math.max(...cluster.map((cue) => cue.to)) - Math.min(...cluster.map((cue) => cue.from))
    if (reach < bestReach) {
      best = cluster
      bestReach = reach
    }
  }
  return best
}

/** The cue nearest to those taken, overlapping none of them. */
function nearest(family: readonly Cue[], taken: readonly Cue[]): Cue | null {
  const [first] = taken
  let best: Cue | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const cue of family) {
    if (taken.some((other) => cue.from < other.to && other.from < cue.to)) continue
    const distance = Math.abs(cue.from - first!.from)
    if (distance < bestDistance) {
      best = cue
      bestDistance = distance
    }
  }
  return best
}

const second = new Set('you u ya ye your ur yer yours yourself yous youse yerself hey hi hello oi'.split(' '))
const third = new Set('he she him her his hers himself herself'.split(' '))
const margin = 10

function hasTarget(words: readonly Word[], from: number, to: number, target: Combination['target']): boolean {
  if (target === 'none') return true
  if (words[0]?.kind === 'handle') return true
  const end = Math.min(words.length, to + margin)
  for (let at = Math.max(0, from - margin); at < end; at++) {
    const word = words[at]!
    if (second.has(word.text) || word.kind === 'handle') return true
    if (target !== 'addressed' && third.has(word.text)) return true
    if (target === 'person' && personAt(words, at) > 0) return true
  }
  return false
}
