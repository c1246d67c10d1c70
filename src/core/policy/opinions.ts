/** Brings together what a second opinion takes: the encoder, the network that reads it, and the words of the checks. */

import { phraseBook } from '../checks/conduct/phrase-book.ts'
import type { OpinionTools } from '../checks/opinion/ask-opinion.ts'
import { type Encoder, loadEncoder } from '../models/encoder.ts'
import { modelNamed } from '../models/load.ts'
import { lexiconNamed } from './lexicons.ts'
import type { LanguageResources } from './resources.ts'

/** Loaded once a process: it takes 250 MB. */
let encoder: Promise<Encoder> | null = null

/** Null where no network ships. */
export async function opinionTools({
  lexicons,
  models,
  heads,
}: LanguageResources): Promise<OpinionTools | null> {
  if (!heads) return null
  encoder ??= loadEncoder()
  return {
    encoder: await encoder,
    heads,
    read: phraseBook({
      lexicon: (name) => lexiconNamed(lexicons, name),
      model: (name) => modelNamed(models, name),
      heads: () => heads,
      listedAccounts: [],
    }),
  }
}
