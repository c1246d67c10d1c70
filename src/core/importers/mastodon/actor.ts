/** `actor.json`: whose archive it is. */
import type { Archive } from '../../archive/archive.ts'
import { objectsOf, textOf, textsOf } from '../fields.ts'
import type { AccountRecord } from '../importer.ts'
import { readWhole } from '../parse-record.ts'
import { handleOfAddress } from './addresses.ts'
import { htmlToText } from './html-text.ts'

export interface Actor {
  account: AccountRecord
  /** Address of the list of followers, by which posts for them are known. */
  followers: string | null
}

/** Throws AppError `unreadable-archive` when it is damaged. Without the file, nothing is known of the owner. */
export async function readActor(archive: Archive): Promise<Actor> {
  const isThere = archive.members.some((member) => member.path === 'actor.json')
  const [actor = {}] = objectsOf<Record<string, unknown>>(
    isThere ? await readWhole(archive, 'actor.json') : null,
  )
  const id = textOf(actor.id)
  const user = textOf(actor.preferredUsername)
  const host = id !== null && URL.canParse(id) ? new URL(id).host : null
  return {
    account: {
      type: 'account',
      nativeId: id,
      handle: user !== null && host !== null ? `${user}@${host}` : user,
      name: textOf(actor.name),
      isOwner: true,
      facts: factsOf(actor),
    },
    followers: textOf(actor.followers),
  }
}

function factsOf(actor: Record<string, unknown>): Record<string, string> {
  const facts: Record<string, string> = {}
  const add = (name: string, value: string | null) => {
    if (value) facts[name] = value
  }
  const handleOrAddress = (address: string) => handleOfAddress(address) ?? address
  add('joined', textOf(actor.published))
  add('bio', htmlToText(textOf(actor.summary) ?? '').text)
  add('moved to', textsOf(actor.movedTo).map(handleOrAddress).join(', '))
  add('also known as', textsOf(actor.alsoKnownAs).map(handleOrAddress).join(', '))
  return facts
}
