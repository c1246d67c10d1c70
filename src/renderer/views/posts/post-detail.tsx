/** One post in full, with the way to its flags. */
import type { PostDetail } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { Key } from '../../components/key.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Attachments } from '../../components/post/attachments.tsx'
import { PostHead } from '../../components/post/post-head.tsx'
import { PostSources } from '../../components/post/post-source.tsx'
import { PostText } from '../../components/post-text.tsx'
import { usePost } from '../../queries/posts.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { useAddExhibit } from '../flags/use-add-exhibit.ts'
import { FlagsOfPost } from './flags-of-post.tsx'

export function PostDetailView({ postKey }: { postKey: number }) {
  const post = usePost(postKey)
  return (
    <div className="detail-pane">
      <Loaded query={post}>{(loaded) => <Detail key={loaded.key} post={loaded} />}</Loaded>
    </div>
  )
}

function Detail({ post }: { post: PostDetail }) {
  const addExhibit = useAddExhibit(post)
  useShortcuts({ exhibit: addExhibit })
  return (
    <article className="detail-scroll stack" aria-label="Post">
      <section aria-label="Words">
        <PostHead post={post} />
        <PostText text={post.text} contentWarning={post.contentWarning} />
        <Attachments attachments={post.attachments} />
      </section>
      <FlagsOfPost post={post} />
      {post.links.length > 0 && (
        <section aria-labelledby="post-links">
          <h2 id="post-links">Links in it</h2>
          <ul>
            {post.links.map((link) => (
              <li key={link}>
                <code>{link}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PostSources post={post} />
      <div>
        <Button onPress={addExhibit} isDisabled={post.exhibit !== null}>
          {post.exhibit === null ? 'Add as an exhibit' : `Exhibit ${post.exhibit}`}
          {post.exhibit === null && <Key>e</Key>}
        </Button>
      </div>
    </article>
  )
}
