/** Where a post stood in which archive, and its record exactly as received. */
import type { PostDetail } from '../../../shared/model.ts'
import { formatCount } from '../../format/numbers.ts'
import { ScrollRegion } from '../scroll-region.tsx'

export function PostSources({ post }: { post: PostDetail }) {
  return (
    <details>
      <summary>Source and raw record</summary>
      <div className="stack-tight post-sources">
        <dl className="facts">
          <dt>Id</dt>
          <dd>
            <code>{post.id}</code>
          </dd>
          {post.url && (
            <>
              <dt>Address</dt>
              <dd>
                <code>{post.url}</code>
              </dd>
            </>
          )}
          {post.notes.length > 0 && (
            <>
              <dt>Notes</dt>
              <dd>{post.notes.join(' ')}</dd>
            </>
          )}
        </dl>
        {post.sources.map((source) => (
          <section
            key={`${source.importId} ${source.path} ${source.index}`}
            aria-label={`Record in ${source.path}`}
          >
            <dl className="facts">
              <dt>Archive</dt>
              <dd>{source.archive}</dd>
              <dt>SHA-256</dt>
              <dd>
                <code>{source.archiveSha256}</code>
              </dd>
              <dt>File</dt>
              <dd>
                {source.path}, record {formatCount(source.index + 1)}
                {source.offset !== null && `, from byte ${formatCount(source.offset)}`}
              </dd>
            </dl>
            <ScrollRegion label="Raw record">
              <pre className="raw">{source.raw}</pre>
            </ScrollRegion>
          </section>
        ))}
      </div>
    </details>
  )
}
