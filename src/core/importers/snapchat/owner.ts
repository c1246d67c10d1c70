/** Whose Snapchat export it is: from the account's file, else from a message that is marked as sent. */
import type { Archive } from '../../archive/archive.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { AccountRecord } from '../importer.ts'
import { allValues, type Reading, readValues } from '../reading.ts'
import { textTime } from '../times.ts'
import { accountFile } from './detect.ts'
import type { Fields } from './message.ts'

const account = { type: 'account', nativeId: null, isOwner: true } as const

export async function readOwner(
  archive: Archive,
  reading: Reading,
  chats: readonly string[],
): Promise<AccountRecord | null> {
  const path = accountFile(archive)
  const [found] =
    path === null ? [] : await allValues({ archive, read: archive.read }, path, ['Basic Information'])
  const [basic] = objectsOf<Fields>(found?.value)
  const handle = textOf(basic?.Username)
  if (handle !== null) {
    const joined = textTime(basic?.['Creation Date']).createdAt
    const facts: Record<string, string> = joined === null ? {} : { joined: new Date(joined).toISOString() }
    return { ...account, handle, name: textOf(basic?.Name), facts }
  }
  for (const chat of chats) {
    const sender = await ownName(reading, chat)
    if (sender !== null) return { ...account, handle: sender, name: null, facts: {} }
  }
  return null
}

/** Reads no further than the first message of the member's own. */
async function ownName(reading: Reading, path: string): Promise<string | null> {
  for await (const { values } of readValues(reading, path, ['*.#'], { mend: (raw) => raw })) {
    for (const { value } of values) {
      const [message] = objectsOf<Fields>(value)
      if (message?.IsSender === true && textOf(message.From) !== null) return textOf(message.From)
    }
  }
  return null
}
