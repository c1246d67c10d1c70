/** Verifies an evidence pack from its bytes alone. Shares nothing with the writer, so that neither hides the other's mistake. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { VerifyReport } from '../../shared/model.ts'
import { checkExhibits, checkMediaNames } from './verify-exhibits.ts'
import { listPackFiles, type PackFiles } from './verify-files.ts'
import { parseManifest } from './verify-manifest.ts'

type Problem = VerifyReport['problems'][number]

const payloadManifest = 'manifest-sha256.txt'
const tagManifest = 'tagmanifest-sha256.txt'
const declaration = 'bagit.txt'
const bagInfo = 'bag-info.txt'
const declared = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** Throws AppError `not-found` or `bad-pack` when the folder is no pack at all. */
export async function verifyPack(path: string): Promise<VerifyReport> {
  const root = resolve(path)
  const { files, strange } = await listPackFiles(root)
  if (!files.has(declaration) && !files.has(payloadManifest)) {
    throw new AppError(
      'bad-pack',
      `${path} is no evidence pack: it has no ${declaration}. Choose the folder that holds that file.`,
    )
  }
  const problems: Problem[] = []
  const report = (file: string, message: string) => problems.push({ path: file, message })

  for (const file of strange) report(file, 'is a link or another special file, which a pack never holds')
  await checkDeclaration(root, files, report)
  const payload = await readManifest(root, files, payloadManifest, report)
  const tags = await readManifest(root, files, tagManifest, report)
  checkListing(files, payload, tags, report)
  let bytes = 0
  for (const [manifest, entries] of [
    [payloadManifest, payload],
    [tagManifest, tags],
  ] as const) {
    for (const [file, expected] of entries) {
      if (!files.has(file)) report(file, `is named in ${manifest} but is missing`)
      else if ((await hashFile(join(root, file))) !== expected)
        report(file, `is not as ${manifest} says: it was changed, or that line was`)
    }
  }
  for (const size of files.values()) bytes += size
  await checkOxum(root, files, report)
  checkMediaNames(payload, report)
  await checkExhibits(root, files, report)
  return { ok: problems.length === 0, files: files.size, bytes, problems }
}

type Report = (file: string, message: string) => void
type Files = PackFiles['files']

async function checkDeclaration(root: string, files: Files, report: Report): Promise<void> {
  if (!files.has(declaration)) report(declaration, 'is missing')
  else if ((await readFile(join(root, declaration), 'utf8')) !== declared)
    report(declaration, 'does not declare BagIt 1.0 in UTF-8')
}

async function readManifest(
  root: string,
  files: Files,
  name: string,
  report: Report,
): Promise<Map<string, string>> {
  if (!files.has(name)) {
    report(name, 'is missing')
    return new Map()
  }
  const { entries, faults } = parseManifest(await readFile(join(root, name)))
  for (const fault of faults) report(name, fault)
  return entries
}

/** Payload in the payload manifest, everything else in the tag manifest, nothing besides. */
function checkListing(
  files: Files,
  payload: Map<string, string>,
  tags: Map<string, string>,
  report: Report,
): void {
  for (const file of files.keys()) {
    if (file.startsWith('data/')) {
      if (!payload.has(file))
        report(file, `is not named in ${payloadManifest}: it was added, or its line was changed`)
    } else if (file !== tagManifest && !tags.has(file))
      report(file, `is not named in ${tagManifest}: it was added, or its line was changed`)
  }
  for (const file of payload.keys())
    if (!file.startsWith('data/')) report(payloadManifest, `names ${file}, which is no payload`)
  for (const file of tags.keys())
    if (file.startsWith('data/')) report(tagManifest, `names ${file}, which is payload`)
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

async function checkOxum(root: string, files: Files, report: Report): Promise<void> {
  if (!files.has(bagInfo)) return report(bagInfo, 'is missing')
  const text = await readFile(join(root, bagInfo), 'utf8')
  const stated = /^Payload-Oxum: (\d+)\.(\d+)$/m.exec(text)
  const payload = [...files].filter(([file]) => file.startsWith('data/'))
  const bytes = payload.reduce((sum, [, size]) => sum + size, 0)
  if (!stated) report(bagInfo, 'does not state the size of the payload')
  else if (text.match(/^Payload-Oxum:/gim)!.length > 1)
    report(bagInfo, 'states the size of the payload twice')
  else if (Number(stated[1]) !== bytes || Number(stated[2]) !== payload.length) {
    report(
      bagInfo,
      `states ${stated[1]} bytes in ${stated[2]} files, the payload has ${bytes} in ${payload.length}`,
    )
  }
}
