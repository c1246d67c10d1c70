/** Flags what a trained model takes for a breach where no rule spoke. Weaker evidence than a rule, and it says so. */
import { z } from 'zod'
import type { Ground, Span } from '../../shared/model.ts'
import { defineCheck } from './check.ts'
import { phraseBook, type Reading } from './conduct/phrase-book.ts'
import { excuseFor, exemptions } from './conduct/stance.ts'

/** Share of the likeliest head from which another one speaks as well. */
const beside = 0.6

export const secondOpinion = defineCheck({
  id: 'second-opinion',
  version: 1,
  scope: 'post',
  asksOpinion: true,
  title: 'Second opinion, by a trained model',
  description:
    'Posts that no rule flagged and that read, as whole sentences, like posts that people labelled as breaches.',
  messages: {
    reads: {
      why: 'No rule fired, but a trained model reads the post as {what}. What moved it most: {words}',
      unless:
        'the post, without those words, said the same in the way that near misses say it; ask what was meant',
    },
  },
  exemptions,
  options: z
    .object({
      /** The model's name for what the clause is about. */
      head: z.string().default('personal-attack'),
      /** In words, for the reason. */
      what: z.string().default('an attack on a person'),
      /** Probability of any breach from which it fires; the model's own threshold when absent. */
      threshold: z.number().min(0.5).max(1).optional(),
    })
    .strict(),
  create({ head, what, threshold: chosen }, resources) {
    const heads = resources.heads()
    const read = phraseBook(resources)
    return (post, report) => {
      const { opinion } = post
      if (!opinion || !heads) return
      const threshold = chosen ?? heads.card.threshold
      const found = heads.read(opinion.whole)
      const mine = found.of.get(head) ?? 0
      if (found.any < threshold || mine < beside * Math.max(...found.of.values())) return
      const [most] = opinion.without
        .map(({ span, encoding }) => ({ span, moved: found.any - heads.read(encoding).any }))
        .sort((a, b) => b.moved - a.moved)
      const reading = read(post.prepared)
      const span: Span = most?.span ?? [0, post.text.length]
      const [from, to] = wordsIn(reading, span)
      const excuse = to > from ? excuseFor(post.prepared, reading, from, to) : null
      if (excuse) return report.exempt({ message: excuse, spans: [span] })
      const ground = groundOf(reading)
      report.flag({
        message: 'reads',
        span,
        strength: strengthOf(found.any, threshold),
        ...(ground && { ground }),
        data: { what, words: `“${post.text.slice(...span)}”` },
      })
    }
  },
})

/** Slight at the threshold, never strong: a model alone is weak evidence. */
const strengthOf = (any: number, threshold: number) =>
  Math.round((0.35 + (0.3 * (any - threshold)) / Math.max(1 - threshold, 0.01)) * 100) / 100

function wordsIn({ words }: Reading, [start, end]: Span): [from: number, to: number] {
  const from = words.findIndex((word) => word.start >= start)
  if (from < 0) return [0, 0]
  let to = from
  while (to < words.length && words[to]!.end <= end) to++
  return [from, to]
}

function groundOf({ hits }: Reading): Ground | null {
  for (const { value } of hits) if (value.kind === 'entry' && value.entry.ground) return value.entry.ground
  return null
}
