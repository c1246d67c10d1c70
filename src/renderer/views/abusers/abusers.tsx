/** The officer's list of persistent abusers, which the clause on giving them a voice goes by. */
import { Loaded } from '../../components/loaded.tsx'
import { countOf } from '../../format/numbers.ts'
import { useAbusers } from '../../queries/abusers.ts'
import { StaleRunNotice } from '../check/stale-run-notice.tsx'
import { AbuserForm } from './abuser-form.tsx'
import { AbuserTable } from './abuser-table.tsx'

export function Abusers() {
  const abusers = useAbusers()
  return (
    <div className="page stack">
      <div className="page-head">
        <h1>Persistent abusers</h1>
        <p>
          Accounts whose abuse is established and whose content members should not share. Each entry needs a
          reason; the reason is shown beside every flag that rests on it.
        </p>
      </div>
      <StaleRunNotice />
      <AbuserForm />
      <Loaded query={abusers}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="quiet">
              The list is empty, so no repost or link is flagged for whom it comes from. Add accounts above.
            </p>
          ) : (
            <section aria-labelledby="abusers">
              <h2 id="abusers">{countOf(entries.length, 'account')} on the list</h2>
              <AbuserTable entries={entries} />
            </section>
          )
        }
      </Loaded>
    </div>
  )
}
