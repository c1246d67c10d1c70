/** Sets the report: data and fonts into Typst, an archival, tagged PDF out. The only file that knows Typst. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFamilies, readFonts } from './fonts.ts'
import { mediaFile } from './names.ts'
import type { PackContent } from './pack.ts'
import { reportData } from './report-data.ts'

/** Archival and tagged; see ISO 19005-2, level A. */
const standard = 'a-2a'

/** `images` by SHA-256; each is embedded. The same content gives the same bytes. */
export function renderReport(
  content: PackContent,
  images: ReadonlyMap<string, Uint8Array>,
  resourcesDir: string,
): Buffer {
  const folder = join(resourcesDir, 'report')
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: readFonts() }] })
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.typ'))) {
    compiler.addSource(join(folder, name), readFileSync(join(folder, name), 'utf8'))
  }
  const usable = usableImages(content, images)
  for (const [path, bytes] of usable.files) compiler.mapShadow(join(folder, path), Buffer.from(bytes))
  const data = { ...reportData(content, usable.known), families: fontFamilies }
  compiler.mapShadow(join(folder, 'data.json'), Buffer.from(JSON.stringify(data)))
  const compiled = compiler.compile({ mainFilePath: join(folder, 'report.typ') })
  if (!compiled.result) {
    const diagnostics = compiled.takeDiagnostics()?.shortDiagnostics ?? []
    throw new Error(`the report could not be set: ${JSON.stringify(diagnostics).slice(0, 2000)}`)
  }
  return compiler.pdf(compiled.result, {
    pdfStandard: standard,
    pdfTags: true,
    creationTimestamp: Math.floor(content.createdAt / 1000),
  })
}

/** Pictures that begin as their type says; a damaged one is named in the report, not drawn. */
function usableImages(content: PackContent, images: ReadonlyMap<string, Uint8Array>) {
  const files = new Map<string, Uint8Array>()
  const known = new Set<string>()
  for (const { sha256, mime } of content.exhibits.flatMap((exhibit) => exhibit.post.attachments)) {
    const bytes = sha256 === null ? undefined : images.get(sha256)
    if (sha256 === null || !bytes || known.has(sha256)) continue
    if (!drawable(bytes)) continue
    known.add(sha256)
    files.set(mediaFile(sha256, mime), bytes)
  }
  return { files, known }
}

/** Compiles each picture alone first: one damaged file must not cost the whole report. */
function drawable(bytes: Uint8Array): boolean {
  const compiler = NodeCompiler.create({ workspace: '/' })
  compiler.mapShadow('/probe', Buffer.from(bytes))
  return compiler.compile({ mainFileContent: '#image("/probe", width: 1pt)' }).result !== null
}
