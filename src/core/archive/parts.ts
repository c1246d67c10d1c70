/** Opens the ZIPs inside an archive (one level) and merges them into one: platforms hand large exports out in parts. */
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileRange } from './file-range.ts'
import type { Limits } from './limits.ts'
import { inTheOthersWay, merge } from './merge-parts.ts'
import { partsAmong } from './part-rule.ts'
import { empty, type Placed, type Placement, place } from './placed.ts'
import { notAnArchive, tooLarge } from './refusals.ts'
import type { Source } from './source.ts'
import { makeSpool, removeSpool } from './spool.ts'
import { openZip } from './zip.ts'
import { isZipStart } from './zip-start.ts'

export interface Part {
  name: string
  source: Source
  placement: Placement
}

export interface Merged extends Placement {
  parts: Part[]
  /** Closes the ZIPs inside and removes what was unpacked for them. */
  close(): Promise<void>
}

const nothing: Placement = { members: [], junk: [], wrapper: '' }

/** `whole` as it is where nothing in it is a part. Throws what opening a ZIP throws, and AppError `unsafe-archive`. */
export async function openParts(
  whole: Placement,
  name: string,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<Merged> {
  const spools: string[] = []
  const parts: Part[] = []
  const close = async () => {
    for (const part of parts) await part.source.close()
    for (const folder of spools) await removeSpool(folder)
  }
  const names = await zipsAmong(whole, name)
  const beside: Placed[] = []
  try {
    for (const member of names.size === 0 ? [] : whole.members) {
      if (!names.has(member.path)) {
        beside.push(member)
        continue
      }
      const said = `${member.path} in ${name}`
      const range =
        (await member.source.locate(member.entry.path)) ?? (await spool(member, said, spools, signal))
      const source = await openZip(range, said, limits, member.entry.packed)
      const part: Part = { name: member.path, source, placement: nothing }
      // First among those to be closed, then looked into: that may fail.
      parts.push(part)
      part.placement = place(source, said, member.path)
      checkTotal(parts, name, limits)
    }
    if (parts.length === 0) return { ...whole, parts, close }
    const placements = parts.map(({ placement }) => placement)
    for (const part of parts) part.placement = inTheOthersWay(part.placement, placements)
    return {
      members: merge(name, [beside, ...parts.map(({ placement }) => placement.members)]),
      junk: [
        ...whole.junk,
        ...parts.flatMap((part) => part.placement.junk.map((path) => `${part.name}/${path}`)),
      ],
      wrapper: whole.wrapper,
      parts,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Empty where none of them is a ZIP. Throws AppError where one of several is not: a part was lost on the way. */
async function zipsAmong({ members }: Placement, name: string): Promise<Set<string>> {
  const names = new Set(partsAmong(members.map(({ path }) => path)))
  const lost: Placed[] = []
  for (const member of names.size === 0 ? [] : members)
    if (names.has(member.path) && !(await isZip(member))) lost.push(member)
  if (lost.length === names.size) return new Set()
  const [first] = lost
  if (!first) return names
  throw first.entry.size === 0 ? empty(`${first.path} in ${name}`) : notAnArchive(`${first.path} in ${name}`)
}

async function isZip({ entry, source }: Placed): Promise<boolean> {
  for await (const chunk of source.stream(entry.path)) return isZipStart(chunk)
  return false
}

/** A packed ZIP has to be unpacked once before anything in it can be found. */
async function spool(
  { entry, source }: Placed,
  said: string,
  spools: string[],
  signal: AbortSignal | undefined,
): Promise<FileRange> {
  const folder = await makeSpool()
  spools.push(folder)
  const file = join(folder, 'inner.zip')
  const limited = async function* (chunks: AsyncIterable<Uint8Array>) {
    let bytes = 0
    for await (const chunk of chunks) {
      signal?.throwIfAborted()
      bytes += chunk.length
      if (bytes > entry.size) throw tooLarge(said)
      yield chunk
    }
  }
  await pipeline(limited(source.stream(entry.path)), createWriteStream(file))
  return { file, start: 0, size: (await stat(file)).size }
}

/** A bomb may be spread over many ZIPs, or packed in two layers that look harmless each. */
function checkTotal(parts: readonly Part[], name: string, limits: Limits): void {
  let members = 0
  let bytes = 0
  for (const { placement } of parts) {
    members += placement.members.length
    for (const { entry } of placement.members) bytes += entry.size
  }
  if (members > limits.members || bytes > limits.totalBytes) throw tooLarge(name)
}
