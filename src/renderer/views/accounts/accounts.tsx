/** Accounts that occur in the case, with the public facts an archive gives about them. Facts are shown, never judged. */
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { countOf, formatCount } from '../../format/numbers.ts'
import { useAccounts } from '../../queries/case.ts'
import { StaleRunNotice } from '../check/stale-run-notice.tsx'
import { AccountTable } from './account-table.tsx'

/** More than these are context of context; the posts lead to them. */
const most = 200

export function Accounts() {
  const accounts = useAccounts()
  return (
    <div className="page stack">
      <div className="page-head">
        <h1>Accounts</h1>
        <p>
          Only posts of the respondent’s accounts are checked. All others are context. Where an archive does
          not say whose account is whose, mark the respondent’s here.
        </p>
      </div>
      <StaleRunNotice />
      <Loaded query={accounts}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="No account is known yet">
              <p>Accounts appear here with the first import.</p>
            </EmptyState>
          ) : (
            <>
              <AccountTable accounts={list.slice(0, most)} />
              <p className="quiet">
                Showing {formatCount(Math.min(most, list.length))} of {countOf(list.length, 'account')}
              </p>
            </>
          )
        }
      </Loaded>
    </div>
  )
}
