/** Signs by which an Instagram export is known: its files' places and how they begin. */
import type { Archive } from '../../archive/archive.ts'
import type { Match } from '../importer.ts'
import { messageFiles } from '../meta/messages.ts'
import { beginning } from '../reading.ts'
import { type Role, roleOf } from './layout.ts'

/** What a file of a role begins with, and what that means. */
const signs: readonly [Role, RegExp, string][] = [
  ['media', /"(creation_timestamp|label_values|ig_[a-z_]+)"/, 'is a list of posts as Instagram writes it'],
  [
    'comments',
    /"(string_map_data|comments_media_comments|comments_reels_comments|label_values)"/,
    'is a list of comments as Instagram writes it',
  ],
  ['threads', /"text_post_app_text_posts"/, 'is a list of posts on Threads'],
  ['profile', /"profile_user"/, 'is a profile as Instagram writes it'],
  [
    'flat-media',
    /^\{\s*"(photos|videos|stories|profile|direct)"/,
    'is a list of media as Instagram wrote it until 2020',
  ],
  ['flat-comments', /"media_comments"/, 'is a list of comments as Instagram wrote it until 2020'],
]

export async function detect(archive: Archive): Promise<Match> {
  const paths = archive.members.map(({ path }) => path)
  const reasons: string[] = []
  for (const [role, sign, meaning] of signs) {
    const path = paths.find((one) => roleOf(one) === role)
    if (path !== undefined && sign.test(await beginning(archive, path))) reasons.push(`${path} ${meaning}`)
  }
  const inFolder = paths.some((path) => path.startsWith('your_instagram_activity/'))
  const [messages] = messageFiles(paths)
  if (
    messages !== undefined &&
    inFolder &&
    /"sender_name"|"participants"/.test(await beginning(archive, messages))
  )
    reasons.push(`${messages} is a conversation as Meta writes it`)
  if (inFolder && reasons.length > 0) reasons.unshift('its folders are named as Instagram names them')
  return { confidence: [0, 0.9, 0.97, 0.99][Math.min(reasons.length, 3)]!, reasons }
}
