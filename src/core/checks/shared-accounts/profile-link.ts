/** Reads which account a link belongs to, from its form alone; nothing is ever fetched. */

export interface LinkedAccount {
  /** null where the host tells no platform. */
  platform: string | null
  /** Normalised, see `normalHandle`. */
  handle: string
  /** A single post, or the account's profile. */
  what: 'post' | 'profile'
}

/** Lower case, without the leading "@" and white space around it. */
export function normalHandle(handle: string): string {
  return handle.trim().replace(/^@+/, '').toLowerCase()
}

interface Site {
  platform: string
  hosts: readonly string[]
  /** Groups: 1 the handle, 2 present when the link goes to one post. */
  path: RegExp
}

const sites: readonly Site[] = [
  {
    platform: 'x',
    hosts: ['x.com', 'twitter.com', 'nitter.net', 'fxtwitter.com', 'vxtwitter.com'],
    path: /^\/(?!(?:i|search|hashtag|home|intent|share|explore|settings)(?:\/|$))(\w{1,30})(\/status(?:es)?\/\d+)?/,
  },
  { platform: 'bluesky', hosts: ['bsky.app'], path: /^\/profile\/([^/]+)(\/post\/[^/]+)?/ },
  { platform: 'threads', hosts: ['threads.net', 'threads.com'], path: /^\/@([^/]+)(\/post\/[^/]+)?/ },
  { platform: 'tiktok', hosts: ['tiktok.com'], path: /^\/@([^/]+)(\/video\/\d+)?/ },
  { platform: 'youtube', hosts: ['youtube.com'], path: /^\/@([^/]+)()/ },
  {
    platform: 'instagram',
    hosts: ['instagram.com'],
    path: /^\/(?!(?:p|reel|reels|explore|stories)(?:\/|$))([\w.]+)(\/p\/[^/]+)?/,
  },
  {
    platform: 'facebook',
    hosts: ['facebook.com', 'fb.com'],
    path: /^\/(?!(?:groups|events|watch|sharer|share|photo|photo\.php|profile\.php|story\.php|permalink\.php|login)(?:\/|$))([\w.]+)(\/(?:posts|videos|photos)\/.+)?/,
  },
  { platform: 'reddit', hosts: ['reddit.com'], path: /^\/u(?:ser)?\/([\w-]+)()/ },
  { platform: 'telegram', hosts: ['t.me'], path: /^\/(?:s\/)?(\w+)(\/\d+)?/ },
]
const fediverse = /^\/(?:@|users\/)([\w.-]+)(?:@([\w.-]+))?(\/(?:\d+|statuses\/\w+))?/

/** null for anything that names no account. */
export function linkedAccount(link: string): LinkedAccount | null {
  const parts = /^(?:https?:\/\/)?([^/\s?#]+)(\/[^\s?#]*)?/i.exec(link.trim())
  if (!parts) return null
  const host = parts[1]!.toLowerCase().replace(/^(?:www|m|mobile|old|new)\./, '')
  const path = parts[2] ?? '/'
  const site = sites.find((item) => item.hosts.includes(host))
  if (site) {
    const match = site.path.exec(path)
    if (!match) return null
    return { platform: site.platform, handle: normalHandle(match[1]!), what: match[2] ? 'post' : 'profile' }
  }
  const match = fediverse.exec(path)
  if (!match) return null
  const handle = `${match[1]}@${match[2] ?? host}`
  return { platform: null, handle: normalHandle(handle), what: match[3] ? 'post' : 'profile' }
}
