/** Public sets from which the second opinion learns as well, and what their labels mean to it. The texts stay where they are. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from './datasets.ts'

export interface OpinionSet {
  /** File name without `.ndjson`. */
  set: string
  licence: string
  /** Head that a row labelled 1 teaches. */
  head: string
  /** True a breach, false none, null: this row says nothing here. */
  breach(row: Row): boolean | null
  /** How much a row counts beside one of the project's own. */
  weight: number
  /** Rows taken, evenly over the file. */
  most: number
}

const innocent = () => false

export const opinionDatasets: readonly OpinionSet[] = [
  {
    set: 'hatemojibuild',
    licence: 'CC BY 4.0',
    head: 'hateful',
    breach: (row) => row.label === 1,
    weight: 0.3,
    most: 4000,
  },
  {
    set: 'toxigen',
    licence: 'CDLA-Permissive-2.0',
    head: 'hateful',
    breach: (row) => row.label === 1,
    weight: 0.2,
    most: 2500,
  },
  {
    set: 'edos',
    licence: 'CC0',
    head: 'hateful',
    breach: (row) => (row.label === 1 ? true : null),
    weight: 0.2,
    most: 1500,
  },
  { set: 'reddit_identity', licence: 'PDDL 1.0', head: 'none', breach: innocent, weight: 0.5, most: 4000 },
  { set: 'reddit_politics', licence: 'PDDL 1.0', head: 'none', breach: innocent, weight: 0.5, most: 4000 },
]

export function readOpinionSet(
  folder: string,
  { set, breach, most }: OpinionSet,
): { text: string; breach: boolean }[] {
  const file = join(folder, `${set}.ndjson`)
  if (!existsSync(file)) return []
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line === '') return []
      const row = JSON.parse(line) as Row
      const is = breach(row)
      return is === null || row.split !== 'train' ? [] : [{ text: row.text, breach: is }]
    })
  const step = Math.max(1, rows.length / most)
  return Array.from({ length: Math.min(most, rows.length) }, (_, index) => rows[Math.floor(index * step)]!)
}
