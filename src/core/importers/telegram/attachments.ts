/** What a message on Telegram carries beside its text: files found in the export, and the rest in words. Pure. */
import { objectsOf, textOf } from '../fields.ts'
import type { MediaRecord } from '../importer.ts'

export type Fields = Record<string, unknown>

/** Member path of a file by the name a message gives it. */
export type FindFile = (named: string) => string | null

const leftOut = 'A picture, video, sound or document was sent that the export leaves out.'

/** In place of a file that was not exported Telegram writes a sentence in brackets. */
const isExcuse = (named: string) => named.startsWith('(')

export function readFiles(message: Fields, find: FindFile): { media: MediaRecord[]; notes: string[] } {
  const named = [message.photo, message.file].map(textOf).filter((one) => one !== null)
  const alt = textOf(message.sticker_emoji)
  const media = named.map((one): MediaRecord => {
    const path = isExcuse(one) ? null : find(one)
    return { path, alt, url: path === null && !isExcuse(one) ? one : null }
  })
  return { media, notes: media.some(({ path }) => path === null) ? [leftOut] : [] }
}

/** A field, and the sentence for a reviewer; null where there is nothing to say. */
const carried: readonly [string, (value: unknown, message: Fields) => string | null][] = [
  ['contact_information', () => 'A contact was shared; it stands in the raw record.'],
  ['location_information', (_, message) => `A place was shared${inWords(message)}.`],
  ['game_title', (value) => inSentence('A game was shared', value)],
  ['invoice_information', () => 'An invoice was sent; it stands in the raw record.'],
  ['via_bot', (value) => inSentence('Written by way of a bot, which can supply the words', value)],
  ['author', (value) => inSentence('Signed', value)],
]

const inSentence = (what: string, value: unknown) => (textOf(value) === null ? null : `${what}: ${value}`)

const inWords = ({ place_name, address }: Fields) => {
  const words = [place_name, address].filter((one) => textOf(one) !== null)
  return words.length === 0 ? '' : `: ${words.join(', ')}`
}

export const carriedNotes = (message: Fields): string[] =>
  carried.flatMap(([field, sentence]) => {
    if (!(field in message)) return []
    const said = sentence(message[field], message)
    return said === null ? [] : [said]
  })

/** Question and answers of a poll. */
export const pollOf = (message: Fields): { question: unknown; answers: unknown[] } | null => {
  const [poll] = objectsOf<Fields>(message.poll)
  return poll ? { question: poll.question, answers: objectsOf(poll.answers) } : null
}
