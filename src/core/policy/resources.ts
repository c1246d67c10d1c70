/** What a policy needs from the program's resources to be compiled: lexicons and models. */
import { join } from 'node:path'
import { loadModels, type Models } from '../models/load.ts'
import { loadHeads, type OpinionHeads } from '../models/opinion-heads.ts'
import { type Lexicons, loadLexicons } from './lexicons.ts'

export interface LanguageResources {
  lexicons: Lexicons
  models: Models
  heads: OpinionHeads | null
}

/** Throws AppError `bad-policy` for a lexicon that cannot be read. */
export function loadLanguage(resourcesDir: string): LanguageResources {
  return {
    lexicons: loadLexicons(join(resourcesDir, 'lexicons')),
    models: loadModels(join(resourcesDir, 'models')),
    heads: loadHeads(join(resourcesDir, 'models')),
  }
}
