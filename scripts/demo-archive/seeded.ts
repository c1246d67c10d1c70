/** Seeded chance for the sample archive: the same words always give the same numbers, on every machine. */

/** FNV-1a over UTF-16 code units: a number that belongs to a text. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

export interface Chance {
  /** 0 up to but not including 1. */
  next(): number
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
}

/** Mulberry32. A seed per post, not one stream for all, so that editing one post moves no other. */
export function chance(seed: string): Chance {
  let state = hashText(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return { next, between, pick: (list) => list[between(0, list.length - 1)]! }
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A short random-looking name, as X uses for links and pictures. */
export function shortName(seed: string, length: number): string {
  const from = chance(`name:${seed}`)
  return Array.from({ length }, () => BASE62[from.between(0, 61)]).join('')
}
