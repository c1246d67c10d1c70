/** Who is spoken to, and who speaks: second person, handles, first person. Judges nothing. */
import type { PreparedText, Token } from './prepared.ts'

const second = new Set(
  "you u ya yous youse your yours yourself yourselves ur you're youre you've you'll you'd thee".split(' '),
)
const first = new Set(
  "i me my mine myself i'm im i've i'd i'll we us our ours ourselves we're we've".split(' '),
)

export const isSecondPerson = (token: Token) => token.kind === 'word' && second.has(token.text)
export const isFirstPerson = (token: Token) => token.kind === 'word' && first.has(token.text)

/** Whether any token of the range [from, to) is "you" in one of its forms. */
export function speaksToSomeone(prepared: PreparedText, range: { from: number; to: number }): boolean {
  return prepared.tokens.slice(range.from, range.to).some(isSecondPerson)
}

/** Handles in front of the text: the people a reply is addressed to. Lower case, with their "@". */
export function leadingHandles(prepared: PreparedText): string[] {
  const handles: string[] = []
  for (const token of prepared.tokens) {
    if (token.kind !== 'handle') break
    handles.push(token.text)
  }
  return handles
}

/** Handles anywhere in the range [from, to). */
export function handlesIn(prepared: PreparedText, range: { from: number; to: number }): Token[] {
  return prepared.tokens.slice(range.from, range.to).filter((token) => token.kind === 'handle')
}
