/** Reads from a font file which characters it has letters for: its `cmap` table, formats 4 and 12 (OpenType). Pure. */

/** Code points with a glyph of their own. */
export function fontCoverage(file: Uint8Array): Set<number> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const cmap = findTable(view, 'cmap')
  const covered = new Set<number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + index * 8
    const platform = view.getUint16(record)
    // Unicode, and Windows in Unicode; the others are of old systems.
    if (platform !== 0 && platform !== 3) continue
    const table = cmap + view.getUint32(record + 4)
    const format = view.getUint16(table)
    if (format === 4) readSegments(view, table, covered)
    if (format === 12) readGroups(view, table, covered)
  }
  return covered
}

function findTable(view: DataView, name: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)))
    if (tag === name) return view.getUint32(record + 8)
  }
  throw new Error(`the font has no ${name} table`)
}

function readSegments(view: DataView, table: number, covered: Set<number>): void {
  const twice = view.getUint16(table + 6)
  const ends = table + 14
  const starts = ends + twice + 2
  const deltas = starts + twice
  const offsets = deltas + twice
  for (let at = 0; at < twice; at += 2) {
    const start = view.getUint16(starts + at)
    const end = view.getUint16(ends + at)
    const offset = view.getUint16(offsets + at)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const stored = offset === 0 ? code : view.getUint16(offsets + at + offset + (code - start) * 2)
      if (stored !== 0 && ((stored + view.getUint16(deltas + at)) & 0xffff) !== 0) covered.add(code)
    }
  }
}

function readGroups(view: DataView, table: number, covered: Set<number>): void {
  const groups = view.getUint32(table + 12)
  for (let index = 0; index < groups; index++) {
    const group = table + 16 + index * 12
    const first = view.getUint32(group)
    const glyph = view.getUint32(group + 8)
    for (let code = first; code <= view.getUint32(group + 4); code++)
      if (glyph + code - first !== 0) covered.add(code)
  }
}
