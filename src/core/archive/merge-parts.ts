/** Merges the members of several ZIPs into one list, under the names that importers know. Pure. */
import type { Placed, Placement } from './placed.ts'
import { notOneExport } from './refusals.ts'

/** A part that holds one folder only looks wrapped in it; where others have that folder too, it is part of the format. */
export function inTheOthersWay(placement: Placement, all: readonly Placement[]): Placement {
  const { wrapper, members } = placement
  const isShared =
    wrapper !== '' && all.some((other) => other.members.some(({ path }) => path.startsWith(wrapper)))
  if (!isShared) return placement
  return { ...placement, wrapper: '', members: members.map((one) => ({ ...one, path: wrapper + one.path })) }
}

/** Parts can repeat a file; one that differs shows that they are not of one export. */
export function merge(name: string, lists: readonly (readonly Placed[])[]): Placed[] {
  const merged = new Map<string, Placed>()
  for (const members of lists) {
    for (const member of members) {
      const known = merged.get(member.path)
      if (!known) {
        merged.set(member.path, member)
      } else if (!isSame(known, member)) {
        // What lies beside the parts is a letter or a note, never the export's own.
        if (known.part !== null && !isPage(member.path))
          throw notOneExport(name, member.path, [known.part, member.part])
        const path = `${member.part}/${member.path}`
        merged.set(path, { ...member, path })
      }
    }
  }
  return [...merged.values()]
}

/** Pages for reading in a browser differ from part to part, and nothing is read out of them. */
const isPage = (path: string) => /\.(html?|css)$/i.test(path)

const isSame = ({ entry: a }: Placed, { entry: b }: Placed) => a.size === b.size && a.crc32 === b.crc32
