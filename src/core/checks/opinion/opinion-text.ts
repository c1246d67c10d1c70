/** A post's text as the sentence encoder reads it: names of groups and people masked, so that none weighs more than another. */
import type { Span } from '../../../shared/model.ts'
import type { PreparedText } from '../../text/prepared.ts'
import type { Reading } from '../conduct/phrase-book.ts'

const groupSenses = new Set(['group', 'member', 'identity'])
const groupMask = 'those people'
const handleMask = 'someone'

/** What is written in the place of a stretch of the text; sorted, without overlaps. */
function masks(prepared: PreparedText, { words, hits }: Reading): { span: Span; by: string }[] {
  const found: { span: Span; by: string }[] = []
  for (const { value, from, to } of hits)
    if (value.kind === 'entry' && groupSenses.has(value.entry.sense))
      found.push({ span: [words[from]!.start, words[to - 1]!.end], by: groupMask })
  for (const { kind, start, end } of prepared.tokens) {
    if (kind === 'handle') found.push({ span: [start, end], by: handleMask })
    else if (kind === 'link') found.push({ span: [start, end], by: '' })
  }
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  let end = 0
  return found.filter(({ span }) => {
    if (span[0] < end) return false
    end = span[1]
    return true
  })
}

/** The text with masks on; `without`, where given, is left out of it. */
export function opinionText(prepared: PreparedText, reading: Reading, without?: Span): string {
  const { original } = prepared
  let text = ''
  let at = 0
  const copy = (to: number) => {
    const [from, until] = without ?? [to, to]
    if (at < from) text += original.slice(at, Math.min(to, from))
    if (to > until) text += original.slice(Math.max(at, until), to)
    at = to
  }
  for (const { span, by } of masks(prepared, reading)) {
    copy(span[0])
    if (!without || span[1] <= without[0] || span[0] >= without[1]) text += by
    at = span[1]
  }
  copy(original.length)
  return text.replace(/\s+/g, ' ').trim()
}

/** A piece shorter than this joins its neighbour. */
const fewestWords = 3
const mostPieces = 8

/** The stretches of a text that can be left out one by one: what stands between commas and full stops. */
export function pieces({ words }: Reading): Span[] {
  const found: Span[] = []
  let from = 0
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && words[at]!.breakBefore === 0) continue
    if (at - from < fewestWords && at < words.length) continue
    if (words[at - 1]) found.push([words[from]!.start, words[at - 1]!.end])
    from = at
  }
  while (found.length > mostPieces) {
    for (let i = 0; i + 1 < found.length && found.length > mostPieces; i++)
      found.splice(i, 2, [found[i]![0], found[i + 1]![1]])
  }
  return found
}
