/** Signs of a Snapchat export: its file of chats, in the form until about 2022 or in today's. */
import type { Archive } from '../../archive/archive.ts'
import type { Match } from '../importer.ts'
import { beginning } from '../reading.ts'

const named = /(^|\/)chat_history(_\d+)?\.json$/i
const oldForm = /^\{\s*"(Received|Sent) (Saved|Unsaved) Chat History"\s*:/
const newForm = /^\{\s*"(?:[^"\\]|\\.)*"\s*:\s*\[[\s\S]*?("Media Type"|"Created\(microseconds\)"|"IsSender")/
const empty = /^\{\s*\}\s*$/

export async function chatFiles(archive: Archive): Promise<string[]> {
  const found: string[] = []
  for (const { path } of archive.members) {
    if (!named.test(path)) continue
    const head = await beginning(archive, path, 16_384)
    if (oldForm.test(head) || newForm.test(head) || empty.test(head)) found.push(path)
  }
  return found
}

export const accountFile = ({ members }: Archive): string | null =>
  members.find(({ path }) => /(^|\/)account\.json$/i.test(path))?.path ?? null

export async function detect(archive: Archive): Promise<Match> {
  const [chats] = await chatFiles(archive)
  if (chats === undefined) return { confidence: 0, reasons: [] }
  const reasons = [`${chats} holds chats as Snapchat writes them`]
  const account = accountFile(archive)
  if (account !== null) reasons.push(`${account} says whose it is`)
  return { confidence: 0.96, reasons }
}
