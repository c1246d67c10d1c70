/** Sets the report: data and fonts into Typst, an archival, tagged PDF out. The only file that knows Typst. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFonts } from './fonts.ts'
import type { PackContent } from './pack.ts'
import { createPrinter } from './printable.ts'
import { reportData } from './report-data.ts'

/** Archival and tagged; see ISO 19005-2, level A. */
const standard = 'a-2a'

/** Media of a pack. */
export interface ReportMedia {
  /** SHA-256 to path inside the bag. */
  files: ReadonlyMap<string, string>
  /** Pictures among them: SHA-256 to their bytes. */
  images: ReadonlyMap<string, Uint8Array>
}

/** The same content gives the same bytes. */
export function renderReport(content: PackContent, media: ReportMedia, resourcesDir: string): Buffer {
  const folder = join(resourcesDir, 'report')
  const fonts = readFonts()
  const printer = createPrinter(fonts.coverage)
  const pictures = drawable(media.images)
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts.files }] })
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.typ'))) {
    compiler.addSource(join(folder, name), readFileSync(join(folder, name), 'utf8'))
  }
  for (const [sha256, name] of pictures)
    compiler.mapShadow(join(folder, name), Buffer.from(media.images.get(sha256)!))
  const data = {
    ...reportData(content, { files: media.files, pictures, lost: printer.lost }),
    families: fonts.families,
  }
  const printed = JSON.stringify(data, (_, value) =>
    typeof value === 'string' ? printer.print(value) : value,
  )
  compiler.mapShadow(join(folder, 'data.json'), Buffer.from(printed))
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

/**
 * Pictures that can be set, by the name the template uses. Each is tried alone first: one damaged file must not cost
 * the whole report. The name has no extension, so that what counts is what the bytes are.
 */
function drawable(images: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const found = new Map<string, string>()
  if (images.size === 0) return found
  const compiler = NodeCompiler.create({ workspace: '/' })
  for (const [sha256, bytes] of images) {
    compiler.mapShadow('/probe', Buffer.from(bytes))
    const compiled = compiler.compile({
      mainFileContent: '#set document(title: "probe")\n#image("/probe", width: 9pt, alt: "probe")',
    })
    if (compiled.result && settable(compiler, compiled.result)) found.set(sha256, `/picture-${sha256}`)
  }
  return found
}

function settable(compiler: NodeCompiler, document: Parameters<NodeCompiler['pdf']>[0]): boolean {
  try {
    compiler.pdf(document, { pdfStandard: standard })
    return true
  } catch {
    return false
  }
}
