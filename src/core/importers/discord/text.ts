/** The marks that Discord keeps in a text, as they are shown: emoji by their names, people and channels by their numbers. Pure. */
import type { Mention } from '../../../shared/model.ts'

export const showText = (text: string): string =>
  text.includes('<')
    ? text
        .replace(/<a?:(\w{2,32}):\d{15,20}>/g, ':$1:')
        .replace(/<@[!&]?(\d{15,20})>/g, '@$1')
        .replace(/<#(\d{15,20})>/g, '#$1')
    : text

/** People by their numbers: their names are not in the text. */
export const mentionsIn = (text: string): Mention[] =>
  text.includes('<@')
    ? Array.from(new Set(Array.from(text.matchAll(/<@!?(\d{15,20})>/g), ([, id]) => id!)), (id) => ({
        handle: id,
        id,
        name: null,
      }))
    : []
