/** Asks the sentence encoder about posts that no rule decided: what it makes of each, and which stretch moved it. */
import type { Span } from '../../../shared/model.ts'
import type { Encoder } from '../../models/encoder.ts'
import type { OpinionHeads } from '../../models/opinion-heads.ts'
import type { PreparedText } from '../../text/prepared.ts'
import type { Reading } from '../conduct/phrase-book.ts'
import { opinionText, pieces } from './opinion-text.ts'

/** What a post carries to the checks that ask for a second opinion. */
export interface Opinion {
  whole: Float32Array
  /** The encoding when a stretch is left out; empty where the post is nowhere near a flag. */
  without: { span: Span; encoding: Float32Array }[]
}

export interface OpinionTools {
  encoder: Encoder
  heads: OpinionHeads
  read(prepared: PreparedText): Reading
}

/** Fewer words say too little. */
const fewestWords = 3
/** Share of the threshold below which nobody will ask what moved the model. */
const near = 0.8

/** One opinion a text, or null for one that holds too little. */
export async function askOpinion(
  texts: readonly PreparedText[],
  { encoder, heads, read }: OpinionTools,
): Promise<(Opinion | null)[]> {
  const readings = texts.map(read)
  const asked = texts.flatMap((text, index) =>
    readings[index]!.words.length < fewestWords ? [] : [{ text, index, reading: readings[index]! }],
  )
  const wholes = await encoder.encode(asked.map(({ text, reading }) => opinionText(text, reading)))
  const opinions: (Opinion | null)[] = texts.map(() => null)
  for (const [n, { text, index, reading }] of asked.entries()) {
    const whole = wholes[n]!
    const stretches = heads.read(whole).any < heads.card.threshold * near ? [] : pieces(reading)
    const parts = stretches.length < 2 ? [] : stretches
    const encodings = await encoder.encode(parts.map((span) => opinionText(text, reading, span)))
    opinions[index] = {
      whole,
      without: parts.map((span, part) => ({ span, encoding: encodings[part]! })),
    }
  }
  return opinions
}
