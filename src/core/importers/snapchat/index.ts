/** Snapchat's own export as JSON: the chats, which are private and read only when asked. */
import type { Archive } from '../../archive/archive.ts'
import { objectsOf } from '../fields.ts'
import { defineImporter, type ImportContext, type Importer, type ImportRecord } from '../importer.ts'
import { requireMessages } from '../messages-only.ts'
import { malformed } from '../parse-record.ts'
import { type Reading, readValues, startReading } from '../reading.ts'
import { withDateDoubt } from '../times.ts'
import { accountFile, chatFiles, detect } from './detect.ts'
import { isBySnapchat } from './kinds.ts'
import { mediaFinder } from './media.ts'
import { type Fields, kindOf, type MessageSetting, readMessage } from './message.ts'
import { readOwner } from './owner.ts'
import { passedOver } from './passed-over.ts'

export const snapchat: Importer = defineImporter({
  id: 'snapchat',
  version: 1,
  platform: 'snapchat',
  title: 'Snapchat export (JSON)',
  lacks: [
    'Most of what was said: chats that nobody saved are gone, and their text with them.',
    'Snaps and stories, except for when and to whom they were sent.',
    'Ids of messages, and which message answers which.',
    'In the older form: in which group a message stood.',
  ],
  detect,
  read,
})

async function* read(archive: Archive, context: ImportContext): AsyncGenerator<ImportRecord> {
  requireMessages(archive, context, 'an export from Snapchat')
  const chats = await chatFiles(archive)
  const looking = startReading(archive, { ...context, progress() {} }, [])
  const owner = await readOwner(archive, looking, chats)
  yield owner ?? ownerUnknown
  const setting = { owner: owner?.handle ?? null, find: mediaFinder(archive) }
  const reading = startReading(archive, context, chats)
  for (const path of chats) yield* readChats(reading, path, setting)
  yield* passedOver(archive, [...chats, accountFile(archive) ?? ''])
}

async function* readChats(
  reading: Reading,
  path: string,
  setting: Omit<MessageSetting, 'list'>,
): AsyncGenerator<ImportRecord> {
  let bySnapchat = 0
  for await (const { values, issues } of readValues(reading, path, ['*.#'], { mend: (raw) => raw })) {
    yield* issues
    for (const { at, value, source } of values) {
      const [message] = Array.isArray(value) ? [] : objectsOf<Fields>(value)
      if (message && isBySnapchat(kindOf(message))) {
        bySnapchat++
        continue
      }
      const post = message ? readMessage(message, source, { ...setting, list: String(at[0]) }) : null
      yield* post ? withDateDoubt(post) : [malformed(path, source.offset)]
    }
  }
  if (bySnapchat > 0) {
    const why = 'Snapchat’s own words about the chat (calls, who left, what was saved); nobody wrote them.'
    yield {
      type: 'skipped',
      what: `Lines of Snapchat (${bySnapchat.toLocaleString('en-GB')})`,
      files: 1,
      why,
    }
  }
}

const ownerUnknown: ImportRecord = {
  type: 'issue',
  path: 'account.json',
  position: null,
  code: 'absent',
  message: 'account.json is not in this part of the export, so it does not say whose it is.',
}
