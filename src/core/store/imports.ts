/** Imports and their issues. A row exists only for an import that ended well: all of it is one transaction. */
import type { ImportIssue, ImportReport } from '../../shared/model.ts'
import type { ReadDb, WriteDb } from './open.ts'

/** Written first, so that everything else can refer to it: a reference that waits makes SQLite look through all others. */
export function beginImport(
  db: WriteDb,
  { importer, startedAt }: Pick<ImportReport, 'importer' | 'startedAt'>,
  archiveId: number,
  options: Record<string, unknown>,
): number {
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO import (archive_id, importer, importer_version, options, started_at) VALUES (?, ?, ?, ?, ?)',
    )
    .run(archiveId, importer.id, importer.version, JSON.stringify(options), startedAt)
  return Number(lastInsertRowid)
}

/** In the same transaction: nobody else ever sees an import without its report. */
export function completeImport(db: WriteDb, report: ImportReport): void {
  db.prepare('UPDATE import SET finished_at = ?, report = ? WHERE id = ?').run(
    report.finishedAt,
    JSON.stringify(report),
    report.id,
  )
}

/** The number of the last import, 0 before the first. */
export const lastImportId = (db: ReadDb): number =>
  db.prepare('SELECT coalesce(max(id), 0) FROM import').pluck().get() as number

export function listImports(db: ReadDb): ImportReport[] {
  const rows = db.prepare('SELECT report FROM import ORDER BY id').pluck().all() as string[]
  return rows.map((row) => JSON.parse(row))
}

export function issueWriter(db: WriteDb, importId: number): (issue: ImportIssue) => void {
  const insert = db.prepare(
    'INSERT INTO issue (import_id, path, position, code, message) VALUES (?, ?, ?, ?, ?)',
  )
  return (issue) => {
    insert.run(importId, issue.path, issue.position, issue.code, issue.message)
  }
}

export function listIssues(db: ReadDb, importId: number | undefined): ImportIssue[] {
  const columns = 'SELECT path, position, code, message FROM issue'
  return importId === undefined
    ? (db.prepare(`${columns} ORDER BY id`).all() as ImportIssue[])
    : (db.prepare(`${columns} WHERE import_id = ? ORDER BY id`).all(importId) as ImportIssue[])
}
