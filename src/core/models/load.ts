/** Finds the trained models that ship: `<name>.json` (the card) beside `<name>.bin` (one int8 weight a bucket). */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LinearModel, linearModel, type ModelCard } from './linear-model.ts'

export type Models = ReadonlyMap<string, LinearModel>

/** By name; empty when none ship. Throws on a damaged model. */
export function loadModels(dir: string): Models {
  const models = new Map<string, LinearModel>()
  if (!existsSync(dir)) return models
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const card = JSON.parse(readFileSync(join(dir, file), 'utf8')) as ModelCard
    const bytes = readFileSync(join(dir, file.replace(/\.json$/, '.bin')))
    models.set(card.name, linearModel(card, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
  }
  return models
}

export function modelNamed(models: Models, name: string): LinearModel {
  const model = models.get(name)
  if (!model) throw new Error(`there is no model "${name}"`)
  return model
}
