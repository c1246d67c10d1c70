/** Reads a stored archive into batches, here or in a thread of its own. Knows no store. */
import { openArchive } from '../archive/open.ts'
import { onlyConversations } from '../importers/conversations.ts'
import { importers } from '../importers/index.ts'
import { readInThread } from './read-thread.ts'
import { batchRecords, type RecordBatch } from './record-batches.ts'

/** What is to be read and how; plain data. */
export interface ReadOrder {
  storedPath: string
  /** Name as received, for sentences. */
  name: string
  importer: string
  timezone: string
  messages: boolean
  /** Ids of the conversations to keep; all when absent. */
  conversations?: string[] | undefined
}

export interface ReadPlace {
  /** Entry of the reading thread, or null to read in place. */
  readerUrl: string | null
  signal: AbortSignal
}

/** Throws what the importer throws, and the signal's reason. */
export function readArchive(order: ReadOrder, { readerUrl, signal }: ReadPlace): AsyncGenerator<RecordBatch> {
  return readerUrl === null ? readInPlace(order, signal) : readInThread(readerUrl, order, signal)
}

export async function* readInPlace(order: ReadOrder, signal: AbortSignal): AsyncGenerator<RecordBatch> {
  const importer = importers.find(({ id }) => id === order.importer)!
  const archive = await openArchive(order.storedPath, { name: order.name, signal })
  try {
    const progress = { done: 0, total: 0 }
    const records = importer.read(archive, {
      timezone: order.timezone,
      messages: order.messages,
      signal,
      progress: (done, total) => Object.assign(progress, { done, total }),
    })
    const { conversations, name } = order
    const kept = conversations ? onlyConversations(records, conversations, name) : records
    yield* batchRecords(kept, () => ({ ...progress }))
  } finally {
    await archive.close()
  }
}
