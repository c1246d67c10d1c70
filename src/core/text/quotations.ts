/** Finds quoted speech: paired quotation marks, and lines that begin with ">". Says nothing about who is quoted. */
import type { Span } from '../../shared/model.ts'

const anyMark = /["“„«‘']|^\s*>/m
/** One alternative a kind of mark; none crosses a blank line, and a quotation is at most 2,000 units long. */
const marks = [
  /[“„]([^“”„]{1,2000})[”“]/g,
  /«([^«»]{1,2000})»/g,
  /(?<=^|[\s([{:;,.!?—–-])"([^"\n]{1,2000})"(?![\p{L}\p{N}])/gu,
  /(?<=^|[\s([{:;,—–-])‘([^‘\n]{1,2000}?)’(?![\p{L}\p{N}])/gu,
  /(?<=^|[\s([{:;,—–-])'([^'\s](?:[^'\n]|'(?=\p{L})){0,2000}?)'(?![\p{L}\p{N}])/gu,
]
const quotedLine = /^[^\S\n]*>[^\n]*/gm

/** Spans of the original with their marks, in order, without overlaps. */
export function findQuotations(original: string): Span[] {
  if (!anyMark.test(original)) return []
  const spans: Span[] = []
  for (const pattern of marks)
    for (const match of original.matchAll(pattern)) {
      if (/\n\s*\n/.test(match[0])) continue
      spans.push([match.index, match.index + match[0].length])
    }
  for (const match of original.matchAll(quotedLine)) spans.push([match.index, match.index + match[0].length])
  return merge(spans)
}

function merge(spans: Span[]): Span[] {
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span[0] < last[1]) last[1] = Math.max(last[1], span[1])
    else merged.push([span[0], span[1]])
  }
  return merged
}
