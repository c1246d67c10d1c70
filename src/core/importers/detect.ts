/** Says what an archive is, by names and first bytes, with reasons; refuses what nothing can read with a sentence. */
import { AppError } from '../../shared/errors.ts'
import type { Detection } from '../../shared/model.ts'
import type { Archive } from '../archive/archive.ts'
import { appearanceOf } from './appearance.ts'
import { htmlExports } from './html-exports.ts'
import type { Importer } from './importer.ts'
import { importers } from './index.ts'
import { checkPartsAgree } from './parts-agree.ts'

/** Most likely first; only what at least one sign speaks for. Throws AppError `html-export`. */
export async function detectArchive(archive: Archive): Promise<Detection[]> {
  const found: Detection[] = []
  for (const importer of importers) {
    const { confidence, reasons } = await importer.detect(archive)
    if (confidence > 0)
      found.push({
        importer: importer.id,
        title: importer.title,
        platform: importer.platform,
        confidence,
        reasons,
        lacks: importer.lacks,
      })
  }
  if (found.length === 0) refuseHtml(archive)
  return found.sort((a, b) => b.confidence - a.confidence)
}

/** Throws AppError `unknown-archive` or `html-export`. */
export async function findImporter(archive: Archive): Promise<Importer> {
  const [best] = await detectArchive(archive)
  const importer = importers.find((one) => one.id === best?.importer)
  if (importer) {
    await checkPartsAgree(archive, importer, importers)
    return importer
  }
  const titles = importers.map((one) => one.title).join(', ')
  throw new AppError(
    'unknown-archive',
    `${archive.name} looks like ${appearanceOf(archive)}, which is not a kind of archive that can be read yet. The case is unchanged. These can: ${titles}. Choose the file or folder exactly as the platform handed it out.`,
  )
}

function refuseHtml(archive: Archive): void {
  const paths = archive.members.map((member) => member.path)
  for (const { sign, unless, platform, askFor } of htmlExports) {
    if (!paths.some((path) => sign.test(path)) || paths.some((path) => unless.test(path))) continue
    throw new AppError(
      'html-export',
      `${archive.name} is the HTML variant of an export from ${platform}, made for reading in a browser. The case is unchanged. Ask for ${askFor}.`,
    )
  }
}
