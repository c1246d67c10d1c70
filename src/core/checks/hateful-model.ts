/** Flags statements about a protected group that a trained model takes for hostile. Rules place it and let it stand. */
import { z } from 'zod'
import type { Ground, Span } from '../../shared/model.ts'
import { spanOf } from '../text/words.ts'
import { defineCheck } from './check.ts'
import { type ModelWords, modelWords } from './conduct/model-words.ts'
import { phraseBook, type Reading } from './conduct/phrase-book.ts'
import { excuseFor, exemptions, isReclaimed } from './conduct/stance.ts'

/** Words named in the reason. */
const namedWords = 3
const groupSenses = new Set(['group', 'member', 'identity'])

export const hatefulModel = defineCheck({
  id: 'hateful-model',
  version: 2,
  scope: 'post',
  title: 'Hateful language, by a trained model',
  description:
    'Statements about a protected group that read like hostile ones in labelled public text, where no rule speaks. Weaker evidence than a rule.',
  messages: {
    statement: {
      why: 'A trained model, not a rule, takes the statement about a group for hostile on the ground of {ground}. What moved it most: {words}',
      unless:
        'the post quoted, reported or denied the statement, spoke of the writer’s own group, or were worded as neutral ones usually are',
    },
  },
  exemptions,
  options: z
    .object({
      /** Probability from which it fires; the model's own threshold when absent. */
      threshold: z.number().min(0.5).max(1).optional(),
    })
    .strict(),
  create(options, resources) {
    const read = phraseBook(resources)
    const model = resources.model('hate')
    const threshold = options.threshold ?? model.card.threshold
    return (post, report) => {
      const reading = read(post.prepared)
      if (reading.hits.length === 0) return
      const seen = modelWords(reading)
      if (!seen.hasGroup) return
      const probability = model.score(seen.words)
      if (probability < threshold) return
      const group = firstGroup(reading)
      if (!group) return
      const span = sentenceSpan(reading, group.from)
      const excuse = isReclaimed(reading.words, group.from)
        ? 'reclaimed'
        : excuseFor(post.prepared, reading, group.from, group.to)
      if (excuse) return report.exempt({ message: excuse, spans: [span] })
      report.flag({
        message: 'statement',
        span,
        strength: strengthOf(probability, threshold),
        ground: group.ground,
        data: {
          ground: group.ground.replace('-', ' '),
          words: moving(model.explain(seen.words, namedWords), seen, reading, post.text),
        },
      })
    }
  },
})

/** Slight at the threshold, never strong: a model alone is weak evidence. */
const strengthOf = (probability: number, threshold: number) =>
  Math.round((0.4 + (0.3 * (probability - threshold)) / Math.max(1 - threshold, 0.01)) * 100) / 100

function firstGroup({ hits }: Reading): { from: number; to: number; ground: Ground } | null {
  for (const { value, from, to } of hits) {
    if (value.kind === 'entry' && groupSenses.has(value.entry.sense) && value.entry.ground)
      return { from, to, ground: value.entry.ground }
  }
  return null
}

/** From the sentence's first word to its last. */
function sentenceSpan({ words }: Reading, at: number): Span {
  let from = at
  while (from > 0 && words[from]!.breakBefore !== 2) from--
  let to = at + 1
  while (to < words.length && words[to]!.breakBefore !== 2) to++
  return spanOf(words, from, to)
}

function moving(
  moved: readonly { from: number; to: number }[],
  seen: ModelWords,
  { words }: Reading,
  text: string,
): string {
  const shown = moved.map(({ from, to }) => {
    const start = seen.places[from]!.from
    const end = seen.places[to - 1]!.to
    return end > start ? text.slice(...spanOf(words, start, end)) : ''
  })
  return [...new Set(shown.filter((word) => word !== ''))].map((word) => `“${word}”`).join(', ')
}
