/** File names inside a pack, and the words and numbers as the report writes them. Pure. */
import type { Decision, PostRow, PostSource } from '../../shared/model.ts'

export const exhibitName = (number: number): string => `E${number}`

/** Raw records are kept as they were; one file a source. */
export function rawFile(exhibit: number, source: PostSource, index: number): string {
  const extension = /^\s*[[{"]/.test(source.raw) ? 'json' : 'txt'
  return `raw/exhibit-${String(exhibit).padStart(3, '0')}-${index + 1}.${extension}`
}

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
}

export const mediaFile = (sha256: string, mime: string | null): string =>
  `media/${sha256}.${extensions[mime ?? ''] ?? 'bin'}`

export const verdictWords: Record<Decision['verdict'], string> = {
  breach: 'breach',
  'no-breach': 'no breach',
  unsure: 'unsure',
  withdrawn: 'withdrawn',
}

export const authorshipWords: Record<PostRow['authorship'], string> = {
  own: 'the account’s own words',
  quote: 'own words on a post that is quoted',
  repost: 'someone else’s words, reposted',
  like: 'someone else’s words, liked',
}

export const number = (n: number): string => n.toLocaleString('en-GB')

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${number(n)} ${n === 1 ? one : many}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
