/** Names of members: which are junk, which would leave the folder, and which wrapper folder a re-zip added. Pure. */
import { outside } from './refusals.ts'

const junk = /(^|\/)(__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i

export const isJunk = (path: string): boolean => junk.test(path)

/** Throws AppError `unsafe-archive` for a name that would leave the archive's own folder. */
export function checkName(path: string, name: string): void {
  const leaves =
    path.startsWith('/') ||
    /^[a-z]:/i.test(path) ||
    path.includes('\\') ||
    path.includes('\0') ||
    path.split('/').includes('..')
  if (leaves) throw outside(name, path)
}

/** Folders that exports have at their top; a folder of this name is part of the format, not a wrapper. */
const formatFolders = new Set([
  'data',
  'takeout',
  'messages',
  'posts',
  'json',
  'assets',
  'comments',
  'content',
  'html',
  'servers',
  'your_activity_across_facebook',
  'your_facebook_activity',
  'your_instagram_activity',
  'media_attachments',
  'personal_information',
  'profile_information',
  'groups',
  'media',
])

/** The one folder around everything that a user's re-zip adds, with its slash; '' when there is none. */
export function wrapperFolder(paths: readonly string[]): string {
  const first = paths[0]?.split('/')
  if (!first || first.length < 2) return ''
  const folder = first[0]!
  if (formatFolders.has(folder.toLowerCase())) return ''
  return paths.every((path) => path.startsWith(`${folder}/`)) ? `${folder}/` : ''
}
