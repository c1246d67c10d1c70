/** Writes an evidence pack: a BagIt bag beside its final place, moved there only when it is whole. */
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { createBag } from './bag.ts'
import { mediaFile, rawFile } from './names.ts'
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

/** Same content, same bytes. Throws AppError `io` or `cancelled`; leaves nothing behind when it does. */
export async function writePack(
  content: PackContent,
  out: string,
  options: WriteOptions,
): Promise<{ path: string }> {
  const path = resolve(out)
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new AppError(
      'io',
      `${path} is not empty. Nothing was written. Choose a new folder for the evidence pack.`,
    )
  }
  const partial = join(dirname(path), `.${basename(path)}.partial-${process.pid}`)
  try {
    await mkdir(partial, { recursive: true })
    await fill(partial, content, options)
    if (existsSync(path)) await rm(path, { recursive: true })
    await rename(partial, path)
    return { path }
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
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

async function fill(
  root: string,
  content: PackContent,
  { media, resourcesDir, signal, progress }: WriteOptions,
): Promise<void> {
  const bag = createBag(root)
  const total = content.exhibits.length + 2
  const images = new Map<string, Uint8Array>()
  const written = new Set<string>()
  for (const [index, { number, post }] of content.exhibits.entries()) {
    signal?.throwIfAborted()
    progress?.(index, total, 'Copying records and media')
    for (const [at, source] of post.sources.entries()) await bag.add(rawFile(number, source, at), source.raw)
    for (const { sha256, mime } of post.attachments) {
      if (sha256 === null || written.has(sha256)) continue
      const bytes = await media(sha256)
      if (!bytes) continue
      written.add(sha256)
      await bag.add(mediaFile(sha256, mime), bytes)
      if (mime && /^image\/(png|jpeg|gif|webp)$/.test(mime)) images.set(sha256, bytes)
    }
  }
  progress?.(total - 2, total, 'Setting the report')
  await bag.add('report.pdf', renderReport(content, images, resourcesDir))
  signal?.throwIfAborted()
  progress?.(total - 1, total, 'Writing the manifests')
  await bag.add('exhibits.csv', exhibitsCsv(content))
  await bag.add('exhibits.json', exhibitsJson(content))
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
