/** Which labelled sets a model learns from, and what their labels mean to it. Data only; the texts stay where they are. */

export interface Row {
  text: string
  label: number
  category?: string
  split?: string
}

export interface Dataset {
  /** File name without `.ndjson`. */
  set: string
  licence: string
  /** 1 hostile, 0 not, null: this row says nothing to this model. */
  label(row: Row): 0 | 1 | null
  /** How much a row counts. */
  weight: number
}

const asLabelled = (row: Row) => (row.label === 1 ? 1 : 0)
const innocent = () => 0 as const
const innocentOnly = (row: Row) => (row.label === 1 ? null : 0)

/** Hostility to a group. Sets of mere swearing say nothing about it. */
export const hateDatasets: readonly Dataset[] = [
  { set: 'hatemojibuild', licence: 'CC BY 4.0', label: asLabelled, weight: 2 },
  { set: 'toxigen', licence: 'CDLA-Permissive-2.0', label: asLabelled, weight: 1 },
  { set: 'edos', licence: 'CC0', label: asLabelled, weight: 1 },
  {
    set: 'davidson',
    licence: 'MIT',
    label: (row) => (row.category === 'hate' ? 1 : row.category === 'neither' ? 0 : null),
    // Much of it is swearing in one dialect, which must not count as hate.
    weight: 0.5,
  },
  {
    set: 'hatexplain',
    licence: 'MIT',
    label: (row) => (row.category === 'hatespeech' ? 1 : row.category === 'normal' ? 0 : null),
    weight: 1,
  },
  { set: 'madlibs', licence: 'CC BY 4.0', label: innocentOnly, weight: 0.3 },
  { set: 'wiki_toxicity', licence: 'CC BY 4.0', label: innocentOnly, weight: 0.5 },
  { set: 'reddit_identity', licence: 'PDDL 1.0', label: innocent, weight: 1 },
  { set: 'reddit_politics', licence: 'PDDL 1.0', label: innocent, weight: 1 },
]
