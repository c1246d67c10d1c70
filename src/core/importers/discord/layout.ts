/** Where the files of a Discord package are: its folders are named in the member's language, its files are not. */
import type { Archive } from '../../archive/archive.ts'
import { beginning } from '../reading.ts'

/** One file of messages and what stands beside it. */
export interface MessageFile {
  path: string
  isTable: boolean
  /** Number of the channel by the folder's name; older packages leave the `c` out. */
  folder: string | null
  /** Path of its channel.json. */
  channel: string | null
}

export interface Layout {
  messages: MessageFile[]
  /** Lists of all channels by number, with names. */
  indexes: string[]
  users: string[]
}

const inChannel = /(^|\/)c?(\d{15,20})\/messages\.(csv|json)$/i
const loose = /(^|\/)messages\.(csv|json)$/i
const header = /^ID,Timestamp,Contents,Attachments/i
const firstRecord = /^\[\s*\{\s*"ID"\s*:/

export async function readLayout(archive: Archive): Promise<Layout> {
  const paths = archive.members.map(({ path }) => path)
  const all = new Set(paths)
  const messages: MessageFile[] = []
  for (const path of paths) {
    if (!loose.test(path)) continue
    const folder = inChannel.exec(path)?.[2] ?? null
    const beside = path.replace(/messages\.(csv|json)$/i, 'channel.json')
    const channel = all.has(beside) ? beside : null
    // Other platforms have files of this name too.
    if ((folder === null || channel === null) && !(await looksRight(archive, path))) continue
    messages.push({ path, isTable: /csv$/i.test(path), folder, channel })
  }
  return {
    messages,
    indexes: paths.filter((path) => /^([^/]+\/)?index\.json$/i.test(path)),
    users: paths.filter((path) => /^([^/]+\/)?user\.json$/i.test(path)),
  }
}

async function looksRight(archive: Archive, path: string): Promise<boolean> {
  const head = await beginning(archive, path)
  return header.test(head) || firstRecord.test(head)
}

/** An index is that of the messages when its keys are numbers of channels; servers have one too. */
export const indexOf = (file: MessageFile, { indexes }: Layout): string | null =>
  indexes.find((index) => file.path.startsWith(index.replace(/index\.json$/i, ''))) ?? null
