/** Reads labelled texts and turns those that name a group into features. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelWords } from '../../src/core/checks/conduct/model-words.ts'
import { phraseBook } from '../../src/core/checks/conduct/phrase-book.ts'
import { eachFeature } from '../../src/core/models/features.ts'
import { lexiconNamed, loadLexicons } from '../../src/core/policy/lexicons.ts'
import { prepare } from '../../src/core/text/prepare.ts'
import type { Dataset, Row } from './datasets.ts'

export interface Example {
  set: string
  label: 0 | 1
  weight: number
  features: Int32Array
  /** Never learnt from. */
  held: boolean
}

/** A model is not part of what the models learn from. */
const noModel = () => {
  throw new Error('no model is used to train a model')
}

/** A set that is not in the folder is left out; the caller says so. */
export function readExamples(folder: string, lexiconDir: string, datasets: readonly Dataset[]): Example[] {
  const lexicons = loadLexicons(lexiconDir)
  const read = phraseBook({
    lexicon: (name) => lexiconNamed(lexicons, name),
    model: noModel,
    heads: () => null,
    listedAccounts: [],
  })
  const examples: Example[] = []
  for (const { set, label: labelOf, weight } of datasets) {
    const file = join(folder, `${set}.ndjson`)
    if (!existsSync(file)) continue
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line === '') continue
      const row = JSON.parse(line) as Row
      const label = labelOf(row)
      if (label === null) continue
      const seen = modelWords(read(prepare(row.text)))
      if (!seen.hasGroup) continue
      const features: number[] = []
      eachFeature(seen.words, (bucket) => features.push(bucket))
      examples.push({ set, label, weight, features: Int32Array.from(features), held: row.split !== 'train' })
    }
  }
  return examples
}
