/** Signs by which an X archive is known, whatever its era. Looks at names and first bytes only. */
import type { Archive, Member } from '../../archive/archive.ts'
import type { Match } from '../importer.ts'
import { type Role, readLayout } from './layout.ts'

/** Files that begin as X's own do, most telling first. */
const dataRoles: readonly Role[] = ['tweets', 'account', 'deleted-tweets', 'notes', 'likes', 'messages']

export async function detect(archive: Archive): Promise<Match> {
  const layout = readLayout(archive.members)
  const reasons: string[] = []
  const begins = async (file: Member | undefined, ...words: string[]): Promise<boolean> => {
    if (file === undefined) return false
    const head = Buffer.from(await archive.head(file.path, 512)).toString('latin1')
    return words.every((word) => head.includes(word))
  }
  if (await begins(layout.files('manifest')[0], 'window.__THAR_CONFIG'))
    reasons.push('its manifest is X’s own')
  for (const file of dataRoles.flatMap((role) => layout.files(role).slice(0, 1))) {
    // A file can be empty: then the next one tells.
    if (!(await begins(file, 'window.YTD.'))) continue
    reasons.push(`${file.path} begins as X’s files do`)
    break
  }
  if (await begins(layout.files('grailbird')[0], 'Grailbird.data.'))
    reasons.push('it has monthly files of the years before 2018')
  if (await begins(layout.files('grailbird-table')[0], 'tweet_id', 'in_reply_to_status_id', 'timestamp'))
    reasons.push('tweets.csv has the columns of the years before 2018')
  return { confidence: [0, 0.9, 0.99][Math.min(reasons.length, 2)]!, reasons }
}
