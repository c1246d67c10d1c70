/** Says that an archive holds nothing but private messages, which are read only when the officer asks. */
import { AppError } from '../../shared/errors.ts'
import type { Archive } from '../archive/archive.ts'
import type { ImportContext } from './importer.ts'

/** Throws AppError `empty-archive` where messages were not asked for. */
export function requireMessages(archive: Archive, context: ImportContext, what: string): void {
  if (context.messages) return
  throw new AppError(
    'empty-archive',
    `${archive.name} is ${what}: it holds private messages and nothing else, and those are read only when you ask for them. The case is unchanged. Import it again with private messages included.`,
  )
}
