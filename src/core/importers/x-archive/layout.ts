/** Which files of an X archive hold what, as a table. X renamed and split them over the years; each era is one more row. */
import type { Member } from '../../archive/archive.ts'

export type Role =
  | 'manifest'
  | 'account'
  | 'profile'
  | 'handle-changes'
  | 'tweets'
  | 'deleted-tweets'
  | 'deleted-headers'
  | 'community-tweets'
  | 'circle-tweets'
  | 'notes'
  | 'deleted-notes'
  | 'likes'
  | 'messages'
  | 'grailbird'
  | 'grailbird-table'
  | 'private'
  | 'reply-prompts'
  | 'bot-chats'
  | 'articles'
  | 'community-notes'
  | 'broadcast-comments'
  | 'not-needed'

/** Base names without `-partN` and `.js`. */
const roles: [RegExp, Role][] = [
  [/^manifest$/, 'manifest'],
  [/^account$/, 'account'],
  [/^profile$/, 'profile'],
  [/^screen-name-change$/, 'handle-changes'],
  [/^tweets?$/, 'tweets'],
  [/^deleted-tweets?$/, 'deleted-tweets'],
  [/^deleted-tweet-headers$/, 'deleted-headers'],
  [/^community-tweets?$/, 'community-tweets'],
  [/^twitter-circle-tweets?$/, 'circle-tweets'],
  [/^note-tweets?$/, 'notes'],
  [/^deleted-note-tweets?$/, 'deleted-notes'],
  [/^likes?$/, 'likes'],
  [/^direct-messages?(-group)?$/, 'messages'],
  [/^reply-prompts?$/, 'reply-prompts'],
  [/^grok-.*$/, 'bot-chats'],
  [/^(twitter-)?articles?$/, 'articles'],
  [/^community-notes?$/, 'community-notes'],
  [/^periscope-comments-made-by-user$/, 'broadcast-comments'],
  [
    /^(ad-.*|.*ip-audit.*|device-token|ni-devices|personalization|phone-number|contact|.*email-address-change|key-registry|connected-application|sso|ageinfo|account-creation-ip|account-timezone|account-label|user-link-clicks|shop-.*|shopify-account|.*professional-data|expanded-profile|app|product-.*|catalog-item|commerce-catalog)$/,
    'private',
  ],
  [
    /^(follower|following|block|mute|tweet-headers|direct-messages?(-group)?-headers|direct-message-mute|lists-.*|saved-search|moment|account-suspension|protected-history|smartblock|branch-links|tweetdeck|periscope-.*|spaces-metadata|audio-video-.*|sticker|community-note-.*|(twitter-)?article-metadata|twitter-circle(-member)?|twitter-shop|verified.*|note-tweet-headers|birdwatch-.*|user-.*)$/,
    'not-needed',
  ],
]

/** What comes with every archive and holds no data: its pages for reading, their scripts, and media. */
const setDressing =
  /^(Your archive\.html|index\.html|(data\/)?README\.txt|(css|img|js|lib|assets)\/.*|data\/(css|img|lib)\/.*|data\/js\/[^/]+\.js|data\/csv\/.*|(data\/)?[a-z_]+_media\/.*)$/

/** `path` is X's own, with or without `data/`. Null for files that are not X's data files. */
export function roleOf(path: string): Role | 'unknown' | null {
  if (/^(data\/)?js\/tweets\/\d{4}_\d{2}\.js$/.test(path)) return 'grailbird'
  if (path === 'tweets.csv') return 'grailbird-table'
  const name = /^(?:data\/)?([^/]+?)(?:-part\d+)?\.js$/.exec(path)?.[1]
  if (name === undefined) return null
  return roles.find(([pattern]) => pattern.test(name))?.[1] ?? 'unknown'
}

export interface Layout {
  files(role: Role): Member[]
  unknown: string[]
  /** Member path of a media file, or null when the archive lacks it. */
  media(folders: readonly string[], file: string): string | null
}

export const tweetMedia = ['tweets_media', 'tweet_media']
export const mediaFolders: Partial<Record<Role, readonly string[]>> = {
  tweets: tweetMedia,
  'deleted-tweets': ['deleted_tweets_media', 'deleted_tweet_media'],
  'community-tweets': ['community_tweet_media', 'community_tweets_media'],
  'circle-tweets': ['twitter_circle_tweet_media', 'twitter_circle_tweets_media'],
  messages: ['direct_messages_media', 'direct_message_media', 'direct_messages_group_media'],
}

export function readLayout(members: readonly Member[]): Layout {
  const byRole = new Map<Role, Member[]>()
  const unknown: string[] = []
  for (const member of members) {
    const role = roleOf(member.path)
    if (role === 'unknown') unknown.push(member.path)
    else if (role === null && !setDressing.test(member.path)) unknown.push(member.path)
    else if (role !== null) byRole.set(role, [...(byRole.get(role) ?? []), member])
  }
  for (const list of byRole.values())
    list.sort((a, b) => partNumber(a.path) - partNumber(b.path) || (a.path < b.path ? -1 : 1))
  const paths = new Set(members.map((member) => member.path))
  return {
    files: (role) => byRole.get(role) ?? [],
    unknown,
    media(folders, file) {
      for (const folder of folders) {
        for (const path of [`data/${folder}/${file}`, `${folder}/${file}`]) if (paths.has(path)) return path
      }
      return null
    },
  }
}

const partNumber = (path: string) => Number(/-part(\d+)\.js$/.exec(path)?.[1] ?? 0)
