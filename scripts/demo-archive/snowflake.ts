/** Post ids as X makes them: milliseconds since its epoch, shifted, with a sequence below. */
import { hashText } from './seeded.ts'

const EPOCH = 1288834974657n

/** The id of a post made at `at` (ms UTC). `key` fills the low bits, so an entry keeps its id for ever. */
export function snowflake(at: number, key: string): string {
  return (((BigInt(at) - EPOCH) << 22n) + BigInt(hashText(key) & 0x3fffff)).toString()
}

/** The moment inside an id, ms UTC. */
export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH)
}
