/** Ids on Discord hold the moment they were given out, which tells the zone of a time that has none. Pure. */
import { type Created, textTime } from '../times.ts'

const firstMoment = 1_420_070_400_000
const shift = 4_194_304n

/** ms UTC; null for what is no such id. */
export function timeOfId(id: string): number | null {
  if (!/^\d{15,20}$/.test(id)) return null
  return Number(BigInt(id) / shift) + firstMoment
}

/** A message is written when its id is given out. Minutes apart, the text is of another clock, or the id of another make. */
const near = 60_000

/** The written time, read as UTC; without one, that of the id, which a note then says. */
export function timeOf(written: unknown, id: string): Created & { note: string | null } {
  const time = textTime(written)
  const given = timeOfId(id)
  if (time.createdAt !== null) {
    const agrees = given !== null && Math.abs(given - time.createdAt) < near
    return { ...time, zoneKnown: time.zoneKnown || agrees, note: null }
  }
  if (given === null) return { ...time, note: null }
  const note = 'The archive gives no date that can be read; this one is the moment in the message’s id.'
  return { createdAt: given, createdRaw: time.createdRaw, precision: 'ms', zoneKnown: true, note }
}
