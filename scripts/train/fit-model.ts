/** Fits a logistic model by AdaGrad; seeded, so that the same data gives the same weights. */

import { seededRandom } from '../../bench/generate/random.ts'
import { buckets } from '../../src/core/models/features.ts'
import type { Example } from './examples.ts'

const rounds = 12
const rate = 0.15
const decay = 2e-6

export interface Fitted {
  weights: Float32Array
  bias: number
}

export function fitModel(examples: readonly Example[]): Fitted {
  const random = seededRandom(1)
  const order = examples.map((_, index) => index)
  const weights = new Float32Array(buckets)
  const squares = new Float32Array(buckets).fill(1e-6)
  let bias = 0
  let biasSquares = 1e-6
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random.below)
    for (const index of order) {
      const { features, label, weight } = examples[index]!
      const norm = 1 / Math.sqrt(features.length || 1)
      let sum = bias
      for (const bucket of features) sum += weights[bucket]! * norm
      const error = (1 / (1 + Math.exp(-sum)) - label) * weight
      biasSquares += error * error
      bias -= (rate * error) / Math.sqrt(biasSquares)
      for (const bucket of features) {
        const slope = error * norm + decay * weights[bucket]!
        squares[bucket]! += slope * slope
        weights[bucket]! -= (rate * slope) / Math.sqrt(squares[bucket]!)
      }
    }
  }
  return { weights, bias }
}

function shuffle(order: number[], below: (limit: number) => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(i + 1)
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
}

/** Weights as int8 with one scale; outliers beyond the 99.99th percentile are cut. */
export function quantise(weights: Float32Array): { int8: Int8Array; scale: number } {
  const sizes = weights.map(Math.abs).sort()
  const largest = sizes[Math.floor(sizes.length * 0.9999)]! || 1
  const scale = largest / 127
  return {
    int8: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    scale,
  }
}
