/** Members under the names an importer sees, each with the container it lies in. */
import { AppError } from '../../shared/errors.ts'
import { checkName, isJunk, wrapperFolder } from './names.ts'
import { twice } from './refusals.ts'
import type { Entry, Source } from './source.ts'

export interface Placed {
  path: string
  entry: Entry
  source: Source
  /** The ZIP inside the archive that holds it. */
  part: string | null
}

export interface Placement {
  members: Placed[]
  junk: string[]
  /** The folder around all members, left out of their paths; '' when there is none. */
  wrapper: string
}

/** Sorts junk out and drops a wrapper folder. Throws AppError `unsafe-archive` or `empty-archive`. */
export function place(source: Source, name: string, part: string | null = null): Placement {
  const junk = source.entries.filter((entry) => isJunk(entry.path)).map((entry) => entry.path)
  const kept = source.entries.filter((entry) => !isJunk(entry.path))
  // On a disk every name is inside, however it looks.
  if (isPacked(source)) for (const { path } of kept) checkName(path, name)
  if (kept.length === 0) throw empty(name)
  const wrapper = source.kind === 'file' ? '' : wrapperFolder(kept.map((entry) => entry.path))
  const members = kept.map((entry) => ({ path: entry.path.slice(wrapper.length), entry, source, part }))
  const again = firstTwice(members)
  if (again !== undefined) throw twice(name, again)
  return { members, junk, wrapper }
}

const isPacked = ({ kind }: Source) => kind === 'zip' || kind === 'tar'

function firstTwice(members: readonly Placed[]): string | undefined {
  const seen = new Set<string>()
  return members.find(({ path }) => seen.size === seen.add(path).size)?.path
}

export const empty = (name: string) =>
  new AppError('empty-archive', `${name} is empty. The case is unchanged. Ask for the export again.`)
