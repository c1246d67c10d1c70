/** Cuts a text at the edges of spans, so that each piece is marked or not. Spans are UTF-16 offsets, in any order. */
import type { Span } from '../../shared/model.ts'

export interface Segment {
  start: number
  text: string
  marked: boolean
}

export function segmentText(text: string, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = []
  let at = 0
  const push = (end: number, marked: boolean) => {
    if (end > at) segments.push({ start: at, text: text.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    push(Math.min(start, text.length), false)
    push(Math.min(end, text.length), true)
  }
  push(text.length, false)
  return segments
}

/** The marked words alone, shortened for a list: "… the marked words …". */
export function excerpt(
  text: string,
  spans: readonly Span[],
  length: number,
): { text: string; spans: Span[] } {
  const first = Math.min(...spans.map(([start]) => start), text.length)
  if (spans.length === 0 || first < length / 2) return { text, spans: [...spans] }
  const cut = text.lastIndexOf(' ', Math.max(0, first - length / 4)) + 1
  if (cut === 0) return { text, spans: [...spans] }
  const shift = cut - 2
  return {
    text: `… ${text.slice(cut)}`,
    spans: spans.map(([start, end]): Span => [Math.max(0, start - shift), Math.max(0, end - shift)]),
  }
}
