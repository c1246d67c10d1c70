/** Cuts folded text into tokens in one pass. Offsets leave here as offsets into the original. */
import { classAt, digit, emoji, letter, newline, space } from './char-class.ts'
import { type Folded, fold, spanInOriginal } from './fold.ts'
import type { Token } from './prepared.ts'
import { readSpelling } from './spellings.ts'

const at = 64
const hash = 35
const star = 42
const apostrophe = 39
const dollar = 36
const dot = 46

const linkStart = /(?:https?:\/\/|www\.)[^\s"<>]*/y
const handleTail =
  /[\p{L}\p{N}_]+(?:@[a-z0-9-]+(?:\.[a-z0-9-]+){1,6}|(?:[.-][a-z0-9-]+){0,6}\.(?:social|com|org|net|uk|app|online|me)(?![a-z0-9]))?/uy
const hashtagTail = /(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]+/uy
const mailDomain = /@[a-z0-9-]+(?:\.[a-z0-9-]+){0,6}\.[a-z]{2,}/y
const bareDomain =
  /(?:\.[a-z0-9-]+){0,6}\.(?:com|org|net|co|gov|ly|io|uk|eu|social|app|news|info)(?![a-z0-9])(?:\/[^\s"<>]*)?/y
const numberRun = /\p{Nd}+(?:[.,:/]\p{Nd}+)*/uy
const hashtagWord = /\p{Lu}+(?![\p{Ll}])|\p{Lu}?[\p{Ll}\p{Lm}\p{Lo}\p{M}']+|\p{N}+|\p{Lu}/gu

/** Tokens in order; white space is not a token. */
export function tokenise(original: string, folded: Folded): Token[] {
  const text = folded.text
  const tokens: Token[] = []
  let i = 0

  const push = (kind: Token['kind'], start: number, end: number, read = text.slice(start, end)): Token => {
    const identity = folded.starts === null
    const token: Token = {
      text: read,
      start: identity ? start : folded.starts![start]!,
      end: identity ? end : folded.ends![end - 1]!,
      kind,
    }
    tokens.push(token)
    return token
  }
  const lengthAt = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from
    return pattern.test(text) ? pattern.lastIndex - from : 0
  }
  const link = (start: number, end: number): number => {
    let stop = end
    while (stop > start + 1 && ".,!?)';:]".includes(text[stop - 1]!)) stop--
    push('link', start, stop)
    return stop
  }

  while (i < text.length) {
    const kind = classAt(text, i)
    if (kind === space || kind === newline) {
      i++
      continue
    }
    const unit = text.charCodeAt(i)
    if (kind === letter || kind === digit || (unit === dollar && classAt(text, i + 1) === letter)) {
      if ((unit === 104 || unit === 119) && lengthAt(linkStart, i) > 0) {
        i = link(i, i + lengthAt(linkStart, i))
        continue
      }
      const end = wordEnd(text, i)
      const number = kind === digit ? lengthAt(numberRun, i) : 0
      if (number > 0 && i + number >= end) {
        push('number', i, i + number)
        i += number
        continue
      }
      const next = text.charCodeAt(end)
      const rest = next === at ? lengthAt(mailDomain, end) : next === dot ? lengthAt(bareDomain, end) : 0
      if (rest > 0) {
        i = link(i, end + rest)
        continue
      }
      const spelling = readSpelling(text.slice(i, end))
      const token = push('word', i, end, spelling.text)
      if (spelling.forms.length > 0) token.forms = spelling.forms
      i = end
    } else if (unit === at && lengthAt(handleTail, i + 1) > 0) {
      const end = i + 1 + lengthAt(handleTail, i + 1)
      push('handle', i, end)
      i = end
    } else if (unit === hash && lengthAt(hashtagTail, i + 1) > 0) {
      const end = i + 1 + lengthAt(hashtagTail, i + 1)
      const token = push('hashtag', i, end)
      token.parts = hashtagParts(original, spanInOriginal(folded, i + 1, end))
      i = end
    } else if (kind === emoji) {
      const size = text.codePointAt(i)! > 0xffff ? 2 : 1
      const flag = isRegional(text, i) && isRegional(text, i + 2)
      const end = i + (flag ? 4 : size)
      push('emoji', i, end)
      i = end
    } else {
      const from = i
      const terminal = isTerminal(unit)
      do i++
      while (
        i < text.length &&
        (text.charCodeAt(i) === unit || (terminal && isTerminal(text.charCodeAt(i)))) &&
        unit !== at &&
        unit !== hash
      )
      push('punctuation', from, i)
    }
  }
  return tokens
}

const isTerminal = (unit: number) => unit === dot || unit === 33 || unit === 63

function isRegional(text: string, i: number): boolean {
  const codePoint = text.codePointAt(i) ?? 0
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
}

const isWordClass = (kind: number) => kind === letter || kind === digit

/** Where the word that begins here ends; letters masked by stars, $ and @ between letters belong to it. */
function wordEnd(text: string, start: number): number {
  let i = start
  const emphasised = start > 0 && text.charCodeAt(start - 1) === star
  while (i < text.length) {
    const unit = text.charCodeAt(i)
    if (isWordClass(classAt(text, i))) {
      i += unit >= 0xd800 && unit < 0xdc00 ? 2 : 1
      continue
    }
    if (i === start && unit === dollar) {
      i++
      continue
    }
    const next = i + 1 < text.length ? classAt(text, i + 1) : 0
    if (unit === apostrophe && next === letter) {
      i += 2
      continue
    }
    if (unit === dollar) {
      i++
      continue
    }
    if (unit === at && next === letter && classAt(text, i - 1) === letter) {
      mailDomain.lastIndex = i
      if (mailDomain.test(text)) return i
      i++
      continue
    }
    if (unit === star) {
      let after = i
      while (text.charCodeAt(after) === star) after++
      const goesOn = after < text.length && isWordClass(classAt(text, after))
      if (goesOn || (after - i >= 2 && !emphasised)) {
        i = after
        continue
      }
    }
    break
  }
  return i
}

function hashtagParts(original: string, [start, end]: [number, number]): Token[] {
  const parts: Token[] = []
  for (const match of original.slice(start, end).matchAll(hashtagWord)) {
    const from = start + match.index
    const spelling = readSpelling(fold(match[0]).text)
    if (spelling.text === '') continue
    const part: Token = {
      text: spelling.text,
      start: from,
      end: from + match[0].length,
      kind: /^\p{N}/u.test(match[0]) ? 'number' : 'word',
    }
    if (spelling.forms.length > 0) part.forms = spelling.forms
    parts.push(part)
  }
  return parts
}
