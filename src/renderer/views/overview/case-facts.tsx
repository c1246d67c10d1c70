/** What the case was opened with. */
import type { CaseInfo } from '../../../shared/model.ts'
import { TimeText } from '../../components/time-text.tsx'
import { formatCalendarDay } from '../../format/times.ts'

export function CaseFacts({ info }: { info: CaseInfo }) {
  return (
    <section className="panel" aria-labelledby="case-facts">
      <h2 id="case-facts">The case</h2>
      <dl className="facts">
        <dt>Reference</dt>
        <dd>{info.reference}</dd>
        <dt>Respondent</dt>
        <dd>{info.respondent}</dd>
        <dt>Purpose</dt>
        <dd>{info.purpose || <span className="quiet">none given</span>}</dd>
        <dt>Posts checked</dt>
        <dd>{scope(info.scopeFrom, info.scopeTo)}</dd>
        <dt>Times shown in</dt>
        <dd>{info.timezone}</dd>
        <dt>Keep until</dt>
        <dd>
          {info.retentionUntil ? (
            formatCalendarDay(info.retentionUntil)
          ) : (
            <span className="quiet">not set</span>
          )}
        </dd>
        <dt>Opened</dt>
        <dd>
          <TimeText at={info.createdAt} />
        </dd>
        <dt>Kept in</dt>
        <dd>{info.path}</dd>
      </dl>
    </section>
  )
}

function scope(from: string | null, to: string | null): string {
  if (from && to) return `${formatCalendarDay(from)} to ${formatCalendarDay(to)}`
  if (from) return `from ${formatCalendarDay(from)}`
  return to ? `until ${formatCalendarDay(to)}` : 'of any date'
}
