/** A small linear model: a probability for a post, and the words that moved it. Plain arithmetic, the same on every machine. */
import { buckets, eachFeature } from './features.ts'

export interface ModelCard {
  name: string
  /** Raised with every training. */
  version: number
  /** Weight is `int8 * scale`. */
  scale: number
  bias: number
  /** Probability from which a flag may be raised; chosen on development data. */
  threshold: number
  /** Figures on development data at that threshold. */
  measured: { set: string; recall?: number; falseAlarms?: number; posts: number }[]
  trainedOn: { set: string; licence: string; posts: number }[]
}

export interface Moved {
  /** Words [from, to). */
  from: number
  to: number
  weight: number
}

export interface LinearModel {
  card: ModelCard
  /** 0..1 */
  score(words: readonly string[]): number
  /** Single words by what they added, most first. */
  explain(words: readonly string[], most: number): Moved[]
}

/** `weights` holds one int8 a bucket. Throws on a file of another size. */
export function linearModel(card: ModelCard, weights: Int8Array): LinearModel {
  if (weights.length !== buckets)
    throw new Error(`the model ${card.name} has ${weights.length} weights, not ${buckets}`)
  return {
    card,
    score(words) {
      let sum = 0
      let count = 0
      eachFeature(words, (bucket) => {
        sum += weights[bucket]!
        count++
      })
      return probability(card, sum, count)
    },
    explain(words, most) {
      const moved = words.map((_, index): Moved => ({ from: index, to: index + 1, weight: 0 }))
      eachFeature(words, (bucket, from, to) => {
        for (let i = from; i < to; i++) moved[i]!.weight += weights[bucket]! / (to - from)
      })
      return moved
        .filter((one) => one.weight > 0)
        .sort((a, b) => b.weight - a.weight || a.from - b.from)
        .slice(0, most)
    },
  }
}

/** Features are weighed down by the root of their number, so that a long post is not louder than a short one. */
export const probability = (
  { scale, bias }: Pick<ModelCard, 'scale' | 'bias'>,
  sum: number,
  count: number,
): number => 1 / (1 + Math.exp(-(bias + (count === 0 ? 0 : (sum * scale) / Math.sqrt(count)))))
