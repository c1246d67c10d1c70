/** Every post of the case under the filter, flagged or not, beside the chosen one in full. */
import { useEffect } from 'react'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { stepFor } from '../../components/list-steps.ts'
import { Split } from '../../components/split.tsx'
import { usePlace } from '../../place/place.tsx'
import { useCaseInfo } from '../../queries/case.ts'
import { usePostKeys } from '../../queries/posts.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { PostDetailView } from './post-detail.tsx'
import { PostList } from './post-list.tsx'

const none: number[] = []

export function Posts() {
  const { place, go, select, clearFilter } = usePlace()
  const { data: info } = useCaseInfo()
  const answer = usePostKeys(place.filter)
  const keys = answer.data?.keys ?? none
  const chosen = place.post

  const first = keys[0]
  useEffect(() => {
    if (chosen === null && first !== undefined) select({ post: first })
  }, [chosen, first, select])

  const move = (key: 'ArrowDown' | 'ArrowUp') => {
    const next = stepFor(key, chosen === null ? -1 : keys.indexOf(chosen), keys.length, 1)
    if (next !== null) select({ post: keys[next]! })
  }
  useShortcuts({ next: () => move('ArrowDown'), previous: () => move('ArrowUp') })

  if (info?.counts.posts === 0) {
    return (
      <EmptyState title="This case holds no posts yet" isWholeScreen>
        <p>Import the archive that the member or a complainant supplied.</p>
        <Button look="main" onPress={() => go('import')}>
          Import an archive
        </Button>
      </EmptyState>
    )
  }
  return (
    <div className="list-screen">
      <h1 className="visually-hidden">Posts</h1>
      <FilterBar />
      {answer.error && <ErrorNotice error={answer.error} />}
      {answer.data?.total === 0 ? (
        <EmptyState title="No post is left under this filter">
          <p>Take a part of it away, or clear it.</p>
          <Button look="main" onPress={clearFilter}>
            Clear the filter
          </Button>
        </EmptyState>
      ) : (
        <div className="list-screen-panes">
          <Split
            id="posts"
            list={<PostList keys={keys} />}
            detail={
              chosen === null ? (
                <EmptyState title="Choose a post from the list" />
              ) : (
                <PostDetailView postKey={chosen} />
              )
            }
          />
        </div>
      )}
    </div>
  )
}
