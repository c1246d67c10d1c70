/** Opens the one SQLite file of a case: pragmas, version check, migrations. The only file that imports the driver. */
import { copyFileSync, existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { migrations } from './migrations/index.ts'

declare const access: unique symbol
/** A connection for reading. Functions that only read take this. */
export type ReadDb = Database.Database & { readonly [access]?: 'read' | 'write' }
/** A connection for writing. */
export type WriteDb = Database.Database & { readonly [access]?: 'write' }

/** Marks files as ours ("CLMK"), so that another program's SQLite file is refused. */
const applicationId = 0x434c4d4b

/** Creates and opens an empty case file. */
export function createStore(file: string): WriteDb {
  const db = new Database(file)
  // Before anything is in it. Fewer pages to write and to look up than with SQLite's 4096.
  db.pragma('page_size = 8192')
  db.pragma('journal_mode = WAL')
  db.pragma(`application_id = ${applicationId}`)
  configure(db)
  migrate(db, file)
  return db as WriteDb
}

/** Opens an existing case file. Throws AppError `not-a-case` or `newer-case`. */
export function openStore(file: string): WriteDb {
  if (!existsSync(file)) throw notACase(file)
  let db: Database.Database
  try {
    db = new Database(file, { fileMustExist: true })
    if (db.pragma('application_id', { simple: true }) !== applicationId) {
      db.close()
      throw notACase(file)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw notACase(file, error)
  }
  configure(db)
  migrate(db, file)
  return db as WriteDb
}

function configure(db: Database.Database): void {
  db.pragma('foreign_keys = ON')
  db.pragma('synchronous = NORMAL')
  db.pragma('busy_timeout = 5000')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -65536')
  db.pragma('trusted_schema = OFF')
}

/** Forward only; an existing file is copied first, so that a failed step loses nothing. */
function migrate(db: Database.Database, file: string): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > migrations.length) {
    db.close()
    throw new AppError(
      'newer-case',
      'This case was last opened with a newer version of Clausemark. Nothing was changed. Install that version to open it.',
      { found: version, known: migrations.length },
    )
  }
  if (version === migrations.length) return
  if (version > 0) {
    db.pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(file, `${file}.before-v${migrations.length}`)
  }
  for (let step = version; step < migrations.length; step++) {
    db.transaction(() => {
      db.exec(migrations[step]!)
      db.pragma(`user_version = ${step + 1}`)
    })()
  }
}

function notACase(file: string, cause?: unknown): AppError {
  return new AppError(
    'not-a-case',
    'This folder holds no Clausemark case that can be read. Choose a folder whose name ends in .case.',
    { file },
    cause,
  )
}

/** True when another process holds the write lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

/** True when SQLite refused a full-text query; the message says where. */
export function isQueryError(error: unknown): boolean {
  return error instanceof Database.SqliteError && /fts5|unterminated|no such column/.test(error.message)
}
