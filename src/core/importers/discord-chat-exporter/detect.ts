/** Signs of DiscordChatExporter's files: how they begin, for they are named after the channel. */
import type { Archive } from '../../archive/archive.ts'
import type { Match } from '../importer.ts'
import { beginning } from '../reading.ts'

const begins = /^\{\s*"guild"\s*:\s*\{[\s\S]*\}\s*,\s*"channel"\s*:\s*\{/

/** A folder of channels holds nothing else, so a few files tell. */
const looked = 20

export async function channelFiles(archive: Archive, limit = Number.POSITIVE_INFINITY): Promise<string[]> {
  const found: string[] = []
  // What was sent in a channel stands in a folder beside it, and may be a saved channel too.
  const paths = archive.members
    .map(({ path }) => path)
    .filter((path) => /\.json$/i.test(path) && !/_Files\//.test(path))
  for (const path of paths.slice(0, limit)) if (begins.test(await beginning(archive, path))) found.push(path)
  return found.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

export async function detect(archive: Archive): Promise<Match> {
  const [first] = await channelFiles(archive, looked)
  if (first === undefined) return { confidence: 0, reasons: [] }
  return { confidence: 0.96, reasons: [`${first} is a channel as DiscordChatExporter writes it`] }
}
