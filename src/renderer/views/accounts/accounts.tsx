/** Accounts that occur in the case, with the public facts an archive gives about them. Facts are shown, never judged. */
import type { AccountInfo } from '../../../shared/model.ts'
import { platformWord } from '../../../shared/platforms.ts'
import { CountLink } from '../../components/count-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { countOf, formatCount } from '../../format/numbers.ts'
import { accountWord } from '../../format/words.ts'
import { useAccounts } from '../../queries/case.ts'

/** More than these are context of context; the posts lead to them. */
const most = 200

export function Accounts() {
  const accounts = useAccounts()
  return (
    <div className="page stack">
      <div className="page-head">
        <h1>Accounts</h1>
        <p>Only posts of the respondent’s accounts are checked. All others are context.</p>
      </div>
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

function AccountTable({ accounts }: { accounts: AccountInfo[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col">Platform</th>
          <th scope="col">Whose</th>
          <th scope="col" className="number">
            Posts
          </th>
          <th scope="col">Facts from the archive</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">
              {accountWord(account)} {account.handle && <span className="quiet">{account.name}</span>}
            </th>
            <td>{platformWord(account.platform)}</td>
            <td>{account.isRespondent ? <strong>Respondent</strong> : 'Other'}</td>
            <td className="number">
              {account.handle ? (
                <CountLink
                  count={account.posts}
                  of={`posts of ${accountWord(account)}`}
                  to="posts"
                  filter={{ search: `from:${account.handle}` }}
                />
              ) : (
                formatCount(account.posts)
              )}
            </td>
            <td>
              <dl className="facts">
                {Object.entries(account.facts).map(([name, value]) => (
                  <div key={name} className="shortcut">
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
