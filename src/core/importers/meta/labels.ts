/** Facebook's newer form of a record, a tree of labels and values in the member's language, as lines of text. Pure. */
import { objectsOf, textOf } from '../fields.ts'

interface Labelled {
  label?: unknown
  value?: unknown
  title?: unknown
  dict?: unknown
}

/** Null when there is nothing labelled with words in it. Which label means the text cannot be told, so all are kept. */
export function labelledText(values: unknown): string | null {
  const lines = objectsOf<Labelled>(values).flatMap(linesOf)
  return lines.length === 0 ? null : lines.join('\n')
}

function linesOf(one: Labelled): string[] {
  const label = textOf(one.label) ?? textOf(one.title)
  const value = textOf(one.value)
  const own = value === null ? [] : [label === null ? value : `${label}: ${value}`]
  return [...own, ...objectsOf<Labelled>(one.dict).flatMap(linesOf)]
}
