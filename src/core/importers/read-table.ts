/** Reads a CSV file row by row, by the names in its header, with the place of every row. */
import type { Archive } from '../archive/archive.ts'
import { csvCells } from '../archive/csv-cells.ts'
import { CsvScanner } from '../archive/csv-scanner.ts'
import { recordLimit } from '../archive/json-records.ts'
import type { IssueRecord, SourceRecord } from './importer.ts'
import { tooLong } from './parse-record.ts'
import { beginning, type Reading } from './reading.ts'

export interface TableRow {
  /** The cell under the first of these headings that the table has, without regard to case; null when empty. */
  get(...headings: string[]): string | null
  cells: readonly string[]
  source: SourceRecord
}

export interface TableBatch {
  rows: TableRow[]
  issues: IssueRecord[]
}

export interface TableOptions {
  /** See `CsvOptions`. */
  backslash?: boolean
  /** Names for headings of a language that is not English, in the order of the header; '' for none. */
  headings?: (header: readonly string[]) => readonly string[]
}

const plain = (heading: string) => heading.trim().toLowerCase()

/** Rows as many as end in each chunk, the header not among them. Throws AppError `unreadable-archive`. */
export async function* readTable(
  { archive, read }: Pick<Reading, 'archive' | 'read'>,
  path: string,
  { backslash = false, headings = (header) => header }: TableOptions = {},
): AsyncGenerator<TableBatch> {
  const scanner = new CsvScanner({ name: `${path} in ${archive.name}`, backslash, limit: recordLimit })
  let columns: Map<string, number> | null = null
  const take = (rows: ReturnType<CsvScanner['push']>): TableBatch => {
    const batch: TableBatch = { rows: [], issues: [] }
    for (const { cells, raw, offset, index, bytes } of rows) {
      if (cells === null) batch.issues.push(tooLong(path, { raw: null, offset, index, bytes }))
      else if (columns === null) columns = columnsOf(headings(cells))
      else batch.rows.push(rowOf(cells, columns, { path, offset, index: index - 1, raw }))
    }
    return batch
  }
  for await (const chunk of read(path)) {
    const batch = take(scanner.push(chunk))
    if (batch.rows.length + batch.issues.length > 0) yield batch
  }
  const last = take(scanner.end())
  if (last.rows.length + last.issues.length > 0) yield last
}

function columnsOf(headings: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>()
  for (const [index, heading] of headings.entries()) {
    if (!columns.has(plain(heading))) columns.set(plain(heading), index)
  }
  return columns
}

const rowOf = (cells: string[], columns: ReadonlyMap<string, number>, source: SourceRecord): TableRow => ({
  cells,
  source,
  get(...headings) {
    for (const heading of headings) {
      const column = columns.get(plain(heading))
      if (column !== undefined) return cells[column] || null
    }
    return null
  },
})

/** The headings of a table, for detection: in small letters, joined by commas. '' for a file that is no text. */
export async function headerOf(archive: Archive, path: string): Promise<string> {
  const [line = ''] = (await beginning(archive, path)).split(/\r?\n/)
  return csvCells(line).map(plain).join(',')
}

/** Line ends within a cell as one character, whoever wrote them. */
export const cellText = (cell: string | null): string => (cell ?? '').replace(/\r\n?/g, '\n')
