/** What a message on Telegram says: its parts joined, quotations marked, links and mentions taken out of them. Pure. */
import type { Mention } from '../../../shared/model.ts'
import { textOf } from '../fields.ts'
import { linksIn } from '../plain-text.ts'
import { idOf } from '../x-archive/ids.ts'

export interface Said {
  text: string
  links: string[]
  mentions: Mention[]
}

interface Part {
  type?: unknown
  text?: unknown
  href?: unknown
  user_id?: unknown
}

/** `text_entities` is the complete list; older exports have `text` alone, as one string or as a list of parts. */
export function readText(message: { text?: unknown; text_entities?: unknown }): Said {
  const listed = partsOf(message.text_entities)
  const parts = listed.length > 0 ? listed : partsOf(message.text)
  const said: Said = { text: '', links: [], mentions: [] }
  for (const part of parts) addPart(said, part)
  // Exports without entities name no links.
  for (const link of linksIn(said.text)) if (!said.links.includes(link)) said.links.push(link)
  return said
}

function partsOf(value: unknown): Part[] {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((part): Part[] =>
    typeof part === 'string' ? [{ text: part }] : typeof part === 'object' && part !== null ? [part] : [],
  )
}

function addPart(said: Said, part: Part): void {
  const text = textOf(part.text)
  if (text === null) return
  // Telegram draws a bar beside it; in plain text that is a mark in front of each line.
  said.text += part.type === 'blockquote' ? `${lineBreak(said.text)}${text.replace(/^/gm, '> ')}\n` : text
  if (part.type === 'text_link') addLink(said, textOf(part.href))
  else if (part.type === 'link') addLink(said, text)
  else if (part.type === 'mention')
    said.mentions.push({ handle: text.replace(/^@/, ''), id: null, name: null })
  else if (part.type === 'mention_name') {
    const id = idOf(null, part.user_id)
    said.mentions.push({ handle: text, id: id === null ? null : `user${id}`, name: text })
  }
}

const lineBreak = (before: string) => (before === '' || before.endsWith('\n') ? '' : '\n')

function addLink(said: Said, link: string | null): void {
  if (link !== null && !said.links.includes(link)) said.links.push(link)
}

/** Blocks hold blocks; nothing that people write is nested this deep. */
const depthLimit = 20

/** All words of a value that is text, a list, or an object around them: questions of polls, blocks of long messages. */
export function wordsOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value
  if (depth > depthLimit || typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return value.map((part) => wordsOf(part, depth + 1)).join('')
  const { text, blocks, items } = value as Record<string, unknown>
  return [wordsOf(text, depth + 1), ...linesOf(blocks, depth + 1), ...linesOf(items, depth + 1)]
    .filter((line) => line !== '')
    .join('\n')
}

const linesOf = (value: unknown, depth: number): string[] =>
  Array.isArray(value) ? value.map((one) => wordsOf(one, depth)) : []
