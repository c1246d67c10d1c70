/** Names of accounts as people type and read them. Pure. */
import type { AccountIdentity } from '../store/accounts.ts'

/** As two spellings of one name are compared: without case, marks of direction, and the sign in front of handles. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^@/, '')
    .toLowerCase()

/** What the owner of an archive is called that says nothing of whose it is; no two archives share it. */
export const ownerNameOf = ({ name, sha256 }: { name: string; sha256: string }): string =>
  `Owner of ${name} (${sha256.slice(0, 8)})`

/** The same account, or one of the name given where it has none. */
export const named = (identity: AccountIdentity, ownerName: string): AccountIdentity =>
  (identity.nativeId ?? identity.handle ?? identity.name)
    ? identity
    : { nativeId: null, handle: null, name: ownerName }

/**
 * The accounts that `wanted` names: by id or handle, and only where none has such a one by name, because anybody can
 * take any name. With @ in front it is a handle.
 */
export function accountsCalled<T>(
  accounts: readonly T[],
  identityOf: (account: T) => AccountIdentity,
  wanted: string,
): T[] {
  const folded = foldName(wanted)
  const by = (...fields: (keyof AccountIdentity)[]) =>
    accounts.filter((account) => {
      const identity = identityOf(account)
      return fields.some((field) => identity[field] !== null && foldName(identity[field]) === folded)
    })
  const certain = wanted.trim().startsWith('@') ? by('handle') : by('nativeId', 'handle')
  return certain.length > 0 ? certain : by('name')
}

/** `@ben`, `Ben Grove`, or the id. */
export const accountName = ({ nativeId, handle, name }: AccountIdentity): string =>
  handle !== null ? `@${handle.replace(/^@/, '')}` : (name ?? nativeId ?? 'an unnamed account')

/** `@ben (Ben Grove, 4711)`: everything by which it can be named. */
export function fullAccountName(account: AccountIdentity): string {
  const { nativeId, handle, name } = account
  const more = [handle === null ? null : name, handle === null && name === null ? null : nativeId]
  const rest = more.filter((one) => one !== null && one !== '').join(', ')
  return rest === '' ? accountName(account) : `${accountName(account)} (${rest})`
}
