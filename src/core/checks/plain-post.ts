/** A sentence as a post of the respondent's own, for examples and for trying things out. */
import { prepare } from '../text/prepare.ts'
import type { CheckPost } from './check.ts'

/** Mentions and links are read from the text. */
export function plainPost(text: string): CheckPost {
  return {
    key: 0,
    platform: 'x',
    kind: 'post',
    authorship: 'own',
    text,
    prepared: prepare(text),
    contentWarning: null,
    account: { handle: null, name: null, isRespondent: true },
    createdAt: null,
    replyTo: null,
    original: null,
    mentions: Array.from(text.matchAll(/(?<![\p{L}\p{N}_])@(\w+)/gu), ([, handle]) => ({
      handle: handle!,
      id: null,
      name: null,
    })),
    links: Array.from(text.matchAll(/https?:\/\/\S+/g), ([link]) => link),
  }
}
