/** The posts of the filter, newest first. */
import { useCallback, useState } from 'react'
import type { PostRow } from '../../../shared/model.ts'
import { TimeText } from '../../components/time-text.tsx'
import { VirtualList } from '../../components/virtual-list.tsx'
import { countOf, formatCount } from '../../format/numbers.ts'
import { accountWord, describeKind } from '../../format/words.ts'
import { usePlace } from '../../place/place.tsx'
import { useCaseInfo } from '../../queries/case.ts'
import { usePostRows } from '../../queries/posts.ts'

const rowHeight = 104

export function PostList({ keys }: { keys: readonly number[] }) {
  const { place, select } = usePlace()
  const { data: info } = useCaseInfo()
  const [visible, setVisible] = useState({ first: 0, last: 0 })
  const onWindow = useCallback((first: number, last: number) => setVisible({ first, last }), [])
  const rowOf = usePostRows(keys, visible.first, visible.last)
  return (
    <div className="list-pane">
      <VirtualList
        label="Posts"
        ids={keys}
        rowHeight={rowHeight}
        chosen={place.post}
        onChoose={(post) => select({ post })}
        onWindow={onWindow}
        row={(key) => <Row post={rowOf(key)} />}
      />
      <p className="list-foot">
        Showing {formatCount(keys.length)} of {formatCount(info?.counts.posts ?? keys.length)} posts
      </p>
    </div>
  )
}

function Row({ post }: { post: PostRow | undefined }) {
  if (!post) return <span className="quiet">Loading…</span>
  return (
    <div className="list-row">
      <div className="list-row-line">
        <span>
          <strong>{accountWord(post.account)}</strong> <span className="quiet">{describeKind(post)}</span>
        </span>
        <span className="push quiet">
          {post.createdAt === null ? 'undated' : <TimeText at={post.createdAt} />}
        </span>
      </div>
      <div className="list-row-text" dir="auto">
        {post.text || <span className="quiet">No text</span>}
      </div>
      <div className="list-row-line quiet">
        <span>
          {[
            post.flags > 0 && countOf(post.flags, 'flag'),
            post.media > 0 && countOf(post.media, 'attachment'),
            post.exhibit !== null && `Exhibit ${post.exhibit}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
    </div>
  )
}
