/** Keeps the private messages of chosen conversations only: of the others nothing reaches the case. */
import { AppError } from '../../shared/errors.ts'
import type { ImportRecord, PostRecord } from './importer.ts'

/** As they are told: by their most messages first, no more than these. */
const listed = 12

/**
 * What is no private message passes. `wanted` are ids of conversations as the archive gives them.
 * Throws AppError `bad-input`, once all is read, when one of them is not there.
 */
export async function* onlyConversations(
  records: AsyncIterable<ImportRecord>,
  wanted: readonly string[],
  archive: string,
): AsyncGenerator<ImportRecord> {
  const missing = new Map(wanted.map((id) => [id.toLowerCase(), id]))
  const ids = new Set(missing.keys())
  const messages = new Map<string, number>()
  const files = new Set<string>()
  let left = 0
  for await (const record of records) {
    if (record.type !== 'post' || record.kind !== 'message') {
      yield record
      continue
    }
    const name = nameOf(record)
    messages.set(name, (messages.get(name) ?? 0) + 1)
    const id = idsOf(name).find((one) => ids.has(one))
    if (id === undefined) {
      left++
      files.add(record.source.path)
    } else {
      missing.delete(id)
      yield record
    }
  }
  const [first] = missing.values()
  if (first !== undefined) throw notThere(archive, first, messages)
  if (left > 0) {
    const what = `Messages of other conversations (${left.toLocaleString('en-GB')})`
    yield {
      type: 'skipped',
      what,
      files: files.size,
      why: 'Only the conversations that were chosen are kept.',
    }
  }
}

const nameOf = ({ threadId }: PostRecord): string => threadId ?? 'without an id'

/** A conversation's whole id, and its last part where the id is a path. */
const idsOf = (name: string): string[] => [
  name.toLowerCase(),
  name.slice(name.lastIndexOf('/') + 1).toLowerCase(),
]

function notThere(archive: string, wanted: string, messages: ReadonlyMap<string, number>): AppError {
  const all = [...messages].sort((a, b) => b[1] - a[1])
  const shown = all.slice(0, listed).map(([name, count]) => `${name}: ${count.toLocaleString('en-GB')}`)
  if (all.length > listed) shown.push(`and ${all.length - listed} more`)
  const there =
    all.length === 0 ? 'It holds no private messages.' : `Messages by conversation: ${shown.join('; ')}.`
  return new AppError(
    'bad-input',
    `No conversation in ${archive} has the id ${wanted}. Nothing was imported and the case is unchanged. ${there}`,
  )
}
