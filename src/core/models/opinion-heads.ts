/** A small network over a sentence's encoding: how likely it breaches each clause group, or none. Plain arithmetic. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodingSize } from './encoder.ts'

export interface OpinionCard {
  name: string
  /** Raised with every training. */
  version: number
  /** Names of the outputs; the first one, `none`, stands for no breach. */
  heads: string[]
  /** Size of the hidden layer. */
  hidden: number
  /** Probability of any breach from which a flag may be raised; chosen on development data. */
  threshold: number
  trainedOn: { set: string; breaches: number; nearMisses: number }[]
  /** Out-of-fold figures at the threshold. */
  measured: { head: string; posts: number; recall: number; nearMisses: number; falseAlarms: number }[]
}

export interface Reading {
  /** Probability of any breach. */
  any: number
  /** By head, without `none`; they add up to `any`. */
  of: ReadonlyMap<string, number>
}

export interface OpinionHeads {
  card: OpinionCard
  read(encoding: Float32Array): Reading
}

/** Weights in the order of the file: hidden layer, its biases, output layer, its biases; all float32, little-endian. */
export interface HeadWeights {
  inner: Float32Array
  innerBias: Float32Array
  outer: Float32Array
  outerBias: Float32Array
}

/** Reads `opinion/card.json` and `weights.bin`; null where none ship. Throws on a damaged file. */
export function loadHeads(modelsDir: string): OpinionHeads | null {
  const dir = join(modelsDir, 'opinion')
  if (!existsSync(join(dir, 'card.json'))) return null
  const card = JSON.parse(readFileSync(join(dir, 'card.json'), 'utf8')) as OpinionCard
  const bytes = readFileSync(join(dir, 'weights.bin'))
  const numbers = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const sizes = [encodingSize * card.hidden, card.hidden, card.hidden * card.heads.length, card.heads.length]
  const expected = sizes.reduce((sum, size) => sum + size, 0)
  if (numbers.length !== expected)
    throw new Error(`the model ${card.name} has ${numbers.length} weights, not ${expected}`)
  const [inner, innerBias, outer, outerBias] = sizes.map((size, index) => {
    const start = sizes.slice(0, index).reduce((sum, before) => sum + before, 0)
    return numbers.subarray(start, start + size)
  }) as [Float32Array, Float32Array, Float32Array, Float32Array]
  return opinionHeads(card, { inner, innerBias, outer, outerBias })
}

export function opinionHeads(card: OpinionCard, weights: HeadWeights): OpinionHeads {
  return {
    card,
    read(encoding) {
      const shares = softmax(outputs(weights, card.hidden, card.heads.length, encoding))
      const of = new Map(card.heads.slice(1).map((head, index) => [head, shares[index + 1]!]))
      return { any: 1 - shares[0]!, of }
    },
  }
}

/** The network itself; the training uses it too. `layer`, where given, receives the hidden layer. */
export function outputs(
  { inner, innerBias, outer, outerBias }: HeadWeights,
  hidden: number,
  heads: number,
  encoding: Float32Array,
  layer: Float32Array = new Float32Array(hidden),
): Float32Array {
  for (let h = 0; h < hidden; h++) {
    let sum = innerBias[h]!
    const row = h * encodingSize
    for (let i = 0; i < encodingSize; i++) sum += inner[row + i]! * encoding[i]!
    layer[h] = Math.tanh(sum)
  }
  const out = new Float32Array(heads)
  for (let k = 0; k < heads; k++) {
    let sum = outerBias[k]!
    for (let h = 0; h < hidden; h++) sum += outer[k * hidden + h]! * layer[h]!
    out[k] = sum
  }
  return out
}

export function softmax(values: Float32Array): Float32Array {
  const highest = values.reduce((a, b) => Math.max(a, b), -Infinity)
  const powers = values.map((value) => Math.exp(value - highest))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}
