/** The report's fonts: files of the install, never the system's, so that a pack is the same on every machine. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fontCoverage } from './font-coverage.ts'

/** Not named `require`: the build would then add one of its own. */
const installed = createRequire(import.meta.url)
const scope = '@expo-google-fonts'

/** The template may ask for these weights and no others: a missing one would be looked for on the system. */
const weights = ['400Regular', '700Bold']

interface Family {
  name: string
  package: string
  weights: string[]
}

const family = (name: string, only = weights): Family => ({
  name,
  package: name.toLowerCase().replaceAll(' ', '-'),
  weights: only,
})

/** In the order in which a letter is looked for. */
const textFamilies: readonly Family[] = [
  family('Noto Sans'),
  family('Noto Sans Arabic'),
  family('Noto Sans Hebrew'),
  family('Noto Sans Devanagari'),
  family('Noto Sans Bengali'),
  family('Noto Sans Gurmukhi'),
  family('Noto Sans Gujarati'),
  family('Noto Sans Tamil'),
  family('Noto Sans Thai'),
  family('Noto Sans Symbols'),
  family('Noto Sans Symbols 2', ['400Regular']),
  family('Noto Sans Math', ['400Regular']),
  family('Noto Color Emoji', ['400Regular']),
]

/** For commands, not for text of posts. */
const monoFamily = family('Noto Sans Mono', ['400Regular'])

const fontFile = (of: Family, weight: string): Buffer =>
  readFileSync(
    join(
      dirname(installed.resolve(`${scope}/${of.package}/package.json`)),
      weight,
      `${of.name.replaceAll(' ', '')}_${weight}.ttf`,
    ),
  )

export interface ReportFonts {
  files: Buffer[]
  /** Names for the template, in the order in which a letter is looked for. */
  families: string[]
  /** What each of `families` can show in every weight. */
  coverage: ReadonlySet<number>[]
}

export function readFonts(): ReportFonts {
  const text = textFamilies.map((of) => of.weights.map((weight) => fontFile(of, weight)))
  return {
    files: [...text.flat(), fontFile(monoFamily, '400Regular')],
    families: textFamilies.map(({ name }) => name),
    coverage: text.map((files) => inAll(files.map(fontCoverage))),
  }
}

const inAll = ([first = new Set<number>(), ...others]: Set<number>[]) =>
  new Set([...first].filter((char) => others.every((one) => one.has(char))))
