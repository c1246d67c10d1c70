/** What stands beside the text of a message: files, stickers and previews. Pure. */
import { dirname, join } from 'node:path/posix'
import type { Archive } from '../../archive/archive.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { MediaRecord } from '../importer.ts'

export type Fields = Record<string, unknown>

/** A file that was downloaded is named from the place of the file that names it; all others by their address. */
export type FindFile = (url: string) => string | null

export function fileFinder({ members }: Archive, from: string): FindFile {
  const paths = new Set(members.map(({ path }) => path))
  const find = (url: string) => {
    const path = join(dirname(from), url.replaceAll('\\', '/'))
    return paths.has(path) ? path : null
  }
  return (url) => (/^https?:/i.test(url) ? null : (find(url) ?? find(decoded(url))))
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

export function mediaOf(message: Fields, find: FindFile): MediaRecord[] {
  const files = objectsOf<Fields>(message.attachments).map(({ url }) => ({ url, alt: null }))
  const stickers = objectsOf<Fields>(message.stickers).map(({ sourceUrl, name }) => ({
    url: sourceUrl,
    alt: textOf(name),
  }))
  return [...files, ...stickers].flatMap(({ url, alt }): MediaRecord[] => {
    const address = textOf(url)
    if (address === null) return alt === null ? [] : [{ path: null, alt, url: null }]
    const path = find(address)
    return [{ path, alt, url: path === null ? address : null }]
  })
}

/** Previews are made of the page that a link leads to; whoever gave the link did not write them. */
export const previewNotes = (message: Fields): string[] =>
  objectsOf<Fields>(message.embeds).flatMap(({ title, description }) => {
    const words = [title, description].filter((one) => textOf(one)?.trim()).join(': ')
    return words === '' ? [] : [`Shown beside it: ${words}`]
  })
