/** The posts around a post, as far as the case holds them; what is missing is stated. */
import type { MissingPost, ThreadPost } from '../../../shared/model.ts'
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
          <li key={entry.post.key} className={entry.post.key === self ? 'thread-self' : ''}>
            <div className="row">
              <strong>{accountWord(entry.post.account)}</strong>
              {entry.post.key === self ? (
                <span className="quiet">this post</span>
              ) : (
                <AuthorshipLabel authorship={entry.post.authorship} />
              )}
              {entry.post.createdAt !== null && (
                <span className="quiet push">
                  <TimeText at={entry.post.createdAt} />
                </span>
              )}
            </div>
            {entry.post.key !== self && (
              <p className="thread-text" dir="auto">
                {entry.post.text}
              </p>
            )}
          </li>
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
