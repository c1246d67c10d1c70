/** Links to posts on X, which is how a quote shows in an archive. Pure. */
import type { PostRecord } from '../importer.ts'

const statusLink =
  /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?:i\/web|([^/]+))\/status(?:es)?\/(\d+)/i

/** Id of the post that a link leads to. */
export const statusOf = (link: string): string | null => statusLink.exec(link)?.[2] ?? null

/** The last link to a post is the one quoted. */
export function quotedStatus(links: readonly string[]): PostRecord['original'] {
  for (let at = links.length - 1; at >= 0; at--) {
    const found = statusLink.exec(links[at]!)
    if (!found) continue
    const handle = found[1] === undefined || found[1] === 'i' ? null : found[1]
    return { id: found[2]!, url: links[at]!, handle }
  }
  return null
}
