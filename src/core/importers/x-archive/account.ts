/** Who the archive belongs to: account, profile and old handles as public facts. The account's e-mail is not taken. */
import type { Archive } from '../../archive/archive.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { AccountRecord } from '../importer.ts'
import { readWhole } from '../parse-record.ts'
import type { Layout } from './layout.ts'
import type { Manifest } from './manifest.ts'

type Fields = Record<string, unknown>

/** Throws AppError `unreadable-archive` when one of the files is damaged. */
export async function readAccount(
  archive: Archive,
  layout: Layout,
  manifest: Manifest | null,
): Promise<AccountRecord> {
  const account = await firstRecord(archive, layout.files('account')[0]?.path, 'account')
  const profile = await firstRecord(archive, layout.files('profile')[0]?.path, 'profile')
  const description = objectsOf<Fields>(profile.description)[0] ?? {}
  const facts: Record<string, string> = {}
  const add = (name: string, value: unknown) => {
    const found = textOf(value)
    if (found) facts[name] = found
  }
  add('joined', account.createdAt)
  add('bio', description.bio)
  add('location', description.location)
  add('website', description.website)
  add('earlier handles', (await earlierHandles(archive, layout)).join(', '))
  return {
    type: 'account',
    nativeId: textOf(account.accountId) ?? manifest?.owner.id ?? null,
    handle: textOf(account.username) ?? manifest?.owner.handle ?? null,
    name: textOf(account.accountDisplayName) ?? manifest?.owner.name ?? null,
    isOwner: true,
    facts,
  }
}

async function firstRecord(archive: Archive, path: string | undefined, wrapper: string): Promise<Fields> {
  if (path === undefined) return {}
  const [first] = objectsOf<Fields>(await readWhole(archive, path))
  const [inner] = objectsOf<Fields>(first?.[wrapper])
  return inner ?? first ?? {}
}

async function earlierHandles(archive: Archive, layout: Layout): Promise<string[]> {
  const handles: string[] = []
  for (const { path } of layout.files('handle-changes')) {
    const items = objectsOf<{ screenNameChange?: { screenNameChange?: Fields } }>(
      await readWhole(archive, path),
    )
    for (const item of items) {
      const change = item.screenNameChange?.screenNameChange
      const from = textOf(change?.changedFrom)
      const at = textOf(change?.changedAt)
      if (from) handles.push(at ? `${from} (until ${at.slice(0, 10)})` : from)
    }
  }
  return handles
}
