/** Reads a chat twice: first for the form of its heads and the order of its dates, then for its messages. */
import { recordLimit } from '../../archive/json-records.ts'
import { LineScanner, type TextLine } from '../../archive/text-lines.ts'
import type { Reading } from '../reading.ts'
import { type Head, readHead } from './head.ts'
import { OrderFinder, type OrderFound } from './order.ts'

export interface ChatForm extends OrderFound {
  form: string
  /** Lines that begin as a message does, but in another form: pasted from elsewhere. */
  strange: number
  /** Lines too large to be one. */
  tooLong: number
}

async function* linesOf(reading: Pick<Reading, 'read'>, path: string): AsyncGenerator<TextLine[]> {
  const scanner = new LineScanner(recordLimit)
  for await (const chunk of reading.read(path)) {
    const lines = scanner.push(chunk)
    if (lines.length > 0) yield lines
  }
  yield scanner.end()
}

/** The form that most heads have. */
export async function findForm(reading: Pick<Reading, 'read'>, path: string): Promise<ChatForm> {
  const forms = new Map<string, { count: number; finder: OrderFinder }>()
  let heads = 0
  let tooLong = 0
  for await (const lines of linesOf(reading, path)) {
    for (const { text } of lines) {
      if (text === null) tooLong++
      const head = text === null ? null : readHead(text)
      if (!head) continue
      heads++
      const known = forms.get(head.form) ?? { count: 0, finder: new OrderFinder() }
      known.count++
      known.finder.add(head)
      forms.set(head.form, known)
    }
  }
  const [most] = [...forms].sort((a, b) => b[1].count - a[1].count)
  if (!most) return { form: '', order: 'dmy', doubt: null, strange: 0, tooLong }
  const [form, { count, finder }] = most
  return { ...finder.decide(), form, strange: heads - count, tooLong }
}

export interface ChatMessage {
  head: Head
  /** All behind the head, over several lines. */
  text: string
  raw: string
  offset: number
  index: number
}

/** Messages with their lines together; a line that is no head belongs to the message before it. */
export async function* chatMessages(
  reading: Reading,
  path: string,
  form: string,
): AsyncGenerator<ChatMessage[]> {
  let open: { head: Head; lines: string[]; offset: number } | null = null
  let index = 0
  const close = (): ChatMessage[] => {
    if (!open) return []
    const { head, lines, offset } = open
    // What ends the last line is not part of the message; line ends within it are as received.
    const raw = lines.join('\n').replace(/[\r\n]+$/, '')
    const [, ...more] = raw.split('\n')
    return [{ head, text: [head.rest, ...more].join('\n'), raw, offset, index: index++ }]
  }
  for await (const lines of linesOf(reading, path)) {
    const ended: ChatMessage[] = []
    for (const { text, offset } of lines) {
      const head = text === null ? null : readHead(text)
      if (head !== null && head.form === form) {
        ended.push(...close())
        const mark = text!.startsWith('\uFEFF') ? 1 : 0
        open = { head, lines: [text!.slice(mark)], offset: offset + mark * 3 }
      } else if (open && text !== null) open.lines.push(text)
    }
    if (ended.length > 0) yield ended
  }
  yield close()
}
