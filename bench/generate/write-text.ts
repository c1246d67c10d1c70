/** Writes long text files piece by piece, without holding them in memory. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

const pieceSize = 1 << 20

export function writeText(file: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true })
  const fd = openSync(file, 'w')
  let held = ''
  for (const piece of pieces) {
    held += piece
    if (held.length < pieceSize) continue
    writeSync(fd, held)
    held = ''
  }
  writeSync(fd, held)
  closeSync(fd)
}

/** `head`, then each item as JSON in a list, then `tail`. */
export function* jsonList<T>(
  items: Iterable<T>,
  toValue: (item: T) => unknown,
  head = '[',
  tail = ']',
): Generator<string> {
  let comma = ''
  yield head
  for (const item of items) {
    yield `${comma}\n${JSON.stringify(toValue(item))}`
    comma = ','
  }
  yield `\n${tail}`
}

/** A line of a CSV file. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(',')}\n`
