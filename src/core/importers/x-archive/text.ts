/** A post's text as X shows it: short links opened by string, the link to its own picture gone, three entities decoded. Pure. */

export interface XLink {
  url?: string
  expanded_url?: string
  /** In direct messages and long posts. */
  expanded?: string
  expandedUrl?: string
}

export const expandedOf = (link: XLink): string | undefined =>
  link.expanded_url ?? link.expanded ?? link.expandedUrl

/** By string, never by indices: those count code points of the escaped text. */
export function showText(text: string, links: readonly XLink[], mediaLinks: readonly string[] = []): string {
  let shown = text
  for (const link of links) {
    const expanded = expandedOf(link)
    if (link.url && expanded) shown = shown.replaceAll(link.url, expanded)
  }
  for (const link of mediaLinks) shown = shown.replaceAll(link, '').trimEnd()
  return unescapeOnce(shown)
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Only these three are X's own; `&copy;` was typed by a person. */
export function unescapeOnce(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity]!) : text
}

export const linksOf = (links: readonly XLink[]): string[] =>
  links.map(expandedOf).filter((url): url is string => url !== undefined)
