/** Reads damaged copies of an importer's samples: it may refuse them in words, but not crash, loop, or make things up. */
import { isUtf8 } from 'node:buffer'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Archive } from '../../src/core/archive/archive.ts'
import type { Importer, ImportRecord, PostRecord } from '../../src/core/importers/importer.ts'
import { AppError } from '../../src/shared/errors.ts'
import { authorships, postKinds } from '../../src/shared/model.ts'
import { type Random, seededRandom } from '../generate/random.ts'
import { memoryArchive } from './memory-archive.ts'
import { mutate } from './mutate.ts'

export const samples = join(import.meta.dirname, '..', '..', 'tests', 'samples')

export interface FuzzResult {
  importer: string
  cases: number
  /** Damaged so that the importer no longer takes the archive for its own. */
  unknown: number
  /** Ended in a sentence. */
  refused: number
  records: number
  slowestMs: number
  failures: { seed: number; what: string }[]
}

export interface FuzzOptions {
  cases: number
  seed?: number
  /** Longest time a case may take. */
  limitMs?: number
  /** Told after every case; a caller in another thread sees by it that the importer goes on. */
  told?(done: number): unknown
}

type Sample = Map<string, Buffer>

/** The files of every sample of an importer; empty when it has none. */
export function samplesOf(importer: string): Sample[] {
  const folder = join(samples, importer)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => join(folder, name, 'archive'))
    .filter((archive) => existsSync(archive))
    .map(filesIn)
}

const filesIn = (archive: string): Sample =>
  new Map(
    readdirSync(archive, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((file) => [relative(archive, file).replaceAll('\\', '/'), readFileSync(file)]),
  )

/** Every case has a seed of its own, so that a failure can be tried again alone. */
export async function fuzzImporter(
  importer: Importer,
  { cases, seed = 1, limitMs = 5000, told }: FuzzOptions,
): Promise<FuzzResult> {
  const found = samplesOf(importer.id)
  const result: FuzzResult = {
    importer: importer.id,
    cases: 0,
    unknown: 0,
    refused: 0,
    records: 0,
    slowestMs: 0,
    failures: [],
  }
  if (found.length === 0) return result
  for (; result.cases < cases; result.cases++) {
    const caseSeed = seed + result.cases
    const { archive, files } = damagedSample(found, seededRandom(caseSeed))
    const started = performance.now()
    const what = await tryOne(importer, archive, files, result)
    const took = performance.now() - started
    result.slowestMs = Math.max(result.slowestMs, took)
    if (what !== null) result.failures.push({ seed: caseSeed, what })
    else if (took > limitMs) result.failures.push({ seed: caseSeed, what: `took ${Math.round(took)} ms` })
    told?.(result.cases)
  }
  return result
}

function damagedSample(found: readonly Sample[], random: Random): { archive: Archive; files: Sample } {
  const sample = new Map(random.pick(found))
  const names = [...sample.keys()]
  for (let left = random.next() < 0.8 ? 1 : 2; left > 0; left--) {
    const name = random.pick(names)
    sample.set(name, mutate(sample.get(name)!, random))
  }
  return { archive: memoryArchive(sample, 'damaged', random.pick([1, 7, 64, 4096, 1 << 20])), files: sample }
}

/** Null when nothing is wrong. */
async function tryOne(
  importer: Importer,
  archive: Archive,
  files: Sample,
  result: FuzzResult,
): Promise<string | null> {
  const context = {
    timezone: 'Europe/London',
    messages: true,
    signal: new AbortController().signal,
    progress() {},
  }
  // No record is shorter than a byte, and one that is damaged is told of twice at most.
  const most = 1000 + 3 * [...files.values()].reduce((sum, { length }) => sum + length, 0)
  let count = 0
  try {
    if ((await importer.detect(archive)).confidence === 0) {
      result.unknown++
      return null
    }
    for await (const record of importer.read(archive, context)) {
      if (++count > most) return 'more records than bytes'
      const wrong = wrongIn(record, files)
      if (wrong !== null) return wrong
    }
  } catch (error) {
    if (!(error instanceof AppError))
      return error instanceof Error ? (error.stack ?? error.message) : String(error)
    result.refused++
  } finally {
    result.records += count
  }
  return null
}

function wrongIn(record: ImportRecord, files: Sample): string | null {
  if (record.type === 'issue')
    return files.has(record.path) || record.code === 'absent' ? null : `an issue of ${record.path}`
  return record.type === 'post' ? wrongInPost(record, files) : null
}

/** What the store and the checks rely on. */
function wrongInPost(post: PostRecord, files: Sample): string | null {
  for (const { path, offset, index, raw } of [post.source, ...post.moreSources]) {
    const bytes = files.get(path)
    if (bytes === undefined) return `a record of ${path}, which is not there`
    if (typeof raw !== 'string') return 'a raw record that is no text'
    if (offset !== null) {
      if (!Number.isInteger(offset) || offset < 0 || offset > bytes.length)
        return `offset ${offset} of ${bytes.length}`
      // Word for word at its place; where bytes are no text, they cannot be compared as text.
      const found = bytes.subarray(offset, offset + Buffer.byteLength(raw)).toString()
      if (found !== raw && isUtf8(bytes) && !bytes.includes(0))
        return `a raw record that does not stand at byte ${offset} of ${path}`
    }
    if (!Number.isInteger(index) || index < 0) return `index ${index}`
  }
  for (const time of [post.createdAt, post.deletedAt])
    if (time !== null && !Number.isSafeInteger(time)) return `the time ${time}`
  if (!postKinds.includes(post.kind)) return `the kind ${post.kind}`
  if (!authorships.includes(post.authorship)) return `the authorship ${post.authorship}`
  const texts = [post.text, ...post.notes, ...post.links, ...post.mentions.map(({ handle }) => handle)]
  if (!texts.every((text) => typeof text === 'string')) return 'a text that is none'
  const ids = [post.nativeId, post.threadId, post.url, post.lang, post.contentWarning, post.createdRaw]
  const others = [
    post.replyTo?.id,
    post.replyTo?.handle,
    post.original?.id,
    post.original?.url,
    post.original?.handle,
  ]
  const names = [post.account?.nativeId, post.account?.handle, post.account?.name]
  const wrong = [...ids, ...others, ...names].find(
    (id) => id !== null && id !== undefined && typeof id !== 'string',
  )
  if (wrong !== undefined) return `an id or name that is no text: ${JSON.stringify(wrong)}`
  for (const { path } of post.media)
    if (path !== null && !files.has(path)) return `media at ${path}, which is not there`
  return null
}
