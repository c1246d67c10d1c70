/** The officer's list of persistent abusers, ready for look-ups by handle, platform and day. */
import type { ListedAccount } from '../check.ts'
import { linkedAccount, normalHandle } from './profile-link.ts'

export interface AccountList {
  readonly empty: boolean
  /** The entry for a handle; of several, the one that holds earliest. `platform` null means unknown. */
  find(handle: string, platform: string | null): ListedAccount | null
}

/** An entry may be written as a handle or as a link to the profile. */
export function indexList(entries: readonly ListedAccount[]): AccountList {
  const byHandle = new Map<string, ListedAccount[]>()
  for (const entry of entries) {
    const linked = /\//.test(entry.handle) ? linkedAccount(entry.handle) : null
    const handle = linked?.handle ?? normalHandle(entry.handle)
    if (handle === '') continue
    const platform = entry.platform ?? linked?.platform ?? null
    byHandle.set(handle, [...(byHandle.get(handle) ?? []), { ...entry, platform }])
  }
  for (const list of byHandle.values())
    list.sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : (a.since ?? '') > (b.since ?? '') ? 1 : 0))
  return {
    empty: byHandle.size === 0,
    find(handle, platform) {
      const entries = byHandle.get(normalHandle(handle))
      const fits = (entry: ListedAccount) =>
        entry.platform === null || platform === null || entry.platform === platform
      return entries?.find(fits) ?? null
    },
  }
}

/** Whether the entry holds at a time (ms UTC). A post without a time counts: its date is for a person to find out. */
export function holdsAt(entry: ListedAccount, at: number | null): boolean {
  return entry.since === null || at === null || at >= Date.parse(`${entry.since}T00:00:00Z`)
}
