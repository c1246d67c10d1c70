/** What an officer hands in: one file or folder, or several files that are parts of one export. Pure. */
import { basename, resolve } from 'node:path'

export type Given = string | readonly string[]

/** Absolute paths. */
export const pathsOf = (given: Given): string[] =>
  (typeof given === 'string' ? [given] : given).map((path) => resolve(path))

/** "part-1.zip and 2 more". */
export const nameOf = ([first = '', ...more]: readonly string[]): string =>
  more.length === 0 ? basename(first) : `${basename(first)} and ${more.length} more`
