/** What the phrase checks share: of everything found for one check, the strongest reading of each place, excused or flagged. */
import type { Ground, Span } from '../../../shared/model.ts'
import { spanOf } from '../../text/words.ts'
import type { CheckPost, CheckResources, Reporter } from '../check.ts'
import { type Candidate, fromEntry, fromFrame, spanOfCandidate, strongest } from './candidates.ts'
import { type Combination, combined } from './combinations.ts'
import type { Frame } from './frames.ts'
import { type Entry, phraseBook, type Reading } from './phrase-book.ts'
import { type Excuse, excuseFor, isFond, isOfSelf } from './stance.ts'

export interface PhraseSource {
  lexicon: string
  senses?: readonly string[]
}

export interface PhraseJudge<M extends string, X extends string> {
  /** Whose frames count. */
  check?: Frame['check']
  /** The lexicons, or the senses of one, whose phrases are breaches as they stand. */
  phrases?: readonly PhraseSource[]
  /** What cues of one lexicon amount to together. */
  combinations?: { lexicon: string; list: readonly Combination[] }
  messageOf(candidate: Candidate): M
  /** The check's own grounds for letting a candidate stand, after those that all conduct checks share. */
  excuseOf?(candidate: Candidate, reading: Reading, post: CheckPost): X | null
  /** Leaves out, or places on a ground, what the words around it make something else. */
  refine?(candidate: Candidate, reading: Reading): Candidate | null
  /** Candidates of the check's own. */
  further?(reading: Reading): Candidate[]
  groundWords?: Record<Ground, string>
  /** Fills further placeholders of the messages. */
  data?: Record<string, string>
}

export function judgePhrases<M extends string, X extends string>(
  resources: CheckResources,
  judge: PhraseJudge<M, X>,
): (post: CheckPost, report: Reporter<M, X | Excuse>) => void {
  const read = phraseBook(resources)
  return (post, report) => {
    const reading = read(post.prepared)
    if (reading.hits.length === 0) return
    for (const candidate of strongest(candidatesIn(reading, judge))) {
      const spans = spansOf(reading, candidate)
      const excuse = sharedExcuse(post, reading, candidate) ?? judge.excuseOf?.(candidate, reading, post)
      if (excuse) report.exempt({ message: excuse, spans })
      else
        report.flag({
          message: judge.messageOf(candidate),
          spans,
          strength: candidate.strength,
          ...(candidate.ground && { ground: candidate.ground }),
          data: {
            ...judge.data,
            reason: candidate.reason,
            ...(candidate.ground && judge.groundWords && { ground: judge.groundWords[candidate.ground] }),
          },
        })
    }
  }
}

function candidatesIn<M extends string, X extends string>(
  reading: Reading,
  { check, phrases = [], combinations, further, refine }: PhraseJudge<M, X>,
): Candidate[] {
  const found: Candidate[] = []
  for (const hit of reading.hits) {
    const candidate =
      hit.value.kind === 'frame'
        ? hit.value.check === check
          ? fromFrame(reading, hit, hit.value)
          : null
        : isPhrase(hit.value, phrases)
          ? fromEntry(hit, hit.value)
          : null
    const refined = candidate && refine ? refine(candidate, reading) : candidate
    if (refined) found.push(refined)
  }
  if (further) found.push(...further(reading))
  if (combinations) found.push(...combined(reading, combinations.lexicon, combinations.list))
  return found
}

/** A combination shows its cues, everything else the whole phrase. */
function spansOf({ words }: Reading, candidate: Candidate): Span[] {
  return candidate.parts
    ? candidate.parts.map(([from, to]) => spanOf(words, from, to))
    : [spanOfCandidate(words, candidate)]
}

const isPhrase = ({ lexicon, entry }: Entry, phrases: readonly PhraseSource[]) =>
  phrases.some(
    (source) => source.lexicon === lexicon && (!source.senses || source.senses.includes(entry.sense)),
  )

function sharedExcuse(post: CheckPost, reading: Reading, candidate: Candidate): Excuse | null {
  const { from, to, carried, strength } = candidate
  for (const [start, end] of candidate.parts ?? [[from, to] as const]) {
    const shared = excuseFor(post.prepared, reading, start, end, 4, carried !== null)
    if (shared) return shared
  }
  const excusedBy = carried?.entry.excusedBy ?? []
  if (excusedBy.includes('self') && isOfSelf(reading.words, from, to)) return 'self'
  if (excusedBy.includes('affection') && strength < 0.9 && isFond(reading.words, from, to)) return 'affection'
  return null
}
