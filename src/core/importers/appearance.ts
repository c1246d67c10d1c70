/** Says in words what a file looks like that no importer knows, so that its owner can see what to ask for instead. */
import type { Archive } from '../archive/archive.ts'

/** Members that only one platform's export has. Data only; a platform that can be read needs no row. */
const platforms: readonly [RegExp, string][] = [
  [/^(your_facebook_activity|your_activity_across_facebook)\//, 'an export from Facebook'],
  [/^(your_instagram_activity\/|content\/posts_1\.json$)/, 'an export from Instagram'],
  [/(^|\/)result\.json$/, 'an export from Telegram'],
  [/^user_data(_tiktok)?\.json$/, 'an export from TikTok'],
  [/^Takeout\//, 'an export from Google Takeout'],
  [/^json\/chat_history\.json$/, 'an export from Snapchat'],
  [/^messages\/index\.json$/i, 'an export from Discord'],
  [/^(Shares|Connections|Profile)\.csv$/, 'an export from LinkedIn'],
  [/^(comments|posts)\.csv$/, 'an export from Reddit'],
  [/(^|[ _])WhatsApp[ _].*\.txt$|^_chat\.txt$/i, 'a chat from WhatsApp'],
]

const kinds: Record<string, string> = {
  csv: 'a table (CSV)',
  html: 'a web page',
  htm: 'a web page',
  jpeg: 'a picture',
  jpg: 'a picture',
  json: 'a JSON file',
  js: 'a JavaScript file',
  pdf: 'a PDF document',
  png: 'a picture',
  txt: 'a text file',
  xlsx: 'a spreadsheet',
  docx: 'a text document',
}

const extension = (path: string) => /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? ''

export function appearanceOf({ kind, members }: Archive): string {
  const paths = members.map((member) => member.path)
  const platform = platforms.find(([sign]) => paths.some((path) => sign.test(path)))
  if (platform) return platform[1]
  if (kind === 'file') return kinds[extension(paths[0]!)] ?? 'a file of a kind that is not known'
  // A spreadsheet or text document is a ZIP inside.
  if (paths.includes('xl/workbook.xml')) return kinds.xlsx!
  if (paths.includes('word/document.xml')) return kinds.docx!
  const container = kind === 'folder' ? 'a folder' : kind === 'zip' ? 'a ZIP' : 'a tar archive'
  return `${container} of ${paths.length.toLocaleString('en-GB')} ${paths.length === 1 ? 'file' : 'files'}${mostly(paths)}`
}

function mostly(paths: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(extension(path), (counts.get(extension(path)) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[0] !== '' && most[1] * 2 > paths.length ? `, mostly .${most[0]}` : ''
}
