/** Pictures and films attached to a post, or why they cannot be shown. */
import type { PostMedia } from '../../../shared/model.ts'
import { formatBytes } from '../../format/numbers.ts'
import { fileName } from '../../format/paths.ts'
import { useMedia } from '../../queries/posts.ts'

export function Attachments({ attachments }: { attachments: PostMedia[] }) {
  if (attachments.length === 0) return null
  return (
    <ul className="plain attachments">
      {attachments.map((media, ordinal) => (
        <li key={media.sha256 ?? media.path ?? ordinal}>
          <Attachment media={media} />
        </li>
      ))}
    </ul>
  )
}

function Attachment({ media }: { media: PostMedia }) {
  const { data, isPending } = useMedia(media.sha256)
  if (media.sha256 === null) return <p className="quiet">A picture or film that the archive does not hold.</p>
  if (isPending) return <p className="quiet">Loading…</p>
  const about = [media.path && fileName(media.path), media.bytes !== null && formatBytes(media.bytes)]
    .filter(Boolean)
    .join(', ')
  const described = media.alt ? `Described by the author as: ${media.alt}` : 'No description by the author'
  return (
    <figure>
      {data ? <Shown data={data} alt={media.alt ?? 'Attached picture'} /> : null}
      <figcaption className="quiet">
        {data ? about : `${about}: too large or of a kind that cannot be shown here`}. {described}.
      </figcaption>
    </figure>
  )
}

function Shown({ data, alt }: { data: { mime: string; base64: string }; alt: string }) {
  const url = `data:${data.mime};base64,${data.base64}`
  if (data.mime.startsWith('image/')) return <img src={url} alt={alt} />
  // biome-ignore lint/a11y/useMediaCaption: the film is evidence as received; nobody has captioned it
  if (data.mime.startsWith('video/')) return <video src={url} controls aria-label={alt} />
  return null
}
