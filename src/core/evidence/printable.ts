/** Makes any text fit for the report: what no font can show becomes a mark, because an archival PDF may hold no gaps. Pure. */

export interface Printer {
  print(text: string): string
  /** How many characters of the text the report cannot show. */
  lost(text: string): number
}

/** Stands in the report for a character that cannot be shown. */
export const lostMark = '\uFFFD'

const plain = /^[\n\t\x20-\x7e]*$/
const lineEnd = /\r\n?|[\u2028\u2029]/g
/** Control characters have no shape; private ones may not stand in an archival PDF, though fonts use them inside. */
const shapeless = /[^\P{Cc}\n\t]|\p{Co}/gu
/** Shapes nothing by itself: joiners, variation selectors, direction marks. */
const invisible = /^[\n\t]$|^\p{Default_Ignorable_Code_Point}$/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** `coverage`: the characters of each font, in the order in which the report looks for a letter. */
export function createPrinter(coverage: readonly ReadonlySet<number>[]): Printer {
  const has = (font: ReadonlySet<number>, char: string) => font.has(char.codePointAt(0)!)

  /** Letters that are shaped together come from one font. */
  function printGrapheme(grapheme: string): string {
    const chars = [...grapheme]
    const visible = chars.filter((char) => !invisible.test(char))
    if (coverage.some((font) => visible.every((char) => has(font, char)))) return grapheme
    const font = coverage.find((one) => has(one, visible[0]!))
    return chars.map((char) => (invisible.test(char) || (font && has(font, char)) ? char : lostMark)).join('')
  }

  function print(text: string): string {
    if (plain.test(text)) return text
    const ready = text
      .toWellFormed()
      .replace(lineEnd, '\n')
      .replace(shapeless, lostMark)
      // An invisible joiner that PDF/A refuses, as the one that replaced it.
      .replaceAll('\uFEFF', '\u2060')
    let printed = ''
    for (const { segment } of graphemes.segment(ready)) printed += printGrapheme(segment)
    return printed
  }

  const count = (text: string) => text.split(lostMark).length - 1
  return { print, lost: (text) => Math.max(0, count(print(text)) - count(text)) }
}
