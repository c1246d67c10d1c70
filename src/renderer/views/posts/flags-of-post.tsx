/** The flags on a post, each leading to where it is decided. */
import type { PostRow } from '../../../shared/model.ts'
import { Button } from '../../components/button.tsx'
import { ClauseLabel } from '../../components/clause-label.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { StrengthLabel } from '../../components/strength-label.tsx'
import { verdictWords } from '../../format/words.ts'
import { usePlace } from '../../place/place.tsx'
import { useFlagsOfPost } from '../../queries/flags-of-post.ts'

export function FlagsOfPost({ post }: { post: PostRow }) {
  const { go } = usePlace()
  const flags = useFlagsOfPost(post)
  if (post.flags === 0) return <p className="quiet">No check flagged this post.</p>
  return (
    <section aria-labelledby="flags-of-post">
      <h2 id="flags-of-post">Flags</h2>
      <Loaded query={flags}>
        {(rows) => (
          <ul className="plain stack-tight">
            {rows.map((flag) => (
              <li key={flag.id}>
                <div className="row">
                  <Button look="link" onPress={() => go('flags', { filter: {}, flag: flag.id })}>
                    <ClauseLabel clause={flag.clause} />
                  </Button>
                  <StrengthLabel strength={flag.strength} />
                  <span className="quiet">{verdictWords[flag.decision?.verdict ?? 'open']}</span>
                </div>
                <p className="quiet">{flag.reason}</p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}
