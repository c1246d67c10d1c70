/** Finds policies: those shipped in `resources/policies`, and any file the officer names. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { type LoadedPolicy, loadPolicy } from './load.ts'

export interface ListedPolicy {
  id: string
  title: string
  version: string
  file: string
}

/** By file name. Throws AppError `bad-policy` when a shipped file cannot be read. */
export function listPolicies(resourcesDir: string): ListedPolicy[] {
  const dir = join(resourcesDir, 'policies')
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const file = join(dir, name)
      const { id, title, version } = loadPolicy(readFileSync(file, 'utf8'), name).policy
      return { id, title, version, file }
    })
}

/** A policy by id, or by the path of a file. Throws AppError `not-found` or `bad-policy`. */
export function findPolicy(resourcesDir: string, idOrFile: string): LoadedPolicy {
  const listed = listPolicies(resourcesDir).find((policy) => policy.id === idOrFile)
  const file = listed?.file ?? idOrFile
  if (!existsSync(file) || !statSync(file).isFile())
    throw new AppError(
      'not-found',
      `There is no policy "${idOrFile}". Name one that is shipped, or the path of a policy file.`,
      { policy: idOrFile },
    )
  return loadPolicy(readFileSync(file, 'utf8'), basename(file))
}
