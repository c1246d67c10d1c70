/** Cuts a post's text at the borders of spans, for the report. Pure. */
import type { Span } from '../../shared/model.ts'
import { inline } from './direction.ts'

/** A stretch of text, flagged or not. */
export interface Run {
  text: string
  flagged: boolean
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A joined emoji or a letter with its marks is never cut: the span grows over it. Empty spans show nothing. */
function wholeLetters(text: string, spans: readonly Span[]): Span[] {
  const letters = graphemes.segment(text)
  return spans
    .filter(([start, end]) => end > start && start < text.length)
    .map(([start, end]): Span => {
      const last = letters.containing(end - 1)
      return [
        letters.containing(start)?.index ?? start,
        last ? last.index + last.segment.length : text.length,
      ]
    })
}

/** The whole text as runs, overlapping spans merged. */
export function splitRuns(text: string, spans: readonly Span[]): Run[] {
  const runs: Run[] = []
  let at = 0
  const push = (end: number, flagged: boolean) => {
    if (end > at) runs.push({ text: text.slice(at, end), flagged })
    at = Math.max(at, end)
  }
  for (const [start, end] of wholeLetters(text, spans).toSorted((a, b) => a[0] - b[0])) {
    push(start, false)
    push(end, true)
  }
  push(text.length, false)
  return runs
}

/** A reader finds the place by this many characters; the whole of it is marked in the text. */
const longest = 160

/** The spans' words for use inside a sentence, on one line each. */
export function passages(text: string, spans: readonly Span[]): string[] {
  return wholeLetters(text, spans)
    .map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .map((words) =>
      inline(words.length > longest ? `${words.slice(0, longest).toWellFormed()}\u2026` : words),
    )
}
