/** Makes a post an exhibit and says so; a post that is one already says which. */
import type { PostRow } from '../../../shared/model.ts'
import { useTell } from '../../components/toasts.tsx'
import { useAddExhibits } from '../../queries/exhibits.ts'

export function useAddExhibit(post: PostRow): () => void {
  const add = useAddExhibits()
  const tell = useTell()
  return () => {
    if (post.exhibit !== null) return tell.done(`This post is exhibit ${post.exhibit} already.`)
    add.mutate(
      { keys: [post.key] },
      {
        onSuccess: (exhibits) => {
          const made = exhibits.find((exhibit) => exhibit.post.key === post.key)
          tell.done(`The post is exhibit ${made?.number ?? ''} now.`)
        },
        onError: tell.failed,
      },
    )
  }
}
