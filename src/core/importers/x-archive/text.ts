/** A post's text as X shows it: short links opened by string, the link to its own picture gone, three entities decoded. Pure. */
import { textOf } from '../fields.ts'

export interface XLink {
  url?: string
  expanded_url?: string
  /** In direct messages and long posts. */
  expanded?: string
  expandedUrl?: string
}

export const expandedOf = (link: XLink): string | null =>
  textOf(link.expanded_url) ?? textOf(link.expanded) ?? textOf(link.expandedUrl)

/** By string, never by indices: those count code points of the escaped text. */
export function showText(text: string, links: readonly XLink[], mediaLinks: readonly string[] = []): string {
  let shown = links.length === 0 ? text : openLinks(text, links)
  // A picture's own link is not part of what was said.
  for (const link of mediaLinks) {
    if (shown.includes(link)) shown = shown.replaceAll(link, '').trimEnd()
  }
  return unescapeOnce(shown)
}

/** In one pass, longest first: a short link can be the beginning of another, and an opened link can hold one. */
function openLinks(text: string, links: readonly XLink[]): string {
  const expanded = new Map<string, string>()
  for (const link of links) {
    const address = expandedOf(link)
    if (textOf(link.url) && address) expanded.set(link.url!, address)
  }
  const [only] = expanded
  if (only === undefined) return text
  // By a function: an address may hold `$&`, which a replacement text would take as an order.
  if (expanded.size === 1) return text.replaceAll(only[0], () => only[1])
  const shorts = [...expanded.keys()].sort((a, b) => b.length - a.length)
  const pattern = shorts.map((short) => short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return text.replace(new RegExp(pattern, 'g'), (short) => expanded.get(short)!)
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Only these three are X's own; `&copy;` was typed by a person. */
export function unescapeOnce(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity]!) : text
}

const plainLink = /https?:\/\/[^\s<>"…]+/g

/** All links of a post: those that X lists, then those that stand in the text only (posts of the first years). */
export function linksOf(listed: readonly XLink[], shown: string): string[] {
  const links = listed.map(expandedOf).filter((url) => url !== null)
  if (!shown.includes('http')) return links
  for (const { 0: found, index } of shown.matchAll(plainLink)) {
    // A link that the ellipsis of a cut text ends is not whole, so it is none.
    if (shown[index + found.length] === '…') continue
    const address = found.replace(/[.,;:!?)\]'’”]+$/, '')
    if (!links.some((link) => link.startsWith(address))) links.push(address)
  }
  return links
}
