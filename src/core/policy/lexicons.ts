/** Loads `resources/lexicons/*.yaml`: words and phrases as data, each with its reason and its own examples. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { grounds } from '../../shared/model.ts'
import type { Lexicon } from '../checks/check.ts'
import { fold } from '../text/fold.ts'
import { readYaml } from './yaml-file.ts'

const term = z
  .string()
  .min(1)
  .refine((text) => fold(text).text === text, { message: 'terms are written folded: lower case, no accents' })
  .refine((text) => !/(^|\s).\*(\s|$)/u.test(text), {
    message: 'a stem needs at least two letters before its *',
  })

const entrySchema = z
  .object({
    terms: z.array(term).min(1),
    sense: z.string().min(1),
    ground: z.enum(grounds).optional(),
    strength: z.number().min(0).max(1),
    excusedBy: z.array(z.string()).default([]),
    reason: z.string().min(1),
    flags: z.array(z.string()).min(1, 'an entry needs a sentence that flags'),
    clear: z.array(z.string()).min(1, 'an entry needs a sentence that stays clear'),
    owner: z.string().optional(),
    date: z.string().optional(),
  })
  .strict()

const lexiconSchema = z
  .object({ version: z.number().int().min(1), entries: z.array(entrySchema).min(1) })
  .strict()

/** By name. */
export type Lexicons = ReadonlyMap<string, Lexicon>

/** Reads every lexicon of a folder; the file's name is the lexicon's. Throws AppError `bad-policy` with the line. */
export function loadLexicons(dir: string): Lexicons {
  const lexicons = new Map<string, Lexicon>()
  for (const file of readdirSync(dir).sort()) {
    if (!file.endsWith('.yaml')) continue
    const name = file.slice(0, -'.yaml'.length)
    lexicons.set(name, parseLexicon(readFileSync(join(dir, file), 'utf8'), name, file))
  }
  return lexicons
}

/** Throws on an unknown name: a check asks for what is shipped with it, so that is a bug. */
export function lexiconNamed(lexicons: Lexicons, name: string): Lexicon {
  const found = lexicons.get(name)
  if (!found) throw new Error(`no lexicon named ${name}`)
  return found
}

/** One lexicon from its YAML text. Throws AppError `bad-policy` with the line. */
export function parseLexicon(text: string, name: string, fileName = `${name}.yaml`): Lexicon {
  return { name, ...readYaml(text, fileName, lexiconSchema).value }
}
