/** Joins words written letter by letter ("i d i o t", "i.d.i.o.t") into one token. */
import type { Token } from './prepared.ts'

const separators = new Set(['.', '-', '_', '*', '/', '|', '~'])
/** Letters that stand for words when texting; a run of three made of these only is left alone ("u r a"). */
const textSpeak = new Set('uraikycbnxo')

/** The same tokens, with every run of spelled-out letters replaced by one word. */
export function joinSpacedLetters(tokens: Token[], original: string): Token[] {
  if (!mayHoldRun(tokens)) return tokens
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; ) {
    const run = isSingle(tokens[i]!) ? runFrom(tokens, original, i) : null
    if (!run) {
      joined.push(tokens[i]!)
      i++
      continue
    }
    let letters = run.letters
    // "u r" in front of the letters is the sentence's subject, not part of the word.
    while (letters.length > 4 && (letters[0]!.text === 'u' || letters[0]!.text === 'r'))
      joined.push(letters.shift()!)
    letters = [...letters]
    const text = letters.map((token) => token.text).join('')
    const word: Token = { text, start: letters[0]!.start, end: letters.at(-1)!.end, kind: 'word' }
    if (/^[ai]/.test(text) && text.length > 3) word.forms = [text.slice(1)]
    joined.push(word)
    i = run.to
  }
  return joined
}

const isSingle = (token: Token) => token.kind === 'word' && token.end - token.start === 1

function mayHoldRun(tokens: Token[]): boolean {
  let singles = 0
  for (const token of tokens) {
    if (isSingle(token)) {
      if (++singles >= 3) return true
    } else if (token.kind !== 'punctuation') singles = 0
  }
  return false
}

function runFrom(tokens: Token[], original: string, from: number): { letters: Token[]; to: number } | null {
  const letters = [tokens[from]!]
  let separator: string | null = null
  let i = from
  for (;;) {
    const here = tokens[i]!
    const next = tokens[i + 1]
    if (!next) break
    let step = 1
    let between = ' '
    let letter = next
    if (next.kind === 'punctuation') {
      const after = tokens[i + 2]
      if (!after || next.start !== here.end || after.start !== next.end || !separators.has(next.text)) break
      between = next.text
      letter = after
      step = 2
    } else if (next.start !== here.end + 1 || original[here.end] !== ' ') break
    if (!isSingle(letter) || (separator !== null && separator !== between)) break
    separator = between
    letters.push(letter)
    i += step
  }
  if (letters.length < 3) return null
  if (letters.length === 3 && letters.every((token) => textSpeak.has(token.text))) return null
  return { letters, to: i + 1 }
}
