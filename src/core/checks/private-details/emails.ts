/** E-mail addresses, also spelled out ("jane [at] example [dot] org"). */
import type { Detail } from './detail.ts'
import { isPublicMailbox } from './public-contacts.ts'

const written =
  /(?<![\p{L}\p{N}._%+@-])[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\p{L}\p{N}@])/gu
const spelledOut =
  /(?<![\p{L}\p{N}._%+@-])[a-z0-9._%+-]{1,64} ?(?:[[({] ?at ?[\])}]|@) ?[a-z0-9-]{1,63}(?: ?(?:[[({] ?dot ?[\])}]|\.) ?[a-z]{2,24}){1,4}(?![\p{L}\p{N}])/gu
const spoken =
  /(?<![\p{L}\p{N}._%+@-])[a-z0-9._%+-]{1,64} at (?:gmail|hotmail|outlook|yahoo|icloud|proton|protonmail|live|aol|btinternet|sky) dot (?:com|co dot uk|me|net)(?![\p{L}\p{N}])/gu

export function* findEmails(folded: string): Iterable<Detail> {
  if (folded.includes('@')) yield* detailsOf(folded, written)
  if (/[[({] ?(?:at|dot) ?[\])}]/.test(folded)) yield* detailsOf(folded, spelledOut)
  if (folded.includes(' dot ')) yield* detailsOf(folded, spoken)
}

function* detailsOf(folded: string, pattern: RegExp): Iterable<Detail> {
  for (const match of folded.matchAll(pattern)) {
    const address = match[0]
      .replace(/ ?(?:[[({] ?at ?[\])}]| at ) ?/, '@')
      .replace(/ ?(?:[[({] ?dot ?[\])}]| dot ) ?/g, '.')
      .replaceAll(' ', '')
    const detail: Detail = {
      kind: 'email',
      from: match.index,
      to: match.index + match[0].length,
      strength: 0.7,
    }
    yield isPublicMailbox(address) ? { ...detail, strength: 0, known: 'office' } : detail
  }
}
