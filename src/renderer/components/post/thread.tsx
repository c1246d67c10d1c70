/** The posts around a post, as far as the case holds them; what is missing is stated. */
import type { MissingPost, PostRow, ThreadPost } from '../../../shared/model.ts'
import { accountWord } from '../../format/words.ts'
import { AuthorshipLabel } from '../authorship-label.tsx'
import { TimeText } from '../time-text.tsx'

export function Thread({ thread, self }: { thread: (ThreadPost | MissingPost)[]; self: number }) {
  if (thread.length <= 1)
    return (
      <p className="quiet">This post stands alone: it answers no post, and no post in the case answers it.</p>
    )
  return (
    <ol className="plain thread">
      {thread.map((entry) =>
        'post' in entry ? (
          <ThreadLine key={entry.post.key} post={entry.post} isSelf={entry.post.key === self} />
        ) : (
          <li key={`${entry.relation}-${entry.id}`} className="thread-missing">
            <MissingSentence missing={entry} />
          </li>
        ),
      )}
    </ol>
  )
}

function MissingSentence({ missing }: { missing: MissingPost }) {
  const what = missing.relation === 'missing-parent' ? 'The post that this answers' : 'The original post'
  const by = missing.handle ? `, by ${accountWord(missing)},` : ''
  return (
    <p className="quiet">
      {what}
      {by} is not in the case{missing.id ? ` (id ${missing.id})` : ''}. What it said is not known from here.
      {missing.url && (
        <>
          {' '}
          Its address was <code>{missing.url}</code>.
        </>
      )}
    </p>
  )
}

/** One post of a thread or pattern; the text of the post in view is not shown twice. */
export function ThreadLine({ post, isSelf }: { post: PostRow; isSelf: boolean }) {
  return (
    <li className={isSelf ? 'thread-self' : ''}>
      <div className="row">
        <strong>{accountWord(post.account)}</strong>
        {isSelf ? <span className="quiet">this post</span> : <AuthorshipLabel authorship={post.authorship} />}
        {post.createdAt !== null && (
          <span className="quiet push">
            <TimeText at={post.createdAt} />
          </span>
        )}
      </div>
      {!isSelf && (
        <p className="thread-text" dir="auto">
          {post.text}
        </p>
      )}
    </li>
  )
}
