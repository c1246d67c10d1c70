/** The post key: an integer that sorts by time, so that the newest matches of a search come first without a join. */
import type { ReadDb } from './open.ts'

/** Room for this many posts in one millisecond before keys run into the next one. */
export const keysPerMs = 2048
/** Posts without a usable time sort before all others. */
const undatedStart = -(2 ** 52)
const lastMs = Math.floor(Number.MAX_SAFE_INTEGER / keysPerMs) - 1

export function firstKey(createdAt: number | null): number {
  if (createdAt === null || createdAt < 0) return undatedStart
  return Math.min(Math.floor(createdAt), lastMs) * keysPerMs
}

/** Milliseconds to the range of keys [from, to). */
export function keyRange(fromMs: number, toMs: number): [number, number] {
  return [firstKey(fromMs), firstKey(toMs)]
}

export interface KeyAllocator {
  /** A key that is free unless other posts have that time; no look at the store. */
  likely(createdAt: number | null): number
  /** The next key that is free. */
  free(createdAt: number | null): number
}

/** One per connection: the statements are kept. */
export function keyAllocator(db: ReadDb): KeyAllocator {
  const last = db.prepare('SELECT max(key) FROM post WHERE key >= ? AND key < ?').pluck()
  const taken = db.prepare('SELECT 1 FROM post WHERE key = ?').pluck()
  let before: { first: number; key: number } = { first: Number.NaN, key: 0 }
  // Posts of one time mostly come one after the other.
  const given = (first: number, key: number) => {
    before = { first, key }
    return key
  }
  return {
    likely(createdAt) {
      const first = firstKey(createdAt)
      return given(first, first === before.first ? before.key + 1 : first)
    },
    free(createdAt) {
      const first = firstKey(createdAt)
      const end = first === undatedStart ? 0 : first + keysPerMs
      let key = ((last.get(first, end) as number | null) ?? first - 1) + 1
      while (taken.get(key) !== undefined) key++
      return given(first, key)
    },
  }
}
