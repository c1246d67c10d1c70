/** Counts the records of an RFC 4180 table: lines, less those inside quotation marks. Pure. */
export function countCsvRecords(text: string): number {
  let records = 0
  let quoted = false
  let open = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    if (char === '\n' && !quoted) {
      records++
      open = false
    } else open = true
  }
  return open ? records + 1 : records
}
