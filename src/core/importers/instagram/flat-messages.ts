/** Messages as Instagram wrote them until 2020: one file of conversations, people by handle. */
import { blankPost } from '../blank-post.ts'
import { objectsOf, textOf, textsOf } from '../fields.ts'
import type { ImportRecord, PostRecord, SourceRecord } from '../importer.ts'
import { repairRecord } from '../meta/mojibake.ts'
import { malformed } from '../parse-record.ts'
import { type Reading, readValues } from '../reading.ts'
import { textTime, withDateDoubt } from '../times.ts'
import { fromText } from './post.ts'

/** A conversation is named by who takes part. */
export async function* readFlatMessages(
  reading: Reading,
  path: string,
  owner: string | null,
): AsyncGenerator<ImportRecord> {
  let thread: string | null = null
  for await (const { values, issues } of readValues(reading, path, ['#.participants', '#.conversation.#'])) {
    yield* issues
    for (const { value, at, source } of values) {
      if (at.length === 2) thread = textsOf(value).sort().join(', ') || null
      else {
        const post = readMessage(repairRecord(value), source, owner)
        yield* post ? withDateDoubt({ ...post, threadId: thread }) : [malformed(path, source.offset)]
      }
    }
  }
}

function readMessage(value: unknown, source: SourceRecord, owner: string | null): PostRecord | null {
  const [message] = objectsOf<Record<string, unknown>>(value)
  const sender = textOf(message?.sender)
  if (!message || sender === null) return null
  return {
    ...blankPost(source),
    ...textTime(message.created_at),
    ...fromText(textOf(message.text) ?? ''),
    kind: 'message',
    visibility: 'direct',
    account: sender === owner ? null : { nativeId: null, handle: sender, name: null },
  }
}
