/** Refuses ZIPs that were put together but are exports of different kinds: only one of them would be read. */
import { AppError } from '../../shared/errors.ts'
import type { Archive } from '../archive/archive.ts'
import type { Importer } from './importer.ts'

/** From here on an importer is certain. */
const certain = 0.9

/** `chosen` is what the whole was taken for. Throws AppError `unknown-archive`. */
export async function checkPartsAgree(
  archive: Archive,
  chosen: Importer,
  importers: readonly Importer[],
): Promise<void> {
  if (archive.parts.length < 2) return
  for (const part of archive.parts) {
    // A part of media only is no sign of anything.
    if ((await chosen.detect(part)).confidence > 0) continue
    for (const other of importers) {
      if (other === chosen || (await other.detect(part)).confidence < certain) continue
      throw new AppError(
        'unknown-archive',
        `${archive.name} holds exports of different kinds: ${part.name} is of the kind ${other.title}, others are of the kind ${chosen.title}. The case is unchanged. Import them one at a time, so that none is left out.`,
      )
    }
  }
}
