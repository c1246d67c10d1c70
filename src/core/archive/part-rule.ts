/** Which ZIPs inside an archive are parts of it, to be read as one, and which are only something that was attached. Pure. */

/** What people put beside exports: letters, notes, check sums, pictures of the screen. */
const companion = /\.(txt|md|pdf|docx?|odt|rtf|eml|msg|png|jpe?g|md5|sha\d*|sha\d*sums?|sig|asc)$/i
/** A text that is itself an export, to which a ZIP can be attached. */
const chat = /^_chat\.txt$|whatsapp/i
const zip = /\.zip$/i
/** More are a collection of something else. */
const most = 500

/**
 * The ZIPs among these names, when there is nothing beside them that an export would hold: then they are what was handed
 * in. `paths` are without a wrapper folder and without junk.
 */
export function partsAmong(paths: readonly string[]): string[] {
  const zips = paths.filter((path) => zip.test(path) && !path.includes('/'))
  if (zips.length === 0 || zips.length > most) return []
  const isBeside = (path: string) => !path.includes('/') && companion.test(path) && !chat.test(path)
  const isAll = paths.length === zips.length || paths.every((path) => zip.test(path) || isBeside(path))
  return isAll ? zips : []
}
