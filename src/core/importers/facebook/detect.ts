/** Signs by which a Facebook export is known: its files' places and how they begin. */
import type { Archive } from '../../archive/archive.ts'
import type { Match } from '../importer.ts'
import { messageFiles } from '../meta/messages.ts'
import { beginning } from '../reading.ts'
import { listKeys, type Role, roleOf } from './layout.ts'

const folders = /^(your_facebook_activity|your_activity_across_facebook)\//
const keyed = new RegExp(`^\\{\\s*"(${listKeys.join('|')})"`)

/** What a file of a role begins with, and what that means. */
const signs: readonly [Role, RegExp, string][] = [
  ['profile', /^\{\s*"profile(_v2)?"/, 'is a profile as Facebook writes it'],
  ['posts', /^[[{].*"timestamp"/s, 'is a list of posts as Facebook writes it'],
  ['comments', keyed, 'is a list of comments as Facebook writes it'],
  ['comments', /^\[.*"comment"\s*:\s*\{/s, 'is a list of comments as Facebook wrote it earlier'],
  ['group-posts', keyed, 'is a list of posts in groups'],
  ['group-comments', keyed, 'is a list of comments in groups'],
  ['encrypted-messages', /^\{.*"(threadName|senderName)"/s, 'is an encrypted chat as Messenger hands it out'],
]

export async function detect(archive: Archive): Promise<Match> {
  const paths = archive.members.map(({ path }) => path)
  const reasons: string[] = []
  for (const [role, sign, meaning] of signs) {
    const path = paths.find((one) => roleOf(one) === role)
    if (path !== undefined && sign.test(await beginning(archive, path))) reasons.push(`${path} ${meaning}`)
  }
  const [messages] = messageFiles(paths)
  const inFolder = paths.some((path) => folders.test(path))
  if (messages !== undefined && !paths.some((path) => path.startsWith('your_instagram_activity/'))) {
    const isList = /"sender_name"|"participants"/.test(await beginning(archive, messages))
    if (isList && (inFolder || reasons.length > 0))
      reasons.push(`${messages} is a conversation as Meta writes it`)
    else if (isList && !paths.some((path) => /instagram|threads_and_replies/i.test(path)))
      return { confidence: 0.5, reasons: [`${messages} is a conversation; Instagram writes them alike`] }
  }
  if (inFolder && reasons.length > 0) reasons.unshift('its folders are named as Facebook names them')
  return { confidence: [0, 0.9, 0.97, 0.99][Math.min(reasons.length, 3)]!, reasons }
}
