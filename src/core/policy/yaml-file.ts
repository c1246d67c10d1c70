/** Reads a YAML file against a schema; what is wrong comes out as one sentence with the line it stands on. */
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'

export interface YamlFile<T> {
  value: T
  /** 1-based line of the node at a path, or of the nearest one above it. */
  lineOf(path: readonly PropertyKey[]): number
}

/** Throws AppError `bad-policy` with `details: {file, line}`. */
export function readYaml<S extends z.ZodType>(
  text: string,
  fileName: string,
  schema: S,
): YamlFile<z.output<S>> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true })
  const broken = document.errors[0]
  if (broken) throw badPolicy(fileName, counter.linePos(broken.pos[0]).line, broken.message)
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, counter, path)
  const parsed = schema.safeParse(document.toJS())
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    const where = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : ''
    throw badPolicy(fileName, lineOf(issue.path), `${where}${issue.message}`)
  }
  return { value: parsed.data, lineOf }
}

/** The error for a policy or lexicon file that cannot be used. */
export function badPolicy(file: string, line: number, reason: string): AppError {
  return new AppError('bad-policy', `${file}, line ${line}: ${reason.replace(/\.?$/, '.')}`, {
    file,
    line,
    reason,
  })
}

function lineAt(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
  }
  return 1
}
