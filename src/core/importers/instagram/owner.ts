/** Who an Instagram export belongs to. Its labels are in the member's language, so those known are listed. */
import type { Archive } from '../../archive/archive.ts'
import { objectsOf, textOf } from '../fields.ts'
import type { AccountRecord } from '../importer.ts'
import { repairRecord } from '../meta/mojibake.ts'
import { readWhole } from '../parse-record.ts'

type Fields = Record<string, unknown>

const handleLabels =
  /^(username|gebruikersnaam|nom d['’]utilisateur|benutzername|nombre de usuario|nome utente|nome de (usu[aá]rio|utilizador)|användarnamn|brukernavn|brugernavn|nazwa użytkownika|käyttäjänimi|kullanıcı adı|имя пользователя)$/i
const nameLabels = /^(name|naam|nom|nombre|nome|namn|navn|imię( i nazwisko)?|nimi|ad|имя)$/i
const bioLabels = /^(bio|biografie|biographie|biografía|biografia|steckbrief|presentation|o mnie)$/i

/** From the profile, else the name that Instagram gives its ZIP; null when neither tells. */
export async function readOwner(
  archive: Archive,
  profiles: readonly string[],
): Promise<AccountRecord | null> {
  for (const path of profiles) {
    const [whole] = objectsOf<Fields>(repairRecord(await readWhole(archive, path)))
    const [user] = objectsOf<Fields>(whole?.profile_user)
    const found = user ? labelled(user) : flat(whole ?? {})
    if (found.handle !== null || found.name !== null) return found
  }
  const handle = /^instagram-([a-z0-9._]{1,30}?)-\d{4}-\d{2}-\d{2}/i.exec(archive.name)?.[1] ?? null
  return handle === null ? null : account(handle, null, {})
}

function labelled(user: Fields): AccountRecord {
  const entries = Object.entries(objectsOf<Record<string, Fields>>(user.string_map_data)[0] ?? {})
  const under = (labels: RegExp) => textOf(entries.find(([label]) => labels.test(label))?.[1]?.value)
  return account(under(handleLabels), under(nameLabels), { bio: under(bioLabels) })
}

const flat = (profile: Fields) =>
  account(textOf(profile.username), textOf(profile.name), {
    bio: textOf(profile.biography),
    joined: textOf(profile.date_joined),
  })

function account(
  handle: string | null,
  name: string | null,
  facts: Record<string, string | null>,
): AccountRecord {
  const known = Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== null)
  return { type: 'account', nativeId: null, handle, name, isOwner: true, facts: Object.fromEntries(known) }
}
