/** How results look in a terminal: aligned columns for people, one JSON document or one JSON line each for programs. */

export interface Format {
  json?: boolean
  ndjson?: boolean
}

export function print(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** Prints a list in the format asked for. `columns` gives the cells of one line for people. */
export function printList<T>(
  items: readonly T[],
  format: Format,
  columns: (item: T) => string[],
  empty: string,
): void {
  if (format.ndjson) for (const item of items) print(JSON.stringify(item))
  else if (format.json) print(JSON.stringify(items, null, 2))
  else if (items.length === 0) print(empty)
  else for (const line of align(items.map(columns))) print(line)
}

/** Pads every column but the last to its widest cell. */
export function align(rows: readonly string[][]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length)
  }
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index]!)))
      .join('  ')
      .trimEnd(),
  )
}

/** Bold on a terminal, plain in a pipe. */
export function bold(text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${text}\u001b[22m` : text
}

/** One line, cut to `length` characters, control characters shown as spaces. */
export function oneLine(text: string, length = 90): string {
  const flat = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`
}

/** For options that can be given more than once. */
export const several = (value: string, previous: string[] = []) => [...previous, value]

export const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
