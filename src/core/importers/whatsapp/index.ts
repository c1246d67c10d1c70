/** A chat from WhatsApp, as text or as a ZIP with its media. Nothing in it says whose export it is, or in which zone. */
import type { Archive } from '../../archive/archive.ts'
import {
  defineImporter,
  type ImportContext,
  type Importer,
  type ImportRecord,
  type Match,
} from '../importer.ts'
import { requireMessages } from '../messages-only.ts'
import { junkSkipped, unknownFile } from '../passed-over.ts'
import { beginning, type Reading, startReading } from '../reading.ts'
import { chatMessages, findForm } from './chat.ts'
import { readHead } from './head.ts'
import { readMessage } from './message.ts'

export const whatsapp: Importer = defineImporter({
  id: 'whatsapp',
  version: 1,
  platform: 'whatsapp',
  title: 'WhatsApp chat (text)',
  lacks: [
    'Whose export it is: no sender is taken for the respondent until an officer says which one is.',
    'The time zone: the clock of the telephone that made the export.',
    'Ids of messages, and which message answers which.',
    'Telephone numbers of people who are in the exporter’s contacts; names are those the exporter gave them.',
    'Deleted messages, earlier versions of edited ones, and reactions.',
    'Messages beyond the newest 40,000, or 10,000 where media were exported too.',
  ],
  detect,
  read,
})

const wanted = 0.6
const lineCount = 50

/** Most of the first lines begin as messages do. */
async function looksLikeChat(archive: Archive, path: string): Promise<boolean> {
  const lines = (await beginning(archive, path, 65_536)).split('\n').filter((line) => line.trim() !== '')
  const looked = lines.slice(0, lineCount)
  const heads = looked.filter((line) => readHead(line) !== null).length
  const enough = isNamed(path) ? 1 : wanted * looked.length
  return readHead(looked[0] ?? '') !== null && heads >= enough
}

const isText = (path: string) => /\.txt$/i.test(path)
const isNamed = (path: string) => /(^|\/)_chat\.txt$|whatsapp/i.test(path)

async function chatsIn(archive: Archive): Promise<string[]> {
  const texts = archive.members.map(({ path }) => path).filter(isText)
  const found: string[] = []
  // A chat stands alone or with its media; an archive of many texts is something else.
  for (const path of texts.slice(0, 20)) if (await looksLikeChat(archive, path)) found.push(path)
  return found
}

async function detect(archive: Archive): Promise<Match> {
  const [path] = await chatsIn(archive)
  if (path === undefined) return { confidence: 0, reasons: [] }
  const reasons = [`the lines of ${path} begin as messages from WhatsApp do`]
  if (isNamed(path)) reasons.push('it is named as WhatsApp names its exports')
  return { confidence: isNamed(path) ? 0.95 : 0.7, reasons }
}

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  requireMessages(archive, context, 'a chat from WhatsApp')
  const chats = await chatsIn(archive)
  // Every chat is read twice.
  const reading = startReading(archive, context, chats)
  yield issue(
    chats[0]!,
    'absent',
    'A chat does not say whose export it is, nor which sender is the respondent.',
  )
  const files = new Map(archive.members.map(({ path }) => [path.split('/').at(-1)!, path]))
  for (const path of chats) yield* readChat(reading, path, (file) => files.get(file) ?? null)
  yield* junkSkipped(archive)
  const known = new Set(chats)
  for (const { path } of archive.members) if (!known.has(path) && !media.test(path)) yield unknownFile(path)
}

const media =
  /\.(jpe?g|png|gif|webp|heic|mp4|mov|3gp|opus|ogg|m4a|aac|mp3|amr|vcf|pdf|docx?|xlsx?|pptx?|zip|was)$/i

async function* readChat(
  reading: Reading,
  path: string,
  find: (file: string) => string | null,
): AsyncGenerator<ImportRecord> {
  const form = await findForm(reading.archive, path)
  const setting = {
    order: form.order,
    doubt: form.doubt,
    timezone: reading.context.timezone,
    chat: chatName(path, reading.archive.name),
    find,
  }
  if (form.doubt !== null) yield issue(path, 'unreadable', form.doubt)
  if (form.strange > 0) yield issue(path, 'skipped', strangeLines(form.strange))
  if (form.tooLong > 0)
    yield issue(path, 'unreadable', `Lines too large to be one were left out: ${form.tooLong}.`)
  let system = 0
  for await (const messages of chatMessages(reading, path, form.form)) {
    for (const { head, text, raw, offset, index } of messages) {
      const post = readMessage(head, text, { path, offset, index, raw }, setting)
      if (!post) system++
      else if (post.createdAt !== null) yield post
      else {
        yield { ...post, notes: [...post.notes, noDate] }
        yield { ...issue(path, 'unreadable', `A message of ${head.raw}: ${noDate}`), position: offset }
      }
    }
  }
  if (system > 0) {
    const why = 'WhatsApp’s own words about the chat (who joined, what was changed); nobody wrote them.'
    yield { type: 'skipped', what: `Lines of WhatsApp (${system.toLocaleString('en-GB')})`, files: 1, why }
  }
}

const noDate = 'There is no such date or time.'

const strangeLines = (count: number) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'line begins' : 'lines begin'} as a message does, but in another form than the rest of the chat. Taken for pasted text, as part of the message before.`

/** `WhatsApp Chat with Ben.txt`, or the ZIP's name around `_chat.txt`. */
function chatName(path: string, archive: string): string {
  const file = path.split('/').at(-1)!
  const name = (/^_chat\.txt$/i.test(file) ? archive : file).replace(/\.(txt|zip)$/i, '')
  return name.replace(/^WhatsApp Chat (with|-) /i, '')
}

const issue = (path: string, code: 'absent' | 'skipped' | 'unreadable', message: string) => ({
  type: 'issue' as const,
  path,
  position: null,
  code,
  message,
})
