/** Who the archive belongs to: account, profile and old handles as public facts. The account's e-mail is not taken. */
import type { Archive } from '../../archive/archive.ts'
import type { AccountRecord } from '../importer.ts'
import type { Layout } from './layout.ts'
import type { Manifest } from './manifest.ts'
import { readAssigned } from './records.ts'

type Fields = Record<string, unknown>
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

export async function readAccount(
  archive: Archive,
  layout: Layout,
  manifest: Manifest | null,
): Promise<AccountRecord> {
  const account = await firstRecord(archive, layout.files('account')[0]?.path, 'account')
  const profile = await firstRecord(archive, layout.files('profile')[0]?.path, 'profile')
  const description = (profile.description ?? {}) as Fields
  const facts: Record<string, string> = {}
  const add = (name: string, value: unknown) => {
    const found = text(value)
    if (found) facts[name] = found
  }
  add('joined', account.createdAt)
  add('bio', description.bio)
  add('location', description.location)
  add('website', description.website)
  add('earlier handles', (await earlierHandles(archive, layout)).join(', '))
  return {
    type: 'account',
    nativeId: text(account.accountId) ?? manifest?.owner.id ?? null,
    handle: text(account.username) ?? manifest?.owner.handle ?? null,
    name: text(account.accountDisplayName) ?? manifest?.owner.name ?? null,
    isOwner: true,
    facts,
  }
}

async function firstRecord(archive: Archive, path: string | undefined, wrapper: string): Promise<Fields> {
  if (path === undefined) return {}
  const list = await readAssigned(archive, path)
  const first = Array.isArray(list) ? (list[0] as Fields | undefined) : undefined
  return ((first?.[wrapper] ?? first ?? {}) as Fields) || {}
}

async function earlierHandles(archive: Archive, layout: Layout): Promise<string[]> {
  const handles: string[] = []
  for (const { path } of layout.files('handle-changes')) {
    const list = await readAssigned(archive, path)
    for (const item of Array.isArray(list) ? list : []) {
      const change = (item as { screenNameChange?: { screenNameChange?: Fields } }).screenNameChange
        ?.screenNameChange
      const from = text(change?.changedFrom)
      const at = text(change?.changedAt)
      if (from) handles.push(at ? `${from} (until ${at.slice(0, 10)})` : from)
    }
  }
  return handles
}
