/** Groups tokens into sentences: a full stop, question or exclamation mark, or a new line ends one. */
import type { Token } from './prepared.ts'

/** Ranges [from, to) that cover all tokens in order. */
export function findSentences(tokens: readonly Token[], original: string): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = []
  let from = 0
  let lineEnd = original.indexOf('\n')
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    let ends = next === undefined
    if (lineEnd !== -1 && next && lineEnd < next.start) {
      ends = true
      while (lineEnd !== -1 && lineEnd < next.start) lineEnd = original.indexOf('\n', lineEnd + 1)
    } else if (next && token.kind === 'punctuation' && isTerminal(token.text)) {
      // A dot inside "9.30am" or "e.g." has no space after it. A closing quotation mark stays with its sentence.
      ends = next.start > token.end
    } else if (
      next &&
      i > from &&
      isQuote(token.text) &&
      token.kind === 'punctuation' &&
      next.start > token.end
    ) {
      const before = tokens[i - 1]!
      ends = before.kind === 'punctuation' && isTerminal(before.text) && before.end === token.start
    }
    if (!ends) continue
    sentences.push({ from, to: i + 1 })
    from = i + 1
  }
  return sentences
}

const isTerminal = (text: string) => text[0] === '.' || text[0] === '!' || text[0] === '?'
const isQuote = (text: string) => text === '"' || text === "'"
