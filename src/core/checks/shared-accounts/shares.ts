/** Reads from a post which accounts' content it passes on, and how. Knows no list. */
import type { Span } from '../../../shared/model.ts'
import type { CheckPost } from '../check.ts'
import { linkedAccount } from './profile-link.ts'

export interface Share {
  how: 'repost' | 'quote' | 'copy' | 'link' | 'profile-link' | 'like' | 'mention'
  handle: string
  platform: string | null
  /** Where the post names the account; empty when only its record does. */
  spans: Span[]
}

/** Strongest ways first. */
export function findShares(post: CheckPost): Share[] {
  const mentions = mentionsOf(post)
  const spansFor = (handle: string) =>
    mentions
      .filter((mention) => mention.handle === handle.replace(/^@/, '').toLowerCase())
      .flatMap((mention) => mention.spans)
  const shares: Share[] = []
  const how = originalHow(post)
  if (how && post.original) {
    const linked = post.original.url ? linkedAccount(post.original.url) : null
    const handle = post.original.handle ?? linked?.handle
    if (handle) shares.push({ how, handle, platform: post.platform, spans: spansFor(handle) })
  }
  for (const share of [...copiesOf(post), ...linksOf(post), ...mentions]) shares.push(share)
  return shares
}

function originalHow(post: CheckPost): 'repost' | 'quote' | 'like' | null {
  if (post.authorship === 'repost' || post.kind === 'repost') return 'repost'
  if (post.authorship === 'quote' || post.kind === 'quote') return 'quote'
  if (post.authorship === 'like' || post.kind === 'like') return 'like'
  return null
}

/** "RT @name", "MT @name", "via @name": shared by hand. A repost that begins so is the platform's own. */
function copiesOf({ prepared: { tokens }, platform, authorship }: CheckPost): Share[] {
  const copies: Share[] = []
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]
    if (next?.kind !== 'handle' || token.kind !== 'word' || !/^(?:rt|mt|via|h\/t|repost)$/.test(token.text))
      continue
    const how = i === 0 && authorship === 'repost' ? 'repost' : 'copy'
    copies.push({ how, handle: next.text.slice(1), platform, spans: [[token.start, next.end]] })
  }
  return copies
}

function linksOf(post: CheckPost): Share[] {
  const found: Share[] = []
  const add = (link: string, spans: Span[]) => {
    const linked = linkedAccount(link)
    if (linked)
      found.push({
        how: linked.what === 'post' ? 'link' : 'profile-link',
        handle: linked.handle,
        platform: linked.platform,
        spans,
      })
  }
  for (const token of post.prepared.tokens)
    if (token.kind === 'link') add(token.text, [[token.start, token.end]])
  for (const link of post.links) if (!post.text.includes(link)) add(link, [])
  return found
}

function mentionsOf({ prepared: { tokens }, platform }: CheckPost): Share[] {
  return tokens
    .filter((token) => token.kind === 'handle')
    .map((token) => ({
      how: 'mention' as const,
      handle: token.text.slice(1),
      platform,
      spans: [[token.start, token.end]] as Span[],
    }))
}
