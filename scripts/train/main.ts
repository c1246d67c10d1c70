/** `npm run train -- DATA_DIR`: trains the models that ship from labelled sets the user points to, and prints their figures. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ModelCard, probability } from '../../src/core/models/linear-model.ts'
import { hateDatasets } from './datasets.ts'
import { type Example, readExamples } from './examples.ts'
import { fitModel, quantise } from './fit-model.ts'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Name the folder with the labelled sets: npm run train -- DATA_DIR')
  process.exit(2)
}
const resources = join(import.meta.dirname, '../../resources')
const version = 1
/** Chosen on held-out rows: about one in a thousand everyday posts that name a group. */
const threshold = 0.8

const examples = readExamples(folder, join(resources, 'lexicons'), hateDatasets)
const learnt = examples.filter((example) => !example.held)
const held = examples.filter((example) => example.held)
if (learnt.length === 0) {
  console.error(`There are no rows to learn from in ${folder}.`)
  process.exit(1)
}
const { weights, bias } = fitModel(learnt)
const { int8, scale } = quantise(weights)

const scored = held.map((example) => ({ example, fires: score(example) >= threshold }))
const sets = hateDatasets.filter(({ set }) => examples.some((example) => example.set === set))
const card: ModelCard = {
  name: 'hate',
  version,
  scale,
  bias,
  threshold,
  trainedOn: sets.map(({ set, licence }) => ({
    set,
    licence,
    posts: learnt.filter((example) => example.set === set).length,
  })),
  measured: sets.map(({ set }) => measure(set)),
}
writeFileSync(join(resources, 'models/hate.bin'), int8)
writeFileSync(join(resources, 'models/hate.json'), `${JSON.stringify(card, null, 2)}\n`)
console.log(`Learnt from ${learnt.length} posts, held out ${held.length}. At the threshold ${threshold}:`)
for (const row of card.measured) {
  const share = (value: number | undefined) => (value === undefined ? '-' : `${(value * 100).toFixed(1)} %`)
  console.log(
    `  ${row.set.padEnd(18)} ${String(row.posts).padStart(6)} posts   recall ${share(row.recall).padStart(7)}   false alarms ${share(row.falseAlarms)}`,
  )
}

function score({ features }: Example): number {
  let sum = 0
  for (const bucket of features) sum += int8[bucket]!
  return probability({ scale, bias }, sum, features.length)
}

function measure(set: string): ModelCard['measured'][number] {
  const of = (label: 0 | 1) => scored.filter(({ example }) => example.set === set && example.label === label)
  const rate = (label: 0 | 1) => {
    const rows = of(label)
    return rows.length === 0
      ? undefined
      : Math.round((1000 * rows.filter((row) => row.fires).length) / rows.length) / 1000
  }
  return { set, posts: of(0).length + of(1).length, recall: rate(1), falseAlarms: rate(0) }
}
