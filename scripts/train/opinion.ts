/**
 * `npm run train:opinion [-- DATA_DIR]`: trains the network that reads second opinions from the project's own posts
 * and, where a folder is named, from public sets. Figures come from the development set, which it never learns from.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { labelledPosts } from '../../bench/labelled-posts.ts'
import { type Encoder, loadEncoder } from '../../src/core/models/encoder.ts'
import {
  type HeadWeights,
  type OpinionCard,
  type OpinionHeads,
  opinionHeads,
} from '../../src/core/models/opinion-heads.ts'
import { encodingCache } from './encoding-cache.ts'
import { fitHeads, type HeadExample } from './fit-heads.ts'
import { headNames } from './head-names.ts'
import { masker } from './masker.ts'
import { opinionDatasets, readOpinionSet } from './opinion-datasets.ts'
import { readTrainingPosts } from './posts.ts'

const version = 1
const hidden = 48
const root = join(import.meta.dirname, '../..')
const resources = join(root, 'resources')
/** Share of near misses that may be taken for breaches when the threshold is chosen. */
const allowed = 0.04

const [folder] = process.argv.slice(2)
const encoder: Encoder = encodingCache(
  await loadEncoder(),
  join(root, 'node_modules/.cache/clausemark/encodings'),
)
const mask = masker(join(resources, 'lexicons'))

const own = readTrainingPosts(join(import.meta.dirname, 'posts'))
if (own.length === 0) {
  console.error('There are no training posts in scripts/train/posts.')
  process.exit(1)
}
const found = new Set(own.filter(({ breach }) => breach).map(({ clause }) => headOf(clause)))
const outputs = ['none', ...[...found].sort()]
const examples: HeadExample[] = await encoded(
  own.map(({ clause, breach, text }) => ({
    text,
    head: breach ? outputs.indexOf(headOf(clause)) : 0,
    weight: 1,
  })),
)
const sets = folder ? opinionDatasets.map((set) => ({ ...set, rows: readOpinionSet(folder, set) })) : []
for (const { rows, head, weight } of sets)
  examples.push(
    ...(await encoded(
      rows.map(({ text, breach }) => ({ text, head: breach ? outputs.indexOf(head) : 0, weight })),
    )),
  )
console.log(`Learning from ${examples.length.toLocaleString('en-GB')} posts`)
const weights = fitHeads(examples, { hidden, heads: outputs.length })

const draft: OpinionCard = {
  name: 'opinion',
  version,
  heads: outputs,
  hidden,
  threshold: 0,
  trainedOn: [
    trained('scripts/train/posts (own)', own),
    ...sets
      .filter(({ rows }) => rows.length > 0)
      .map(({ set, licence, rows }) => trained(`${set} (${licence})`, rows)),
  ],
  measured: [],
}
const heads = opinionHeads(draft, weights)
const dev = labelledPosts(join(root, 'tests/conduct/dev'))
const encodings = await encoder.encode(dev.map(({ text }) => mask(text)))
const scores = encodings.map((encoding) => heads.read(encoding).any)
const threshold = chooseThreshold(dev.flatMap(({ breach }, index) => (breach ? [] : [scores[index]!])))
const card: OpinionCard = { ...draft, threshold, measured: measure(heads) }
mkdirSync(join(resources, 'models/opinion'), { recursive: true })
writeFileSync(join(resources, 'models/opinion/card.json'), `${JSON.stringify(card, null, 2)}\n`)
writeFileSync(join(resources, 'models/opinion/weights.bin'), bytesOf(weights))
print(card)

function headOf(clause: string): string {
  return headNames[clause] ?? clause
}

async function encoded(
  rows: readonly { text: string; head: number; weight: number }[],
): Promise<HeadExample[]> {
  const encodings = await encoder.encode(rows.map(({ text }) => mask(text)))
  return rows.map(({ head, weight }, index) => ({ encoding: encodings[index]!, head, weight }))
}

function trained(set: string, rows: readonly { breach: boolean }[]): OpinionCard['trainedOn'][number] {
  const breaches = rows.filter(({ breach }) => breach).length
  return { set, breaches, nearMisses: rows.length - breaches }
}

/** Rounded up to a hundredth. */
function chooseThreshold(nearMisses: readonly number[]): number {
  const sorted = [...nearMisses].sort((a, b) => b - a)
  const value = sorted[Math.floor(allowed * sorted.length)] ?? 0.5
  return Math.max(0.5, Math.ceil(value * 100) / 100)
}

function measure({ read }: OpinionHeads): OpinionCard['measured'] {
  const clauses = [...new Set(dev.map(({ clause }) => clause ?? 'ordinary'))].sort()
  return clauses.map((clause) => {
    const of = (breach: boolean) =>
      dev.flatMap((post, index) =>
        (post.clause ?? 'ordinary') === clause && post.breach === breach ? [index] : [],
      )
    const fires = (indexes: readonly number[]) =>
      indexes.filter((index) => read(encodings[index]!).any >= threshold).length
    const [breaches, nearMisses] = [of(true), of(false)]
    return {
      head: headOf(clause),
      posts: breaches.length,
      recall: share(fires(breaches), breaches.length),
      nearMisses: nearMisses.length,
      falseAlarms: share(fires(nearMisses), nearMisses.length),
    }
  })
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000
}

function bytesOf({ inner, innerBias, outer, outerBias }: HeadWeights): Buffer {
  return Buffer.concat([inner, innerBias, outer, outerBias].map((part) => Buffer.from(part.buffer)))
}

function print({ threshold, measured }: OpinionCard): void {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(7)
  console.log(`Alone, on the development set, at the threshold ${threshold}:`)
  for (const { head, posts, recall, nearMisses, falseAlarms } of measured)
    console.log(
      `  ${head.padEnd(22)} ${String(posts).padStart(4)} breaches ${percent(recall)}   ${String(nearMisses).padStart(4)} near misses ${percent(falseAlarms)}`,
    )
  const total = (key: 'posts' | 'nearMisses', rate: 'recall' | 'falseAlarms') =>
    measured.reduce((sum, row) => sum + row[key] * row[rate], 0) /
    measured.reduce((sum, row) => sum + row[key], 0)
  console.log(
    `  all: breaches ${percent(total('posts', 'recall'))}, near misses ${percent(total('nearMisses', 'falseAlarms'))}`,
  )
}
