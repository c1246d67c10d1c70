/** The accounts of the case as a table, each with the button that says whose it is. */
import type { AccountInfo } from '../../../shared/model.ts'
import { platformWord } from '../../../shared/platforms.ts'
import { Button } from '../../components/button.tsx'
import { CountLink } from '../../components/count-link.tsx'
import { useTell } from '../../components/toasts.tsx'
import { formatCount } from '../../format/numbers.ts'
import { accountWord } from '../../format/words.ts'
import { useSetRespondent } from '../../queries/case.ts'

export function AccountTable({ accounts }: { accounts: AccountInfo[] }) {
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
          <th scope="col">
            <span className="visually-hidden">What can be done</span>
          </th>
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
            <td className="number">
              <MarkButton account={account} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MarkButton({ account }: { account: AccountInfo }) {
  const set = useSetRespondent()
  const tell = useTell()
  const name = accountWord(account)
  const isRespondent = !account.isRespondent
  const label = isRespondent ? 'Mark as the respondent’s' : 'Not the respondent’s'
  const press = () =>
    set.mutate(
      { id: account.id, isRespondent },
      {
        onSuccess: () =>
          tell.done(
            isRespondent
              ? `${name} is marked as the respondent’s. Its posts are looked at by the next check.`
              : `${name} is not marked as the respondent’s any more. Its posts are context from the next check on.`,
          ),
        onError: tell.failed,
      },
    )
  return (
    <Button look="link" isDisabled={set.isPending} aria-label={`${label}: ${name}`} onPress={press}>
      {label}
    </Button>
  )
}
