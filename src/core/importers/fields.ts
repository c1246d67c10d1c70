/** Takes values out of records of which nothing is certain: what is not of the kind expected counts as absent. Pure. */

/** Text with something in it. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** A word or number out of a closed list, as text; '' for anything else, which may not have a text at all. */
export const tagOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The objects of a list; one object alone counts as a list of one. */
export function objectsOf<T extends object>(value: unknown): T[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'object' && one !== null) as T[]
  return typeof value === 'object' && value !== null ? [value as T] : []
}

/** The texts of a list; one text alone counts as a list of one. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string') as string[]
  return typeof value === 'string' ? [value] : []
}
