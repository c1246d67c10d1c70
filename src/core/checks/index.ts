/** The list of checks. Adding one is one file and one line here. */
import type { AnyCheck } from './check.ts'

export const checks: readonly AnyCheck[] = []

/** The check with this id, or undefined. */
export function findCheck(id: string, list: readonly AnyCheck[] = checks): AnyCheck | undefined {
  return list.find((check) => check.id === id)
}
