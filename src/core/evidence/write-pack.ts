/** Writes an evidence pack: a BagIt bag beside its final place, moved there only when it is whole. */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { createBag } from './bag.ts'
import { exhibitName, mediaFile, rawFile } from './names.ts'
import type { MediaSource, PackContent } from './pack.ts'
import { readMe } from './read-me.ts'
import { renderReport } from './report.ts'
import { exhibitsCsv, exhibitsJson } from './tables.ts'

export interface WriteOptions {
  media: MediaSource
  resourcesDir: string
  signal?: AbortSignal
  progress?(done: number, total: number, step: string): void
}

/** Same content, same bytes. Throws AppError `io`, `unreadable-archive` or `cancelled`; leaves nothing behind when it does. */
export async function writePack(
  content: PackContent,
  out: string,
  options: WriteOptions,
): Promise<{ path: string }> {
  const path = resolve(out)
  refuseUsed(path)
  const partial = join(dirname(path), `.${basename(path)}.partial-${process.pid}`)
  let made: string | undefined
  try {
    made = await mkdir(partial, { recursive: true })
    await fill(partial, content, options)
    options.signal?.throwIfAborted()
    // Fails when something has come into the folder meanwhile, as it must.
    if (existsSync(path)) await rmdir(path)
    await rename(partial, path)
    return { path }
  } catch (error) {
    await rm(made ?? partial, { recursive: true, force: true })
    if (options.signal?.aborted) throw new AppError('cancelled', 'Stopped. No evidence pack was written.')
    if (error instanceof AppError) throw error
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw new AppError(
      'io',
      `The evidence pack could not be written to ${path}. Check that the disk has room and the folder may be written to.`,
      {},
      error,
    )
  }
}

/** Throws AppError `io` when something is at `path` other than an empty folder. */
function refuseUsed(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false })
  if (!there) return
  const what = !there.isDirectory() ? 'not a folder' : readdirSync(path).length > 0 ? 'not empty' : null
  if (what === null) return
  throw new AppError(
    'io',
    `${path} is ${what}. Nothing was written. Choose a new folder for the evidence pack.`,
  )
}

/** The name of a media file vouches for its bytes. Throws AppError `unreadable-archive`. */
function refuseOther(bytes: Uint8Array, sha256: string, exhibit: number): void {
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return
  throw new AppError(
    'unreadable-archive',
    `A media file of ${exhibitName(exhibit)} is not the one that was received: the archive stored in the case was changed or is damaged. No evidence pack was written. Put the stored archive back from a copy of the case, then export again.`,
    { exhibit, sha256 },
  )
}

async function fill(
  root: string,
  content: PackContent,
  { media, resourcesDir, signal, progress }: WriteOptions,
): Promise<void> {
  const bag = createBag(root)
  const total = content.exhibits.length + 2
  const files = new Map<string, string>()
  const images = new Map<string, Uint8Array>()
  for (const [index, { number, post }] of content.exhibits.entries()) {
    signal?.throwIfAborted()
    progress?.(index, total, 'Copying records and media')
    for (const [at, source] of post.sources.entries()) await bag.add(rawFile(number, source, at), source.raw)
    for (const { sha256, mime } of post.attachments) {
      if (sha256 === null || files.has(sha256)) continue
      const bytes = await media(sha256)
      if (!bytes) continue
      refuseOther(bytes, sha256, number)
      files.set(sha256, mediaFile(sha256, mime))
      await bag.add(mediaFile(sha256, mime), bytes)
      if (mime && /^image\/(png|jpeg|gif|webp)$/.test(mime)) images.set(sha256, bytes)
    }
  }
  progress?.(total - 2, total, 'Setting the report')
  await bag.add('report.pdf', renderReport(content, { files, images }, resourcesDir))
  signal?.throwIfAborted()
  progress?.(total - 1, total, 'Writing the manifests')
  await bag.add('exhibits.csv', exhibitsCsv(content))
  await bag.add('exhibits.json', exhibitsJson(content, files))
  await bag.add('import-reports.json', `${JSON.stringify(content.imports, null, 2)}\n`)
  await bag.add('audit.ndjson', content.audit.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  if (content.policyText !== null) await bag.add('policy.yaml', content.policyText)
  await bag.add('README.txt', readMe(content))
  await bag.finish([
    ['Bagging-Date', new Date(content.createdAt).toISOString().slice(0, 10)],
    ['External-Identifier', content.case.reference],
    ['External-Description', `Evidence pack with ${content.exhibits.length} exhibits`],
    ['Bag-Software-Agent', `${content.program.name} ${content.program.version}`],
  ])
}
