/** The media part of a post's record, and the file that belongs to it in the archive. */
import type { Draft } from './draft.ts'
import { shortName } from './seeded.ts'
import { snowflake } from './snowflake.ts'
import { indices } from './x-text.ts'

export interface MediaFile {
  path: string
  /** File name under which `pictures.ts` draws it, or `video`. */
  content: string
}

/** `text` must already end in `url`. A video marked absent has a record and no file. */
export function mediaRecord(draft: Draft, handle: string, text: string, url: string) {
  const name = shortName(`${draft.key}:media`, 15)
  const isVideo = draft.video !== undefined
  const id = snowflake(draft.at - 4000, `${draft.key}:media`)
  const image = `pbs.twimg.com/media/${name}.${isVideo ? 'jpg' : 'png'}`
  const clip = `https://video.twimg.com/ext_tw_video/${id}/pu/vid`
  const variants = [
    { bitrate: '256000', content_type: 'video/mp4', url: `${clip}/320x180/small${name}.mp4?tag=12` },
    { content_type: 'application/x-mpegURL', url: `${clip}/pl/${name}.m3u8?tag=12` },
    { bitrate: '832000', content_type: 'video/mp4', url: `${clip}/640x360/${name}.mp4?tag=12` },
  ]
  const record = {
    expanded_url: `https://twitter.com/${handle}/status/${draft.id}/${isVideo ? 'video' : 'photo'}/1`,
    indices: indices(text, text.lastIndexOf(url), url),
    url,
    media_url: `http://${image}`,
    id_str: id,
    ...(isVideo ? { video_info: { aspect_ratio: ['16', '9'], duration_millis: '9000', variants } } : {}),
    id,
    media_url_https: `https://${image}`,
    sizes: { large: { w: '400', h: '240', resize: 'fit' } },
    type: isVideo ? 'video' : 'photo',
    display_url: url.replace('https://t.co/', 'pic.twitter.com/'),
  }
  if (draft.video === 'absent') return { record, file: null as MediaFile | null }
  const file: MediaFile = {
    path: `data/tweets_media/${draft.id}-${name}.${isVideo ? 'mp4' : 'png'}`,
    content: draft.picture?.file ?? 'video',
  }
  return { record, file }
}
