/** Who posted it, what it is, whose words it holds, and when: local time, UTC and the archive's own text. */
import type { PostRow } from '../../../shared/model.ts'
import { platformWord } from '../../../shared/platforms.ts'
import { formatSecond, zoneName } from '../../format/times.ts'
import { accountWord, describeKind } from '../../format/words.ts'
import { AuthorshipLabel } from '../authorship-label.tsx'
import { useZone } from '../time-text.tsx'
import './post.css'

export function PostHead({ post }: { post: PostRow }) {
  return (
    <header className="post-head">
      <div className="row">
        <strong>{accountWord(post.account)}</strong>
        {post.account.handle && post.account.name && <span className="quiet">{post.account.name}</span>}
        <AuthorshipLabel authorship={post.authorship} />
        {post.deleted && <span className="label label-borrowed">Deleted by the author</span>}
        {post.truncated && <span className="label label-borrowed">Cut short in the archive</span>}
        {post.visibility !== 'public' && post.visibility !== 'unknown' && (
          <span className="label">Visible to: {post.visibility}</span>
        )}
        {post.exhibit !== null && <span className="label">Exhibit {post.exhibit}</span>}
      </div>
      <p className="quiet">
        {describeKind(post)} on {platformWord(post.platform)}, <PostMoment post={post} />
      </p>
    </header>
  )
}

export function PostMoment({ post }: { post: PostRow }) {
  const zone = useZone()
  const { createdAt, createdRaw, zoneKnown } = post
  const original = createdRaw === null ? 'no date in the archive' : `“${createdRaw}” in the archive`
  if (createdAt === null) return <>undated ({original})</>
  return (
    <>
      <time dateTime={new Date(createdAt).toISOString()} title={zone}>
        {formatSecond(createdAt, zone)} {zoneName(createdAt, zone)}
      </time>
      {` (${formatSecond(createdAt, 'UTC')} UTC; ${original}${zoneKnown ? '' : ', which names no zone'})`}
    </>
  )
}
