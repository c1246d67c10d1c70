/** The posts that together make a pattern. Shows nothing for a flag on one post alone. */
import type { FlagDetail } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { ThreadLine } from '../../components/post/thread.tsx'
import { usePlace } from '../../place/place.tsx'
import { usePosts } from '../../queries/posts.ts'

/** A longer pattern is opened as a list of posts. */
const shown = 20
/** Posts that one filter can name. */
const most = 1000

export function Pattern({ flag }: { flag: FlagDetail }) {
  const posts = usePosts(flag.pattern.slice(0, shown))
  const { go } = usePlace()
  if (flag.pattern.length === 0) return null
  const openAll = () => go('posts', { filter: { posts: flag.pattern.slice(0, most) }, post: null })
  return (
    <section aria-labelledby="pattern">
      <h2 id="pattern">The posts that make the pattern</h2>
      <Loaded query={posts}>
        {(rows) => (
          <ol className="plain thread">
            {rows.map((post) => (
              <ThreadLine key={post.key} post={post} isSelf={post.key === flag.post.key} />
            ))}
          </ol>
        )}
      </Loaded>
      <Button look="link" onPress={openAll}>
        Open {flag.pattern.length === 1 ? 'it' : `all ${flag.pattern.length.toLocaleString('en-GB')}`} in the
        list of posts
      </Button>
    </section>
  )
}
