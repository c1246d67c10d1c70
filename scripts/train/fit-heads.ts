/** Fits the network over sentence encodings by Adam; seeded, so that the same encodings give the same weights. */
import { seededRandom } from '../../bench/generate/random.ts'
import { encodingSize } from '../../src/core/models/encoder.ts'
import { type HeadWeights, outputs, softmax } from '../../src/core/models/opinion-heads.ts'

export interface HeadExample {
  encoding: Float32Array
  /** Index of the head; 0 is `none`. */
  head: number
  weight: number
}

export interface HeadShape {
  hidden: number
  heads: number
}

const rounds = 30
const batch = 64
const rate = 0.003
const decay = 1e-4
/** Share of the hidden layer left out at each step. */
const dropped = 0.3
const [beta1, beta2] = [0.9, 0.999]

export function fitHeads(
  examples: readonly HeadExample[],
  { hidden, heads }: HeadShape,
  seed = 1,
): HeadWeights {
  const random = seededRandom(seed)
  const chance = () => random.below(1_000_000) / 1_000_000
  const start = (size: number, fanIn: number) =>
    Float32Array.from({ length: size }, () => ((chance() * 2 - 1) * 1.7) / Math.sqrt(fanIn))
  const weights: HeadWeights = {
    inner: start(hidden * encodingSize, 24),
    innerBias: new Float32Array(hidden),
    outer: start(heads * hidden, hidden),
    outerBias: new Float32Array(heads),
  }
  const names = ['inner', 'innerBias', 'outer', 'outerBias'] as const
  const zeros = () =>
    Object.fromEntries(
      names.map((name) => [name, new Float32Array(weights[name].length)]),
    ) as unknown as HeadWeights
  const slope = zeros()
  const first = zeros()
  const second = zeros()
  const layer = new Float32Array(hidden)
  const back = new Float32Array(hidden)
  const order = examples.map((_, index) => index)
  let step = 0
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.below(i + 1)
      const kept = order[i]!
      order[i] = order[j]!
      order[j] = kept
    }
    const now = rate * (1 - round / rounds) + rate * 0.05
    for (let from = 0; from < order.length; from += batch) {
      const part = order.slice(from, from + batch)
      for (const name of names) slope[name].fill(0)
      for (const index of part) learn(examples[index]!)
      step++
      for (const name of names) adam(weights[name], slope[name], first[name], second[name], part.length, now)
    }
  }
  return weights

  function learn({ encoding, head, weight }: HeadExample): void {
    outputs(weights, hidden, heads, encoding, layer)
    for (let h = 0; h < hidden; h++) layer[h] = chance() < dropped ? 0 : layer[h]! / (1 - dropped)
    const values = new Float32Array(heads)
    for (let k = 0; k < heads; k++) {
      let sum = weights.outerBias[k]!
      for (let h = 0; h < hidden; h++) sum += weights.outer[k * hidden + h]! * layer[h]!
      values[k] = sum
    }
    const errors = softmax(values)
    errors[head]! -= 1
    back.fill(0)
    for (let k = 0; k < heads; k++) {
      const error = errors[k]! * weight
      slope.outerBias[k]! += error
      for (let h = 0; h < hidden; h++) {
        slope.outer[k * hidden + h]! += error * layer[h]!
        back[h]! += error * weights.outer[k * hidden + h]!
      }
    }
    for (let h = 0; h < hidden; h++) {
      if (layer[h] === 0) continue
      const plain = layer[h]! * (1 - dropped)
      const error = (back[h]! / (1 - dropped)) * (1 - plain * plain)
      slope.innerBias[h]! += error
      const row = h * encodingSize
      for (let i = 0; i < encodingSize; i++) slope.inner[row + i]! += error * encoding[i]!
    }
  }

  function adam(
    values: Float32Array,
    slopes: Float32Array,
    one: Float32Array,
    two: Float32Array,
    count: number,
    now: number,
  ): void {
    const correct = Math.sqrt(1 - beta2 ** step) / (1 - beta1 ** step)
    for (let i = 0; i < values.length; i++) {
      const g = slopes[i]! / count
      one[i] = beta1 * one[i]! + (1 - beta1) * g
      two[i] = beta2 * two[i]! + (1 - beta2) * g * g
      values[i]! -= now * ((correct * one[i]!) / (Math.sqrt(two[i]!) + 1e-8) + decay * values[i]!)
    }
  }
}
