/** What Snapchat calls the kinds of messages, and what is said of them. Data only. */

export interface Sent {
  /** For a reviewer; null for plain text. */
  note: string | null
  /** A file belongs to it, whether or not the export holds it. */
  hasFile: boolean
  /** Made by somebody else. */
  isOthers: boolean
}

const text: Sent = { note: null, hasFile: false, isOthers: false }
const file = (note: string): Sent => ({ note, hasFile: true, isOthers: false })

const kinds: ReadonlyMap<string, Sent> = new Map([
  ['TEXT', text],
  ['MEDIA', file('A picture or video was sent.')],
  ['IMAGE', file('A picture was sent.')],
  ['VIDEO', file('A video was sent.')],
  ['AUDIO', file('A sound was sent.')],
  ['NOTE', file('A voice or video note was sent.')],
  ['STICKER', file('A sticker was sent.')],
  ['SHARE', { note: 'Shared from elsewhere: not the sender’s own words.', hasFile: false, isOthers: true }],
])

/** A kind that is not known stays, and is named. */
export const sentAs = (kind: string): Sent =>
  kinds.get(kind) ?? { note: `Of the kind that Snapchat calls ${kind}.`, hasFile: false, isOthers: false }

export const isErased = (kind: string): boolean => kind === 'STATUSERASEDMESSAGE'

/** Lines of Snapchat's own: calls, who left, what was saved. */
export const isBySnapchat = (kind: string): boolean => kind.startsWith('STATUS') && !isErased(kind)
