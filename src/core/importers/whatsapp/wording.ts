/** WhatsApp's own words inside a chat, in the languages known, so that they are not taken for somebody's. Data and pure functions. */

/** Stands in front of what WhatsApp itself wrote. */
export const ownMark = /^\u200e/

const omitted =
  /^(?:<?(?:media|image|photo|video|audio|sticker|gif|document|contact card|video note|file|medien?|bild|dokument|multimedia|imagen|foto|vídeo|médias?|imagem|mídia|arquivo de mídia|afbeelding)[^<>\n]{0,20} (?:omitted|ausgeschlossen|weggelassen|omitid[oa]s?|omise?s?|omess[oaie]|ocult[oa]s?|weggelaten|pominięto|utelämnad)>?)$/i

const deleted =
  /^(?:(?:you|this) (?:deleted this message|message was deleted)(?: by admin [^\n]*)?|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|(?:se )?eliminó este mensaje|eliminaste este mensaje|ce message a été supprimé|vous avez supprimé ce message|esta mensagem foi apagada|você apagou esta mensagem|apagou esta mensagem|questo messaggio è stato eliminato|dit bericht is verwijderd)\.?$/i

const system =
  /(end-to-end encrypted|ende-zu-ende-verschlüsselt|cifrad[oa]s de extremo a extremo|chiffrés de bout en bout|crittografati end-to-end|criptografia de ponta|(created|changed|deleted|left|joined|added|removed|pinned|reset|turned (on|off)|started|is now an admin|security code|missed|no answer)\b)/i

/** Attached, at the name of a file: `<attached: 0001-PHOTO.jpg>` and `IMG-20240113-WA0001.jpg (file attached)`. */
const attached =
  /^(?:<[^<>:\n]{3,30}: ([^<>\n]+\.[a-z0-9]{2,5})>|([^\n]+\.[a-z0-9]{2,5}) \([^()\n]{4,30}\))$/i
/** Names that WhatsApp gives. */
const ownNames = /^(?:(?:IMG|VID|AUD|PTT|STK|DOC|GIF)-\d{8}-WA\d+|\d{8}-[A-Z]+-)/

const edited =
  /[ \u00a0]?\u200e?<[^<>\n]*\b(edited|bearbeitet|editó|edito|modifié|editada|modificato|bewerkt)\b[^<>\n]*>$/i

export interface Wording {
  /** What is left of the text. */
  text: string
  /** WhatsApp tells of an event; nobody said this. */
  isSystem: boolean
  deleted: boolean
  edited: boolean
  /** A medium was left out of the export. */
  omitted: boolean
  /** Name of an attached file. */
  file: string | null
  /** Marked as WhatsApp's own, in words that are not known. */
  unknown: boolean
}

/** `has` tells whether the archive holds a file of that name. */
export function readWording(received: string, has: (file: string) => boolean): Wording {
  const isMarked = ownMark.test(received)
  const withoutEdit = received.replace(edited, '')
  const text = withoutEdit.replace(/^\u200e+/, '')
  const plain = {
    text,
    isSystem: false,
    deleted: false,
    edited: withoutEdit !== received,
    omitted: false,
    file: null,
    unknown: false,
  }
  const [line = '', ...rest] = text.split('\n')
  const caption = rest.join('\n')
  const first = line.replace(/\u200e/g, '').trim()
  const found = attached.exec(first)
  const file = found?.[1] ?? found?.[2] ?? null
  if (file !== null && (found![1] !== undefined || ownNames.test(file) || has(file)))
    return { ...plain, text: caption, file }
  if (omitted.test(first)) return { ...plain, text: caption, omitted: true }
  if (deleted.test(text.trim())) return { ...plain, text: '', deleted: true }
  if (!isMarked) return plain
  return system.test(text) ? { ...plain, isSystem: true } : { ...plain, unknown: !/^[\p{Lu} ]+:/u.test(text) }
}
