/** Tells posts about abuse (news, complaints, apologies, support) from posts that are abuse. Judges nothing. */
import type { Word } from '../../text/words.ts'

const list = (words: string) => new Set(words.split(' '))

const signs = list(
  'survey inquiry tribunal ofcom charity investigation allegations findings restraining convicted sentenced caution stalked stalker survivors solidarity safeguarding bullied harassment bullying abusive hounding misogyny wellbeing helpline mortified apologised apologies apologising workshop standards committee campaigner ombudsman legislation apology',
)

/** A word of news, law, support or regret is in the post. */
export function isAboutConduct(words: readonly Word[]): boolean {
  return words.some(({ text }) => signs.has(text))
}
