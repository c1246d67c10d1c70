/** Makes and opens case folders. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { AppError } from '../shared/errors.ts'
import { archivesFolder, storeFile } from './jobs/case-folder.ts'
import { insertCase, type NewCase } from './store/case-info.ts'
import { createStore, openStore, type WriteDb } from './store/open.ts'

export interface OpenCase {
  path: string
  db: WriteDb
}

/** A case folder's name ends in `.case`, so that people and pickers know it. */
export function casePath(path: string): string {
  const full = resolve(path)
  return extname(full) === '.case' ? full : `${full}.case`
}

/** Throws AppError `case-exists` or `io`; leaves nothing behind when it fails. */
export function createCase(at: number, requested: string, info: NewCase): OpenCase {
  const path = casePath(requested)
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new AppError(
      'case-exists',
      `${path} exists already. Nothing was changed. Choose another name, or open it.`,
    )
  }
  const isNew = !existsSync(path)
  try {
    mkdirSync(archivesFolder(path), { recursive: true })
    const db = createStore(storeFile(path))
    insertCase(db, at, info)
    return { path, db }
  } catch (error) {
    if (isNew) rmSync(path, { recursive: true, force: true })
    throw new AppError(
      'io',
      `The case could not be made at ${path}. Check that the folder may be written to.`,
      {},
      error,
    )
  }
}

/** Takes the folder with or without its `.case`, or the file inside it. Throws `not-a-case` or `newer-case`. */
export function openCase(requested: string): OpenCase {
  const full = resolve(requested)
  const candidates = [full, `${full}.case`, full.replace(/[\\/]case\.sqlite$/, '')]
  const path = candidates.find((candidate) => existsSync(storeFile(candidate))) ?? full
  return { path, db: openStore(storeFile(path)) }
}
