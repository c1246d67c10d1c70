/** The pictures and videos of a tweet, and under which name the archive holds them. Pure. */
import { objectsOf, textOf } from '../fields.ts'
import type { MediaRecord } from '../importer.ts'
import type { Layout } from './layout.ts'

export interface XMedia {
  url?: string
  media_url_https?: string
  media_url?: string
  ext_alt_text?: string
  video_info?: { variants?: Variant[] }
}

interface Variant {
  /** Missing or "0" for animated pictures. */
  bitrate?: string | number
  content_type?: string
  url?: string
}

/** `<post id>-<name>` in one of the folders; path null when the archive lacks the file. */
export function mediaRecord(
  item: XMedia,
  id: string,
  layout: Layout,
  folders: readonly string[],
): MediaRecord {
  const address = bestVideo(item) ?? textOf(item.media_url_https) ?? textOf(item.media_url)
  const file = address === null ? null : fileName(address)
  return {
    path: file ? layout.media(folders, `${id}-${file}`) : null,
    alt: textOf(item.ext_alt_text),
    url: address,
  }
}

/** Last part of an address, its query cut. */
export const fileName = (address: string): string => address.replace(/\?.*$/s, '').replace(/^.*\//s, '')

/** X keeps the file of the highest bit rate only. */
function bestVideo(item: XMedia): string | null {
  const videos = objectsOf<Variant>(item.video_info?.variants).filter(
    (one) => one.content_type === 'video/mp4' && textOf(one.url),
  )
  videos.sort((a, b) => Number(b.bitrate ?? 0) - Number(a.bitrate ?? 0))
  return videos[0]?.url ?? null
}
