/** What the addresses of people and posts tell: handles, and who a post was for. Pure. */
import type { Mention, Visibility } from '../../../shared/model.ts'
import { textOf, textsOf } from '../fields.ts'

/** `user@host` of an actor's or post's address, as far as its form tells. */
export function handleOfAddress(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null
  const { host, pathname } = new URL(address)
  const user = /^\/(?:users\/|@)([^/@]+)/.exec(pathname)?.[1]
  return user ? `${user}@${host}` : null
}

/** `user@host` where the tag's name or its address tells the host. */
export function mentionOf(tag: { name?: unknown; href?: unknown }): Mention {
  const name = (textOf(tag.name) ?? '').replace(/^@/, '')
  const href = textOf(tag.href)
  const host = href !== null && URL.canParse(href) ? new URL(href).host : null
  return { handle: name.includes('@') || host === null ? name : `${name}@${host}`, id: href, name: null }
}

const everyone = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public'])

/** From the addressees; `followers` is the address of the owner's followers. 'unknown' when a record names none at all. */
export function visibilityOf(to: unknown, cc: unknown, followers: string | null): Visibility {
  if (to === undefined && cc === undefined) return 'unknown'
  const [first, copies] = [textsOf(to), textsOf(cc)]
  if (first.some((one) => everyone.has(one))) return 'public'
  if (copies.some((one) => everyone.has(one))) return 'unlisted'
  const isFollowers = (one: string) => one === followers || one.endsWith('/followers')
  return first.some(isFollowers) || copies.some(isFollowers) ? 'followers' : 'direct'
}
