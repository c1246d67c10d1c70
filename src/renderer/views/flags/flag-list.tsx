/** The flags of the filter, newest post first. */
import { useCallback, useState } from 'react'
import type { FlagRow } from '../../../shared/model.ts'
import { ClauseLabel } from '../../components/clause-label.tsx'
import { MarkedText } from '../../components/post-text.tsx'
import { StrengthLabel } from '../../components/strength-label.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { VirtualList } from '../../components/virtual-list.tsx'
import { formatCount } from '../../format/numbers.ts'
import { excerpt } from '../../format/segments.ts'
import { authorshipWords, groundWords, verdictWords } from '../../format/words.ts'
import { usePlace } from '../../place/place.tsx'
import { useCaseInfo } from '../../queries/case.ts'
import { useFlagRows } from '../../queries/flags.ts'

const rowHeight = 104

export function FlagList({ ids }: { ids: readonly number[] }) {
  const { place, select } = usePlace()
  const { data: info } = useCaseInfo()
  const [visible, setVisible] = useState({ first: 0, last: 0 })
  const onWindow = useCallback((first: number, last: number) => setVisible({ first, last }), [])
  const rowOf = useFlagRows(ids, visible.first, visible.last)
  return (
    <div className="list-pane">
      <VirtualList
        label="Flags"
        ids={ids}
        rowHeight={rowHeight}
        chosen={place.flag}
        onChoose={(flag) => select({ flag })}
        onWindow={onWindow}
        row={(id) => <Row flag={rowOf(id)} />}
      />
      <p className="list-foot">
        Showing {formatCount(ids.length)} of {formatCount(info?.counts.flags ?? ids.length)} flags
      </p>
    </div>
  )
}

function Row({ flag }: { flag: FlagRow | undefined }) {
  if (!flag) return <span className="quiet">Loading…</span>
  const { post, decision, ground } = flag
  const shown = excerpt(post.text.replaceAll('\n', ' '), flag.spans, 140)
  return (
    <div className="list-row">
      <div className="list-row-line">
        <ClauseLabel clause={flag.clause} />
        <span className="push">
          <StrengthLabel strength={flag.strength} />
        </span>
      </div>
      <div className="list-row-text" dir="auto">
        <MarkedText text={shown.text} spans={shown.spans} strength={flag.strength} />
      </div>
      <div className="list-row-line quiet">
        <span>
          {post.createdAt === null ? 'undated' : <TimeText at={post.createdAt} />}
          {post.authorship !== 'own' && `, ${authorshipWords[post.authorship].toLowerCase()}`}
          {ground && `, ${groundWords[ground].toLowerCase()}`}
        </span>
        <span className="push">
          {post.exhibit !== null && `Exhibit ${post.exhibit} · `}
          {decision ? <strong>{verdictWords[decision.verdict]}</strong> : 'Not decided'}
        </span>
      </div>
    </div>
  )
}
