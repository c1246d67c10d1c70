/** What a package says of the channel that a file of messages belongs to. */
import type { Archive } from '../../archive/archive.ts'
import { textOf } from '../fields.ts'
import { idOf } from '../x-archive/ids.ts'
import { type Channel, isOpen } from './channels.ts'
import type { MessageFile } from './layout.ts'

type Fields = Record<string, unknown>

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

export interface Reader {
  archive: Archive
  /** Files that are no JSON, to be said in the report. */
  damaged: string[]
}

/** A small file beside the messages: one that is damaged costs names, not messages. */
async function readFields({ archive, damaged }: Reader, path: string): Promise<Fields> {
  const text = Buffer.from(await archive.readAll(path)).toString('utf8')
  try {
    return fieldsOf(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    damaged.push(path)
    return {}
  }
}

/** Names of channels by number: `general in Garden Club`, `Direct Message with ana`; none for what is gone. */
export async function readIndex(reader: Reader, path: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const [id, name] of Object.entries(await readFields(reader, path))) {
    if (textOf(name) !== null) names.set(id, name as string)
  }
  return names
}

export async function readChannel(
  reader: Reader,
  file: MessageFile,
  names: ReadonlyMap<string, string>,
): Promise<Channel> {
  const about = file.channel === null ? {} : await readFields(reader, file.channel)
  const server = fieldsOf(about.guild)
  const id = idOf(null, about.id) ?? file.folder
  const named = textOf(about.name)
  const of = textOf(server.name)
  return {
    id,
    isOpen: isOpen(about.type),
    server: idOf(null, server.id),
    place: names.get(id ?? '') ?? (named && of ? `${named} in ${of}` : named),
  }
}
