/** Cuts the text of one row into its cells. A mark inside a quoted cell is doubled or, in one dialect, escaped. Pure. */
export function csvCells(row: string, backslash = false): string[] {
  if (!row.includes('"')) return row.split(',')
  const cells: string[] = []
  let at = 0
  while (at <= row.length) {
    if (row[at] !== '"') {
      const end = row.indexOf(',', at)
      cells.push(row.slice(at, end === -1 ? row.length : end))
      if (end === -1) break
      at = end + 1
    } else {
      const { cell, next } = quotedCell(row, at + 1, backslash)
      cells.push(cell)
      at = next
    }
  }
  return cells
}

/** `next` is where the cell behind it starts; beyond the row when there is none. */
function quotedCell(row: string, from: number, backslash: boolean): { cell: string; next: number } {
  const mark = backslash ? /["\\]/g : /"/g
  let cell = ''
  let at = from
  while (at < row.length) {
    mark.lastIndex = at
    const found = mark.exec(row)?.index ?? row.length
    cell += row.slice(at, found)
    const next = row[found + 1]
    if (found === row.length) break
    if (row[found] === '"' && (next === undefined || next === ',')) return { cell, next: found + 2 }
    // Doubled or escaped; a mark that is neither, inside a cell, was meant as a character.
    const isPair = row[found] === '"' ? next === '"' : next === '"' || next === '\\'
    cell += isPair ? next : row[found]
    at = found + (isPair ? 2 : 1)
  }
  return { cell, next: row.length + 1 }
}
