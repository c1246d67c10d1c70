/** Signs by which Telegram's exports are known: how a JSON file begins, whatever it is called. */
import type { Archive } from '../../archive/archive.ts'
import type { Match } from '../importer.ts'
import { beginning } from '../reading.ts'

const oneChat =
  /^\{\s*("name"\s*:\s*(null|"(?:[^"\\]|\\.)*")\s*,\s*)?"type"\s*:\s*"(personal_chat|bot_chat|saved_messages|replies|verification_codes|(private|public)_(group|supergroup|channel))"\s*,\s*"id"\s*:\s*-?\d+\s*,\s*"messages"/
const wholeAccount =
  /^\{\s*"about"\s*:[\s\S]*"(personal_information|profile_pictures|stories|contacts|frequent_contacts|sessions|chats|left_chats)"\s*:/
/** Shortened by hand, or by a tool. */
const messages = /^\{[\s\S]*"messages"\s*:\s*\[[\s\S]*("from_id"|"date_unixtime"|"text_entities")\s*:/

const signs: readonly [RegExp, number, string][] = [
  [oneChat, 0.98, 'is a chat as Telegram writes it'],
  [wholeAccount, 0.95, 'is an account as Telegram writes it'],
  [messages, 0.8, 'holds messages with the fields of Telegram’s'],
]

export interface TelegramFile {
  path: string
  confidence: number
  meaning: string
}

/** Other exports have JSON files by the thousand; Telegram's has one, or one for each chat that was exported. */
const looked = 50

export async function telegramFiles(archive: Archive): Promise<TelegramFile[]> {
  const paths = archive.members.map(({ path }) => path).filter((path) => /\.json$/i.test(path))
  const named = paths.filter((path) => isNamed(path))
  const others = paths.filter((path) => !isNamed(path)).slice(0, looked)
  const found: TelegramFile[] = []
  for (const path of [...named, ...others]) {
    const head = await beginning(archive, path)
    const sign = signs.find(([pattern]) => pattern.test(head))
    if (sign) found.push({ path, confidence: sign[1], meaning: sign[2] })
  }
  return found.filter(({ path }) => !found.some((other) => isSentIn(other.path, path)))
}

/** An export that was sent in a chat is a file of that chat, not part of this one. */
function isSentIn(result: string, path: string): boolean {
  const folder = result.slice(0, result.lastIndexOf('/') + 1)
  return path !== result && path.startsWith(folder) && sentFolder.test(path.slice(folder.length))
}

const sentFolder = /^(chats\/[^/]+\/)?(files|photos|video_files|voice_messages)\//

const isNamed = (path: string) => /(^|\/)result[^/]*\.json$/i.test(path)

export async function detect(archive: Archive): Promise<Match> {
  const files = await telegramFiles(archive)
  return {
    confidence: Math.max(0, ...files.map(({ confidence }) => confidence)),
    reasons: files.slice(0, 3).map(({ path, meaning }) => `${path} ${meaning}`),
  }
}
