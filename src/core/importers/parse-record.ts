/** Parses the text of one record; text that is no JSON means that the file is damaged, which stops the whole import. */
import { AppError } from '../../shared/errors.ts'
import type { Archive } from '../archive/archive.ts'
import type { JsonRecord } from '../archive/json-records.ts'
import type { IssueRecord } from './importer.ts'

/** Throws AppError `unreadable-archive` that names the file and the place. */
export function parseRecord(raw: string, path: string, offset: number, archive: Archive): unknown {
  try {
    return JSON.parse(raw)
  } catch (error) {
    throw new AppError(
      'unreadable-archive',
      `${path} in ${archive.name} breaks off in the record at byte ${offset.toLocaleString('en-GB')}. Nothing was imported and the case is unchanged. Copy the archive again, or ask for a fresh export.`,
      { path, position: offset },
      error,
    )
  }
}

/** A small file that is one JSON value, behind `window.X.y =` where there is one; null when it is empty. */
export async function readWhole(archive: Archive, path: string): Promise<unknown> {
  const text = Buffer.from(await archive.readAll(path))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  if (text.trim() === '') return null
  const assignment = /^\s*[\w.$]+\s*=/.exec(text)?.[0] ?? ''
  const body = text.slice(assignment.length).trim().replace(/;$/, '')
  return parseRecord(body, path, assignment.length, archive)
}

/** What is said of a record that is too large to be one. */
export const tooLong = (path: string, { offset, bytes }: JsonRecord): IssueRecord => ({
  type: 'issue',
  path,
  position: offset,
  code: 'unreadable',
  message: `A record of ${Math.round(bytes / 2 ** 20)} MB is too large to be a post. It was left out.`,
})

/** What is said of a record that is no JSON while those around it are. */
export const noJson = (path: string, position: number): IssueRecord => ({
  type: 'issue',
  path,
  position,
  code: 'unreadable',
  message: 'A record that is damaged and cannot be read was left out.',
})

/** What is said of a record that is JSON but not what this file holds. */
export const malformed = (path: string, position: number | null): IssueRecord => ({
  type: 'issue',
  path,
  position,
  code: 'unreadable',
  message: 'A record without an id or without text was left out.',
})
