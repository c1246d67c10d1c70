/** The report's fonts: files of the install, never the system's, so that a pack is the same on every machine. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Not named `require`: the build would then add one of its own. */
const installed = createRequire(import.meta.url)
const scope = '@expo-google-fonts'

/** Package, then `folder/file` inside it. The order has no meaning; the template names families. */
const files: readonly [string, string][] = [
  ['noto-sans', '400Regular/NotoSans_400Regular.ttf'],
  ['noto-sans', '400Regular_Italic/NotoSans_400Regular_Italic.ttf'],
  ['noto-sans', '700Bold/NotoSans_700Bold.ttf'],
  ['noto-sans-mono', '400Regular/NotoSansMono_400Regular.ttf'],
  ['noto-color-emoji', '400Regular/NotoColorEmoji_400Regular.ttf'],
  ...['arabic', 'hebrew', 'devanagari', 'bengali', 'gurmukhi', 'symbols'].flatMap(
    (script): [string, string][] => {
      const family = `NotoSans${script[0]!.toUpperCase()}${script.slice(1)}`
      return [
        [`noto-sans-${script}`, `400Regular/${family}_400Regular.ttf`],
        [`noto-sans-${script}`, `700Bold/${family}_700Bold.ttf`],
      ]
    },
  ),
]

/** Families in the order in which a missing letter is looked for. */
export const fontFamilies = [
  'Noto Sans',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Devanagari',
  'Noto Sans Bengali',
  'Noto Sans Gurmukhi',
  'Noto Sans Symbols',
  'Noto Color Emoji',
]

export function readFonts(): Buffer[] {
  return files.map(([name, file]) =>
    readFileSync(join(dirname(installed.resolve(`${scope}/${name}/package.json`)), file)),
  )
}
