/** The numbers of the case under the present filter, and how far the decisions have come. */
import type { Filter, FlagSummary } from '../../../shared/api.ts'
import { Button } from '../../components/button.tsx'
import { countOf, formatCount } from '../../format/numbers.ts'
import { verdictWords } from '../../format/words.ts'
import { flagged, flaggedOnly, withoutEmpty } from '../../place/filter-chips.ts'
import { usePlace } from '../../place/place.tsx'
import type { ScreenId } from '../../place/screens.ts'
import { useCaseInfo } from '../../queries/case.ts'

export function CaseNumbers({ summary }: { summary: FlagSummary }) {
  const { place } = usePlace()
  const { data: info } = useCaseInfo()
  const flagsOf = (decision: string) =>
    summary.byDecision.find((entry) => entry.decision === decision)?.flags ?? 0
  const decided = summary.flags - flagsOf('open')
  const { filter } = place
  const scope = withoutEmpty({
    respondentOnly: true,
    from: info?.scopeFrom ?? undefined,
    to: info?.scopeTo ?? undefined,
  })
  return (
    <section className="stack-tight" aria-label="Numbers">
      <ul className="plain numbers">
        <Figure count={summary.flags} word="flags" to="flags" filter={filter} />
        <Figure count={summary.posts} word="posts flagged" to="posts" filter={flaggedOnly(filter)} />
        <Figure count={summary.postsChecked} word="posts checked" to="posts" filter={scope} />
        <Figure count={info?.counts.posts ?? 0} word="posts in the case" to="posts" filter={{}} />
        <Figure count={info?.counts.exhibits ?? 0} word="exhibits" to="exhibits" filter={filter} />
      </ul>
      <div className="decisions">
        <p>
          <strong>{formatCount(decided)}</strong> of {countOf(summary.flags, 'flag')} decided
        </p>
        <div className="bar" aria-hidden="true">
          <div className="bar-fill" style={{ width: `${(decided / Math.max(1, summary.flags)) * 100}%` }} />
        </div>
        <ul className="plain row">
          {flagged.map((decision) => (
            <Figure
              key={decision}
              small
              count={flagsOf(decision)}
              word={verdictWords[decision].toLowerCase()}
              to="flags"
              filter={{ ...filter, decisions: [decision] }}
            />
          ))}
        </ul>
      </div>
    </section>
  )
}

interface FigureProps {
  count: number
  word: string
  to: ScreenId
  filter: Filter
  small?: boolean
}

function Figure({ count, word, to, filter, small = false }: FigureProps) {
  const { go } = usePlace()
  return (
    <li>
      <Button
        look="quiet"
        className={small ? 'figure-small' : 'figure'}
        onPress={() => go(to, { filter, flag: null, post: null })}
      >
        <span className="figure-count">{formatCount(count)}</span> <span>{word}</span>
      </Button>
    </li>
  )
}
